package import Vocabulary

extension Exchange {
    /// Largest request body that is inspected where the rulebook sets no smaller one; a longer
    /// one is refused, never truncated.
    package static let bodyLimit = ByteCount.mebibytes(8)

    /// A refusal before there are even headers: bytes that are no request. `target` as far as it
    /// was read chooses the shape.
    package static func transportReply(
        _ reason: GateReason, target: String, headers: [(name: String, value: String)],
        in snapshot: GateSnapshot
    ) -> Reply {
        let request = IncomingRequest(
            method: "", target: target, headers: headers, body: [], peer: "")
        let route = snapshot.route(of: request.path)
        return RefusalWriter(of: request, on: route, in: snapshot)
            .reply(GateRefusal(reason), .counted)
    }
}
