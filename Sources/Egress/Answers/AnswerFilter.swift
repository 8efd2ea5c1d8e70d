package import Inspection
import Vocabulary

/// The one way of a provider's answer to the caller: bytes in, whatever the chunks; bytes out
/// that carry nothing that must not pass.
///
/// It decides and never acts. After `.cut` nothing more goes in: the caller of this value asks
/// `cut` for the API's own error event, sends it, and drops the upstream.
package struct AnswerFilter: Sendable {
    package enum Form: Sendable {
        /// A stream of server-sent events: what is decided goes out at once.
        case events
        /// One JSON text, error bodies too: nothing goes out before all of it was inspected.
        case body
    }

    package enum Step: Hashable, Sendable {
        case proceed
        case cut(GateRefusal)
    }

    private let form: Form
    private var scanner = EventScanner()
    private var judge: AnswerJudge
    private var body: [UInt8] = []
    private var isClosed = false
    /// After `finish`: whether a held body goes on byte for byte as it came.
    private(set) var bodyIsUnchanged = false

    /// - Parameters:
    ///   - restoring: the placeholders of this request; no other is turned back.
    ///   - usageAdded: whether the gate asked for the usage event and must take it out again.
    package init(
        shape: AnswerShape, form: Form, policy: Policy, inspector: Inspector,
        restoring placeholders: Placeholders, usageAdded: Bool
    ) {
        self.form = form
        judge = AnswerJudge(
            shape: shape, policy: policy, inspector: inspector, placeholders: placeholders,
            dropsUsageEvent: usageAdded)
    }

    /// What the answer has shown so far; whole after `finish` or `cut`.
    package var report: AnswerReport { judge.report }

    /// Takes the next bytes of the upstream's body and appends to `out` what may go to the caller.
    package mutating func push(_ bytes: Span<UInt8>, into out: inout [UInt8]) -> Step {
        guard !isClosed else { return close(.malformed("answer goes on after its end")) }
        do throws(AnswerFault) {
            switch form {
            case .events:
                scanner.push(bytes)
                let taken = scanner.bytes
                while let event = try nextEvent() {
                    try judge.take(event, in: taken.span, into: &out)
                }
            case .body:
                guard body.count + bytes.count <= Self.bodyLimit.bytes else {
                    throw .malformed("answer too large")
                }
                unsafe bytes.withUnsafeBufferPointer { unsafe body.append(contentsOf: $0) }
            }
            return .proceed
        } catch {
            return close(error)
        }
    }

    /// Says that the upstream's body has ended as its framing says.
    package mutating func finish(into out: inout [UInt8]) -> Step {
        guard !isClosed else { return .proceed }
        isClosed = true
        do throws(AnswerFault) {
            switch form {
            case .events:
                if let rest = try lastEvent() {
                    let taken = scanner.bytes
                    try judge.takeRest(rest, in: taken.span, into: &out)
                }
                try judge.endStream(into: &out)
            case .body: bodyIsUnchanged = try judge.takeBody(body, into: &out)
            }
            return .proceed
        } catch {
            return close(error)
        }
    }

    /// Ends the answer early, for a reason from outside or after a `.cut`: appends the API's own
    /// error event in a stream, nothing in a held body. What is held back is never released.
    package mutating func cut(
        _ refusal: GateRefusal, message: String, into out: inout [UInt8]
    ) {
        isClosed = true
        judge.cut(refusal.reason)
        if form == .events { out += judge.shape.errorEvent(refusal, message) }
    }

    private mutating func nextEvent() throws(AnswerFault) -> ServerSentEvent? {
        do throws(EventFailure) {
            return try scanner.next()
        } catch {
            throw .malformed("\(error)")
        }
    }

    private mutating func lastEvent() throws(AnswerFault) -> ServerSentEvent? {
        do throws(EventFailure) {
            return try scanner.finish()
        } catch {
            throw .malformed("\(error)")
        }
    }

    private mutating func close(_ fault: AnswerFault) -> Step {
        isClosed = true
        judge.cut(fault.refusal.reason)
        return .cut(fault.refusal)
    }
}
