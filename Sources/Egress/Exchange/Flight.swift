import Inspection
import Programme
import Vocabulary

/// An exchange whose request has gone out: what has come back, and what of it went on.
struct Flight: Sendable {
    let passage: Passage
    let admission: UInt64
    let writer: RefusalWriter
    let inspector: Inspector
    private let seal: CommitmentSeal
    private let received: CommitmentSeal.Running
    /// `nil` as long as nothing has gone on that is not what was received.
    private var sent: CommitmentSeal.Running?
    /// Whether all that was sent is, byte for byte, all that was received.
    private var sentIsReceived = false
    var filter: AnswerFilter?
    var head: ReplyHead?
    /// Whether the head has gone to the caller.
    var isStreaming = false
    private(set) var isOver = false
    /// Whether any of the request may have reached the service.
    var hasLeft = false
    private var receivedCount = 0
    private var sentCount = 0
    private var ending: OutcomeFacts.Ending?
    private(set) var reason: GateReason?

    init(
        _ passage: Passage, admission: UInt64, writer: RefusalWriter, inspector: Inspector,
        seal: CommitmentSeal
    ) {
        self.passage = passage
        self.admission = admission
        self.writer = writer
        self.inspector = inspector
        self.seal = seal
        received = seal.begin(passage.reservation.day)
    }

    mutating func note(received bytes: Span<UInt8>) {
        receivedCount += bytes.count
        received.add(bytes)
    }

    /// Notes what `out` has got since it was `start` bytes long.
    mutating func note(sent out: [UInt8], from start: Int) {
        guard out.count > start else { return }
        sentCount += out.count - start
        let running = sent ?? seal.begin(passage.reservation.day)
        sent = running
        running.add(out.span.extracting(start..<out.count))
    }

    /// Notes that the whole body has gone on as it was received.
    mutating func noteSentAsReceived() {
        sentCount = receivedCount
        sentIsReceived = true
    }

    mutating func end(_ ending: OutcomeFacts.Ending, _ reason: GateReason? = nil) {
        isOver = true
        guard self.ending == nil else { return }
        self.ending = ending
        self.reason = reason
    }

    /// The filter of an answer that comes in `form`.
    func makeFilter(_ form: AnswerFilter.Form) -> AnswerFilter {
        AnswerFilter(
            shape: passage.answer, form: form, policy: passage.held.answerPolicy,
            inspector: inspector, restoring: passage.placeholders,
            usageAdded: passage.usageAdded)
    }

    func outcome(elapsed: Duration, firstByte: Duration?) -> OutcomeFacts {
        let report = filter?.report ?? AnswerReport()
        var facts = OutcomeFacts(admission: admission)
        facts.ending = ending ?? .unknown
        facts.reason = reason
        facts.status = head?.status
        note(report.models, in: &facts)
        facts.tokensIn = report.usage.tokensIn
        facts.tokensOut = report.usage.tokensOut
        facts.requestIsSent = hasLeft
        if hasLeft {
            facts.tokens = tokens(report.usage)
            facts.tokensAreEstimated = facts.tokensIn == nil || facts.tokensOut == nil
        } else {
            facts.tokensAreEstimated = false
        }
        facts.bytesReceived = receivedCount
        facts.bytesSent = sentCount
        for entry in report.findings {
            facts.findings.add(entry.kind, entry.grade, entry.action, count: entry.count)
        }
        facts.restoredCount = report.restoredCount
        let commitment = received.finish()
        facts.commitmentReceived = commitment
        facts.commitmentSent =
            sentIsReceived
            ? commitment : (sent ?? seal.begin(passage.reservation.day)).finish()
        facts.elapsed = elapsed
        facts.firstByte = firstByte
        return facts
    }

    /// A name that the letter does not foresee is the provider's own text.
    private func note(_ models: [String], in facts: inout OutcomeFacts) {
        for model in models {
            if passage.service.permitsAnswer(as: model) {
                facts.models.append(model)
            } else {
                facts.modelIsForeseen = false
                facts.models.append(inspector.recordable(model) ?? OutcomeFacts.withheldModel)
            }
        }
    }

    /// By what the service reports; what it does not, by bytes. A request of which nothing left
    /// has used nothing: all that was reserved for it is given back.
    private func tokens(_ usage: AnswerUsage) -> Int {
        let tokensIn = usage.tokensIn ?? passage.bytesOut / passage.bytesPerToken
        let tokensOut = usage.tokensOut ?? receivedCount / passage.bytesPerToken
        return tokensIn.addingReportingOverflow(tokensOut).partialValue
    }
}
