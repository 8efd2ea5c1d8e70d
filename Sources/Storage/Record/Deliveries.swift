/// The results of one batch, gathered so that each sink is called once.
struct Deliveries {
    private var parcels: [(sink: CommitSink, results: [CommitResult])] = []
    private var latest = 0

    mutating func add(_ result: CommitResult, for sink: CommitSink) {
        // Sinks are few, and entries of one sink often come in a row.
        if parcels.isEmpty || parcels[latest].sink.identity !== sink.identity {
            guard let known = parcels.firstIndex(where: { $0.sink.identity === sink.identity })
            else {
                latest = parcels.count
                parcels.append((sink, [result]))
                return
            }
            latest = known
        }
        parcels[latest].results.append(result)
    }

    /// Turns every success into `failure`: the batch that they stood in was not made durable.
    mutating func fail(with failure: LogFailure) {
        for index in parcels.indices {
            parcels[index].results = parcels[index].results.map { result in
                guard case .success = result.outcome else { return result }
                return CommitResult(ticket: result.ticket, outcome: .failure(failure))
            }
        }
    }

    func deliver() {
        for parcel in parcels { parcel.sink.deliver(parcel.results) }
    }
}
