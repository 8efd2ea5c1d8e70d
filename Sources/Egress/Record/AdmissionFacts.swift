import Inspection
import Programme
import Rules
import Vocabulary

/// What an admission entry says beside its verdict: filled as far as the decision came.
struct AdmissionFacts: Sendable {
    var caller: CallerID?
    var purpose: PurposeCode?
    var letter: LetterSerial?
    var route: ServiceRoute?
    var operation: Operation?
    var model: String?
    var features: [String] = []
    var isStreamed = false
    var findings = FindingCounts()
    var received: (bytes: Int, commitment: Digest)?
    var sent: (bytes: Int, commitment: Digest)?
    /// Tokens reserved until the outcome is known.
    var reservedTokens = 0

    /// What the request says of itself; its purpose is a claim, granted or not.
    mutating func note(_ asked: Asked, by caller: Caller) {
        route = asked.route
        operation = asked.operation
        purpose =
            switch asked.purpose {
            case .named(let code): code
            case .unnamed: caller.purpose
            case .unreadable: nil
            }
    }

    enum Verdict: Sendable {
        case admitted, answered
        case refused(GateRefusal)
    }

    /// The body of the admission entry.
    func entry(_ verdict: Verdict, in snapshot: GateSnapshot) -> [UInt8] {
        var body = RecordBody(kind: "admission")
        switch verdict {
        case .admitted: body.add("verdict", "admitted")
        case .answered: body.add("verdict", "answered")
        case .refused: body.add("verdict", "refused")
        }
        if case .refused(let refusal) = verdict {
            body.add("reason", refusal.reason.rawValue)
            body.add("detail", snapshot.inspector.recordable(refusal.detail))
        } else {
            body.add("reason", String?.none)
            body.add("detail", String?.none)
        }
        body.add("node", snapshot.node.text)
        body.add("caller", caller?.text)
        body.add("purpose", purpose?.text)
        body.add("audit", isDrawn(verdict, in: snapshot))
        body.add("letter", letter?.description)
        body.add(snapshot.rulesOfEntry)
        body.add("service", route?.service.text)
        body.add("rehearsal", route?.isRehearsal ?? false)
        body.add("endpoint", operation.map { "\($0.method) \($0.path)" })
        body.add("model", model)
        body.add("features", features)
        body.add("stream", isStreamed)
        body.add("findings", findings)
        body.add("bytesReceived", received?.bytes)
        body.add("bytesSent", sent?.bytes)
        body.add("tokensReserved", reservedTokens)
        body.add("commitmentReceived", received?.commitment)
        body.add("commitmentSent", sent?.commitment)
        return body.finished()
    }

    private func isDrawn(_ verdict: Verdict, in snapshot: GateSnapshot) -> Bool {
        guard case .admitted = verdict, let received else { return false }
        return AuditDraw.isDrawn(
            received.commitment, at: snapshot.rulebook.gate.auditSampling.value)
    }

    /// The version of the kinds and their validators: raised with every change of what is found.
    static let inspectionVersion = 1
}
