import NIOCore

/// What a load has seen so far. Touched on its one loop alone.
final class Score {
    private let orders: Orders
    private var connections: [Asking] = []
    private var warm: NIODeadline
    private var end: NIODeadline
    private var sent = 0
    private var answered = 0
    private var failures = 0
    private var statuses: [Int: Int] = [:]
    private var latencies = LatencyTable()

    init(_ orders: Orders, now: NIODeadline) {
        self.orders = orders
        warm = now
        end = now
    }

    func add(_ asking: Asking) { connections.append(asking) }

    func begin(now: NIODeadline) {
        warm = now + TimeAmount(orders.warmup)
        end = warm + TimeAmount(orders.duration)
        for connection in connections { connection.ask(now: now) }
    }

    func mayAsk(now: NIODeadline) -> Bool {
        guard now < end, sent < orders.count else { return false }
        sent += 1
        return true
    }

    func answered(_ status: Int, size: Int, after latency: TimeAmount, now: NIODeadline) {
        answered += 1
        guard status == 200, size == orders.expectedSize else {
            failures += 1
            statuses[status, default: 0] += 1
            return
        }
        if now >= warm, now < end { latencies.add(nanoseconds: latency.nanoseconds) }
    }

    func failed() { failures += 1 }

    /// A connection that ends while it should ask is one answer less.
    func closed(now: NIODeadline) { if now < end { failures += 1 } }

    var report: Report {
        Report(
            sent: sent, answers: latencies.count, failures: failures, statuses: statuses,
            seconds: Double(TimeAmount(orders.duration).nanoseconds) / 1e9,
            p50: latencies.microseconds(below: 0.5), p99: latencies.microseconds(below: 0.99),
            greatest: latencies.greatestMicroseconds)
    }
}

/// The figures of one load.
struct Report: Sendable {
    /// Requests with those of the warm-up.
    let sent: Int
    /// Good answers within the measured time.
    let answers: Int
    let failures: Int
    /// How often each wrong status or size came.
    let statuses: [Int: Int]
    let seconds: Double
    let p50: Double
    let p99: Double
    let greatest: Double

    var json: String {
        let wrong = statuses.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
        return "{\"sent\":\(sent),\"answers\":\(answers),\"failures\":\(failures),"
            + "\"statuses\":{\(wrong.joined(separator: ","))},"
            + "\"perSecond\":\(Double(answers) / seconds),"
            + "\"p50\":\(p50),\"p99\":\(p99),\"max\":\(greatest)}"
    }
}
