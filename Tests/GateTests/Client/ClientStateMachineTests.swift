import NIOCore
import Testing
import Vocabulary

@testable import Gate

struct ClientStateMachineTests {
    private static let start = NIODeadline.uptimeNanoseconds(1_000_000_000_000)
    private let budget = ByteBudget(limit: .bytes(1_000))

    private func machine() -> ClientStateMachine {
        ClientStateMachine(
            limits: GateBounds(), deadlines: GateTimes(), budget: budget, now: Self.start)
    }

    private func head(
        _ extra: [(String, String)] = [("content-length", "4")]
    ) -> RequestPart { .head(RequestHead(lines: [("host", "gate")] + extra)) }

    private func body(_ text: String) -> RequestPart { .body(ByteBuffer(string: text)) }

    @Test func `a whole request is admitted once, and the next only after the answer`() {
        var machine = machine()
        for _ in 0..<2 {
            machine.received(head())
            machine.received(body("abcd"))
            machine.received(.end)
        }
        guard case .admit(let first)? = machine.next(now: Self.start) else {
            Issue.record("the first request was not admitted")
            return
        }
        #expect(first.body == Array("abcd".utf8))
        #expect(machine.next(now: Self.start) == nil)
        #expect(machine.answered(now: Self.start) == nil)
        guard case .admit? = machine.next(now: Self.start) else {
            Issue.record("the second request was not admitted")
            return
        }
        budget.give(8)
        #expect(budget.inUse == .bytes(0))
    }

    @Test func `one piece is read ahead while a request is answered, and no more`() {
        var machine = machine()
        machine.received(head([]))
        machine.received(.end)
        _ = machine.next(now: Self.start)
        #expect(machine.wantsBytes)
        #expect(machine.bytesArrived(100, now: Self.start) == nil)
        #expect(!machine.wantsBytes)
        _ = machine.bytesArrived(100, now: Self.start)
        #expect(machine.answered(now: Self.start) == nil)
        #expect(machine.wantsBytes)
    }

    @Test func `nonsense behind a request is answered after it, and ends the connection`() {
        var machine = machine()
        machine.received(head([]))
        machine.received(.end)
        machine.received(.malformed)
        guard case .admit? = machine.next(now: Self.start) else {
            Issue.record("the request was not admitted")
            return
        }
        #expect(machine.next(now: Self.start) == nil)
        #expect(machine.answered(now: Self.start) == nil)
        guard case .refuse(.malformed, nil)? = machine.next(now: Self.start) else {
            Issue.record("the nonsense was not refused")
            return
        }
        guard case .finish? = machine.answered(now: Self.start) else {
            Issue.record("the connection goes on")
            return
        }
        machine.received(head())
        #expect(machine.next(now: Self.start) == nil)
    }

    @Test func `a refused body gives its bytes back`() {
        var machine = machine()
        machine.received(head([("transfer-encoding", "chunked")]))
        machine.received(body(String(repeating: "a", count: 900)))
        machine.received(body(String(repeating: "a", count: 900)))
        guard case .refuse(.busy, _?)? = machine.next(now: Self.start) else {
            Issue.record("a body beyond the budget was taken")
            return
        }
        #expect(budget.inUse == .bytes(0))
    }

    @Test func `a lingering connection drops what comes, up to its limit`() {
        var machine = machine()
        machine.received(.malformed)
        _ = machine.next(now: Self.start)
        _ = machine.answered(now: Self.start)
        #expect(machine.wantsBytes)
        #expect(machine.bytesArrived(1_000, now: Self.start) == nil)
        guard case .close? = machine.bytesArrived(2 << 20, now: Self.start) else {
            Issue.record("it reads for ever")
            return
        }
    }

    @Test func `waiting, reading and lingering each have their deadline`() {
        var waiting = machine()
        guard case .close? = waiting.ticked(now: Self.start + .seconds(11)) else {
            Issue.record("an idle connection stays for ever")
            return
        }
        var reading = machine()
        _ = reading.bytesArrived(1, now: Self.start)
        #expect(reading.ticked(now: Self.start + .seconds(9)) == nil)
        guard case .refuse(.tooSlow, nil)? = reading.ticked(now: Self.start + .seconds(11)) else {
            Issue.record("a slow head has no deadline")
            return
        }
        _ = reading.answered(now: Self.start)
        guard case .close? = reading.ticked(now: Self.start + .seconds(3)) else {
            Issue.record("lingering has no deadline")
            return
        }
    }

    @Test func `a slow body is refused, and gives its bytes back`() {
        var machine = machine()
        machine.received(head())
        machine.received(body("ab"))
        #expect(machine.next(now: Self.start) == nil)
        #expect(budget.inUse == .bytes(2))
        #expect(machine.ticked(now: Self.start + .seconds(59)) == nil)
        guard case .refuse(.tooSlow, _?)? = machine.ticked(now: Self.start + .seconds(61)) else {
            Issue.record("a slow body has no deadline")
            return
        }
        #expect(budget.inUse == .bytes(0) && !machine.keepsAlive)
    }

    @Test(arguments: [("4", true), ("0", false)])
    func `a caller that asks whether to go on is told so if there is a body`(
        length: String, isTold: Bool
    ) {
        var machine = machine()
        machine.received(head([("content-length", length), ("expect", "100-continue")]))
        guard case .sendContinue? = machine.next(now: Self.start) else {
            #expect(!isTold)
            return
        }
        #expect(isTold)
    }

