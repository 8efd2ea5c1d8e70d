import Egress
import Synchronization
import Vocabulary

@testable import Gate

/// A passage's state machine and what it is given, step by step.
final class PassageCourse {
    enum Asked: CaseIterable {
        case permitted, streamed, refused, listed, stranger

        var isForwarded: Bool { self == .permitted || self == .streamed }
    }

    enum Input: CaseIterable {
        case begin, recorded, recordedStopped, unrecorded, asked, answeredWhole, answeredStream
        case received, upstreamEnded, interrupted, callerLeft, outcome
    }

    /// An action without what it carries.
    enum Step {
        case nothing, record, forward, begin, pass, finish, reply, abort, outcome
    }

    enum Answer {
        case whole, stream
    }

    var machine: PassageStateMachine
    private let counters = GateCounters()
    private let snapshot: GateSnapshot
    private var out: [UInt8] = []

    init(_ asked: Asked, heldLimit: Int = 1_000_000) throws {
        snapshot = try Setting.snapshot()
        let (method, target, body) =
            switch asked {
            case .permitted, .stranger: ("POST", Setting.path, Setting.chat)
            case .streamed: ("POST", Setting.path, Setting.streamed)
            case .refused:
                ("POST", Setting.path, Setting.chat.replacing("\"m\"", with: "\"other\""))
            case .listed: ("GET", "/openai/v1/models", "")
            }
        let key = asked == .stranger ? "nobody" : Setting.key
        let request = IncomingRequest(
            method: method, target: target,
            headers: [("authorization", "Bearer \(key)"), ("content-type", "application/json")],
            body: Array(body.utf8), peer: "127.0.0.1")
        machine = PassageStateMachine(
            Exchange(request, tag: 1, at: SystemTime.now), heldLimit: heldLimit)
    }

    var usage: QuotaBook.Usage {
        counters.quotas.withLock {
            $0.usage(of: .caller(Setting.caller), on: KoreanDate(of: SystemTime.now))
        }
    }

    func begin() -> Step {
        step(machine.begin { $0.admit(in: snapshot, counters: counters, seal: Setting.seal) })
    }

    func recorded(in later: GateSnapshot? = nil) -> Step {
        step(machine.recorded(at: 7, in: later ?? snapshot, now: SystemTime.now))
    }

    func unrecorded() -> Step { step(machine.unrecorded(counters: counters)) }
    func callerLeft() -> Step { step(machine.callerLeft()) }
    func upstreamEnded() -> Step { step(machine.upstreamEnded(into: &out)) }

    func interrupted(_ reason: GateReason) -> Step {
        step(machine.interrupted(reason, into: &out))
    }

    func answered(_ answer: Answer) -> Step {
        let type = answer == .whole ? "application/json" : "text/event-stream"
        return step(
            machine.answered(ReplyHead(status: 200, headers: [("content-type", type)])))
    }

    func received(_ text: String) -> Step {
        let bytes = Array(text.utf8)
        return step(machine.received(bytes.span, into: &out))
    }

    func outcome() -> String? {
        machine.outcome(
            at: SystemTime.now, elapsed: .milliseconds(1), firstByte: nil, counters: counters
        ).map { String(decoding: $0, as: UTF8.self) }
    }

    func take(_ input: Input) throws -> Step {
        switch input {
        case .begin: return begin()
        case .recorded: return recorded()
        case .recordedStopped: return recorded(in: try Setting.snapshot(stopped: true))
        case .unrecorded: return unrecorded()
        case .asked:
            machine.asked()
            return .nothing
        case .answeredWhole: return answered(.whole)
        case .answeredStream: return answered(.stream)
        case .received: return received(SSE.text("one"))
        case .upstreamEnded: return upstreamEnded()
        case .interrupted: return interrupted(.upstreamTimeout)
        case .callerLeft: return callerLeft()
        case .outcome: return outcome() == nil ? .nothing : .outcome
        }
    }

    private func step(_ action: PassageStateMachine.Action) -> Step {
        switch action {
        case .nothing: .nothing
        case .record: .record
        case .forward: .forward
        case .begin: .begin
        case .pass: .pass
        case .finish: .finish
        case .reply: .reply
        case .abort: .abort
        }
    }
}
