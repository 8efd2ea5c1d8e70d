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
            body.add("detail", Self.recordable(refusal.detail, by: snapshot.inspector))
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

    /// A detail may repeat the request's own words, a model's or a field's name: it is kept only
    /// where it is short and nothing is found in it, at any grade.
    private static func recordable(_ detail: String, by inspector: Inspector) -> String? {
        guard !detail.isEmpty, detail.utf8.count <= RecordBody.textLimit.bytes else { return nil }
        var tally = Tally()
        return inspector.findings(in: Array(detail.utf8), tally: &tally).isEmpty ? detail : nil
    }

    /// The version of the kinds and their validators: raised with every change of what is found.
    static let inspectionVersion = 1
}