    @Test(arguments: [
        ("9000000", [("expect", "100-continue")], FrameFault.bodyTooLarge),
        ("\(Int.max)", [], .bodyTooLarge),
        ("4", [("content-encoding", "gzip")], .encodingNotAccepted),
    ])
    func `a request that its head alone refuses is refused as its caller's, its body unread`(
        length: String, lines: [(String, String)], fault: FrameFault
    ) throws {
        var machine = machine()
        machine.received(head([("content-length", length)] + lines))
        guard case .refuse(let found, let frame)? = machine.next(now: Self.start) else {
            Issue.record("the body was asked for")
            return
        }
        #expect(found == fault && !machine.keepsAlive)
        #expect(try #require(frame).headers.contains { $0.value == length })
    }

    @Test func `a caller that wants to end after its answer is let go`() {
        var machine = machine()
        machine.received(head([("connection", "close")]))
        machine.received(.end)
        guard case .admit? = machine.next(now: Self.start) else {
            Issue.record("the request was not admitted")
            return
        }
        #expect(!machine.keepsAlive)
        guard case .finish? = machine.answered(now: Self.start) else {
            Issue.record("the connection goes on")
            return
        }
    }

    @Test func `a draining gate ends what waits, and lets an answer end`() {
        var waiting = machine()
        guard case .close? = waiting.drained() else {
            Issue.record("a waiting connection stays")
            return
        }
        #expect(waiting.drained() == nil && !waiting.wantsBytes)
        var reading = machine()
        reading.received(head())
        reading.received(body("ab"))
        _ = reading.next(now: Self.start)
        guard case .close? = reading.drained() else {
            Issue.record("a half-read request stays")
            return
        }
        #expect(budget.inUse == .bytes(0))
        var answering = machine()
        answering.received(head([]))
        answering.received(.end)
        _ = answering.next(now: Self.start)
        #expect(answering.keepsAlive && answering.drained() == nil && !answering.keepsAlive)
        guard case .finish? = answering.answered(now: Self.start) else {
            Issue.record("a connection outlives the gate")
            return
        }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `no sequence of inputs admits two at once, keeps bytes, or goes on after the end`(
        seed: UInt64
    ) {
        var random = SplitMix(state: seed)
        for round in 0..<300 {
            var course = ClientCourse(machine(), budget: budget, now: Self.start)
            for _ in 0..<Int.random(in: 1...30, using: &random) { course.step(using: &random) }
            #expect(course.fault == nil, "seed \(seed), round \(round): \(course.steps)")
            course.machine.ended()
            #expect(budget.inUse == .bytes(0), "seed \(seed), round \(round): \(course.steps)")
        }
    }
}

/// Random inputs to one connection, and what must never follow from them.
private struct ClientCourse {
    var machine: ClientStateMachine
    private let budget: ByteBudget
    private var now: NIODeadline
    private var isAnswering = false
    private var hasReadAhead = false
    private var hasFinished = false
    private var hasClosed = false
    private(set) var fault: String?
    private(set) var steps: [String] = []

    init(_ machine: ClientStateMachine, budget: ByteBudget, now: NIODeadline) {
        self.machine = machine
        self.budget = budget
        self.now = now
    }

    mutating func step(using random: inout SplitMix) {
        switch Int.random(in: 0..<11, using: &random) {
        case 0:
            hasReadAhead = isAnswering
            note("bytes", machine.bytesArrived(100_000, now: now))
        case 1: receive("chunked", .head(Self.head("transfer-encoding", "chunked")))
        case 2: receive("length", .head(Self.head("content-length", "3")))
        case 3: receive("bad head", .head(Self.head("expect", "magic")))
        case 4, 5: receive("body", .body(ByteBuffer(string: "abc")))
        case 6, 7: receive("end", .end)
        case 8:
            machine.received(.malformed)
            drain("nonsense")
        case 9:
            guard isAnswering else { return }
            isAnswering = false
            hasReadAhead = false
            note("answered", machine.answered(now: now))
            drain("next")
        default:
            now = now + .seconds(Int64.random(in: 1...20, using: &random))
            note("tick", machine.ticked(now: now))
            if Bool.random(using: &random) { note("drain", machine.drained()) }
        }
        if isAnswering, hasReadAhead, machine.wantsBytes { fault = "it reads on and on" }
        if hasClosed, machine.wantsBytes { fault = "it reads on after its end" }
    }

    private mutating func receive(_ name: String, _ part: RequestPart) {
        machine.received(part)
        drain(name)
    }

    private mutating func drain(_ name: String) {
        while let action = machine.next(now: now) { note(name, action) }
    }

    private mutating func note(_ input: String, _ action: ClientStateMachine.Action?) {
        steps.append(input)
        guard let action else { return }
        if hasClosed { fault = "it goes on after its end" }
        switch action {
        case .admit(let assembly):
            if isAnswering || hasFinished { fault = "two at once" }
            budget.give(assembly.reserved)
            isAnswering = true
        case .refuse:
            if isAnswering || hasFinished { fault = "two at once" }
            isAnswering = true
        case .finish:
            if hasFinished { fault = "it ends twice" }
            hasFinished = true
        case .close: hasClosed = true
        case .sendContinue: fault = "nobody asked"
        }
    }

    private static func head(_ name: String, _ value: String) -> RequestHead {
        RequestHead(lines: [("host", "gate"), (name, value)])
    }
}
