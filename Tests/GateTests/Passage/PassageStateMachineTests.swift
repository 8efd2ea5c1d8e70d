import Egress
import Testing
import Vocabulary

@testable import Gate

/// One request's order of things, without a socket.
struct PassageStateMachineTests {
    @Test func `a whole answer goes: record, forward, reply, outcome`() throws {
        let course = try PassageCourse(.permitted)
        #expect(course.begin() == .record)
        #expect(course.recorded() == .forward)
        course.machine.asked()
        #expect(course.answered(.whole) == .nothing && course.machine.isHolding)
        #expect(course.received(Setting.completion) == .nothing)
        #expect(course.upstreamEnded() == .reply)
        #expect(course.outcome()?.contains("\"ended\":\"complete\"") == true)
        #expect(course.outcome() == nil)
    }

    @Test func `a stream goes: record, forward, begin, pass, finish, outcome`() throws {
        let course = try PassageCourse(.streamed)
        #expect(course.begin() == .record)
        #expect(course.recorded() == .forward)
        course.machine.asked()
        #expect(course.answered(.stream) == .begin && !course.machine.isHolding)
        #expect(course.received(SSE.text("one")) == .pass)
        #expect(course.received("data: [DONE]\n\n") == .pass)
        #expect(course.upstreamEnded() == .finish)
        #expect(course.outcome()?.contains("\"ended\":\"complete\"") == true)
    }

    @Test(arguments: [PassageCourse.Asked.refused, .listed])
    func `what the gate answers itself is recorded first, and has no outcome`(
        asked: PassageCourse.Asked
    ) throws {
        let course = try PassageCourse(asked)
        #expect(course.begin() == .record)
        #expect(course.machine.verdict == (asked == .listed ? .answered : .refused))
        #expect(course.recorded() == .reply)
        #expect(course.outcome() == nil)
    }

    @Test func `a stranger is answered at once, and nothing is recorded`() throws {
        let course = try PassageCourse(.stranger)
        #expect(course.begin() == .reply)
        #expect(course.machine.verdict == .unauthenticated)
        #expect(course.recorded() == .nothing && course.outcome() == nil)
    }

    @Test(arguments: [PassageCourse.Asked.permitted, .refused, .listed])
    func `what cannot be recorded is refused, costs nothing and has no outcome`(
        asked: PassageCourse.Asked
    ) throws {
        let course = try PassageCourse(asked)
        _ = course.begin()
        #expect(course.unrecorded() == .reply)
        #expect(course.machine.verdict == .unrecorded)
        #expect(course.machine.reason == .recordUnavailable)
        #expect(course.outcome() == nil)
        #expect(course.usage == QuotaBook.Usage())
        #expect(course.recorded() == .nothing)
    }

    @Test func `a caller that leaves before the commit ends it without a request`() throws {
        let course = try PassageCourse(.permitted)
        _ = course.begin()
        #expect(course.callerLeft() == .nothing)
        #expect(course.recorded() == .abort)
        #expect(course.outcome()?.contains("\"requestSent\":false") == true)
        #expect(course.usage.tokens == 0 && course.usage.reservedTokens == 0)
    }

    @Test func `a stop order that lands before the commit ends it without a request`() throws {
        let course = try PassageCourse(.permitted)
        _ = course.begin()
        #expect(course.recorded(in: try Setting.snapshot(stopped: true)) == .reply)
        #expect(course.machine.reason == .gateStopped)
        #expect(course.outcome()?.contains("\"requestSent\":false") == true)
        #expect(course.usage.tokens == 0 && course.usage.reservedTokens == 0)
    }

    @Test func `a held answer beyond its limit is told as the upstream's fault`() throws {
        let course = try PassageCourse(.permitted, heldLimit: 10)
        _ = course.begin()
        _ = course.recorded()
        course.machine.asked()
        _ = course.answered(.whole)
        #expect(course.received("{\"a\":\"12345\"}") == .reply)
        #expect(course.machine.reason == .upstreamMalformed)
    }

    @Test func `nothing interrupts what has not been forwarded`() throws {
        let course = try PassageCourse(.permitted)
        #expect(course.interrupted(.gateStopped) == .nothing)
        _ = course.begin()
        #expect(course.interrupted(.gateStopped) == .nothing)
        let stopped = try Setting.snapshot(stopped: true)
        #expect(course.machine.ending(in: stopped, now: SystemTime.now) == nil)
        _ = course.recorded()
        #expect(course.machine.ending(in: stopped, now: SystemTime.now) == .gateStopped)
        #expect(course.interrupted(.gateStopped) == .reply)
        #expect(course.interrupted(.gateStopped) == .nothing)
    }

    /// INVARIANT(record-before-leave), and with it: one end, one outcome, one head.
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `no sequence of inputs forwards before the record, or twice, or goes on after the end`(
        seed: UInt64
    ) throws {
        var random = SplitMix(state: seed)
        for round in 0..<150 {
            let asked = try #require(PassageCourse.Asked.allCases.randomElement(using: &random))
            let course = try PassageCourse(asked)
            var log = PassageLog()
            for _ in 0..<Int.random(in: 1...14, using: &random) {
                let input = try #require(PassageCourse.Input.allCases.randomElement(using: &random))
                let hadEnded = course.machine.hasEnded
                log.note(input, try course.take(input), hadEnded: hadEnded)
            }
            #expect(log.fault == nil, "seed \(seed), round \(round), \(asked): \(log.steps)")
            let outcomes = [course.outcome(), course.outcome()].compactMap { $0 }
            let isDue = course.machine.hasEnded && log.isAdmissionRecorded
            #expect(log.outcomes + outcomes.count == (isDue && asked.isForwarded ? 1 : 0))
        }
    }
}

/// What a sequence of inputs has led to.
private struct PassageLog {
    private(set) var steps: [String] = []
    private(set) var fault: String?
    private(set) var isAdmissionRecorded = false
    private(set) var outcomes = 0
    private var askedToRecord = false
    private var forwards = 0
    private var hasBegun = false
    private var isDecided = false

    mutating func note(
        _ input: PassageCourse.Input, _ action: PassageCourse.Step, hadEnded: Bool
    ) {
        steps.append("\(input) \(action)")
        let isCommit = input == .recorded || input == .recordedStopped
        if isCommit, askedToRecord, !isDecided { isAdmissionRecorded = true }
        if isCommit || input == .unrecorded, askedToRecord { isDecided = true }
        switch action {
        case .nothing: break
        case .outcome: outcomes += 1
        case _ where hadEnded: fault = "it goes on after its end"
        case .record:
            if askedToRecord { fault = "it is recorded twice" }
            askedToRecord = true
        case .forward:
            forwards += 1
            if !isAdmissionRecorded || input != .recorded { fault = "forwarded unrecorded" }
            if forwards > 1 { fault = "forwarded twice" }
        case .begin:
            if hasBegun || forwards == 0 { fault = "a head out of order" }
            hasBegun = true
        case .pass, .finish: if !hasBegun { fault = "a body before its head" }
        case .reply: if hasBegun { fault = "two answers" }
        case .abort: break
        }
    }
}
