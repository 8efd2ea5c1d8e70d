import Vocabulary

/// What an outcome entry says: how an admitted exchange ended.
struct OutcomeFacts: Sendable {
    /// How it ended, as the record has it.
    enum Ending: String, Sendable {
        /// The answer went out whole.
        case complete
        /// The provider told an error of its own, and it went out.
        case upstreamError = "upstream_error"
        /// The provider's answer ended before its end.
        case truncated
        /// The gate ended it, for `reason`.
        case cut
        case callerLeft = "caller_left"
        /// The gate went down in between.
        case unknown = "outcome_unknown"
    }

    let admission: UInt64
    var ending = Ending.unknown
    var reason: GateReason?
    /// Whether any of the request may have reached the service; `nil`: not known.
    var requestIsSent: Bool?
    var status: Int?
    var models: [String] = []
    /// Stands for a name in which something was found, or that is no name by its length.
    static let withheldModel = "(withheld)"
    /// Whether each model that the answer named is one that the letter foresaw.
    var modelIsForeseen = true
    var tokensIn: Int?
    var tokensOut: Int?
    /// What was settled with the quotas.
    var tokens = 0
    var tokensAreEstimated = true
    var bytesReceived = 0
    var bytesSent = 0
    var findings = FindingCounts()
    var restoredCount = 0
    var commitmentReceived: Digest?
    var commitmentSent: Digest?
    var elapsed: Duration?
    var firstByte: Duration?

    func entry() -> [UInt8] {
        var body = RecordBody(kind: "outcome")
        body.add("admission", Int(exactly: admission))
        body.add("ended", ending.rawValue)
        body.add("reason", reason?.rawValue)
        body.add("status", status)
        body.add("models", models)
        body.add("modelForeseen", modelIsForeseen)
        body.add("tokensIn", tokensIn)
        body.add("tokensOut", tokensOut)
        body.add("tokens", tokens)
        body.add("tokensEstimated", tokensAreEstimated)
        body.add("bytesReceived", bytesReceived)
        body.add("bytesSent", bytesSent)
        body.add("findings", findings)
        body.add("restored", restoredCount)
        body.add("commitmentReceived", commitmentReceived)
        body.add("commitmentSent", commitmentSent)
        body.add("microseconds", elapsed.map { Int($0.wholeMicroseconds) })
        body.add("firstByteMicroseconds", firstByte.map { Int($0.wholeMicroseconds) })
        body.add("requestSent", requestIsSent)
        return body.finished()
    }
}
