import Access
import Egress
import Rules
import Testing
import Vocabulary

@Suite struct StopOrderTests {
    var orders = StopOrders()
    let one: PersonID
    let two: PersonID
    let now: Instant
    let rulebook: Rulebook

    init() throws {
        one = try PersonID(parsing: "one")
        two = try PersonID(parsing: "two")
        now = try Instant(parsing: "2026-07-01T00:00:00.000000Z")
        rulebook = try Rulebook.sample()
    }

    mutating func apply(_ event: any JournalEvent, by person: PersonID) {
        orders.apply(event, Act(by: person, way: .commandLine, at: now, entry: 0))
    }

    mutating func stop() throws {
        apply(try orders.stopping(reason: "leak", at: now, rulebook: rulebook), by: one)
    }

    @Test mutating func `one person stops the gate at once`() throws {
        #expect(orders.current == nil)
        try stop()
        let order = try #require(orders.current)
        #expect(order.by == one)
        #expect(order.reason == "leak")
        #expect(order.isOverdue(at: now + .seconds(86_400)))
        #expect(!order.isOverdue(at: now + .seconds(86_399)))
    }

    @Test mutating func `a second person confirms a stop, never the first`() throws {
        #expect(throws: StopOrderFailure.notStopped) { try orders.confirming(by: two) }
        try stop()
        #expect(throws: StopOrderFailure.access(.samePersonTwice(one))) {
            try orders.confirming(by: one)
        }
        apply(try orders.confirming(by: two), by: two)
        #expect(orders.current?.isOverdue(at: now + .seconds(864_000)) == false)
        #expect(throws: StopOrderFailure.alreadyConfirmed) { try orders.confirming(by: two) }
    }

    @Test mutating func `reopening takes two persons`() throws {
        #expect(throws: StopOrderFailure.notStopped) {
            try orders.proposingReopening(reason: "mended", rulebook: rulebook)
        }
        try stop()
        #expect(throws: StopOrderFailure.noReopening) {
            try orders.approvingReopening(by: two)
        }
        apply(try orders.proposingReopening(reason: "mended", rulebook: rulebook), by: one)
        #expect(orders.current != nil)
        #expect(throws: StopOrderFailure.access(.samePersonTwice(one))) {
            try orders.approvingReopening(by: one)
        }
        apply(try orders.approvingReopening(by: two), by: two)
        #expect(orders.current == nil)
    }

    @Test mutating func `no event by one person alone opens a stopped gate`() throws {
        try stop()
        for event: any JournalEvent in [
            GateReopenApproved(), GateReopenProposed(reason: "r", personsNeeded: 1),
            GateReopenApproved(), GateStopConfirmed(), GateReopenApproved(),
        ] { apply(event, by: one) }
        #expect(orders.current != nil)
    }

    @Test mutating func `a new stop takes away a reopening under way`() throws {
        try stop()
        #expect(throws: StopOrderFailure.alreadyStopped(at: now)) { try stop() }
        apply(try orders.proposingReopening(reason: "mended", rulebook: rulebook), by: two)
        try stop()
        #expect(orders.current?.reopening == nil)
        #expect(throws: StopOrderFailure.noReopening) {
            try orders.approvingReopening(by: two)
        }
    }

    @Test mutating func `a stop and a reopening give a reason`() throws {
        #expect(throws: StopOrderFailure.noReason) {
            try orders.stopping(reason: "", at: now, rulebook: rulebook)
        }
        try stop()
        #expect(throws: StopOrderFailure.noReason) {
            try orders.proposingReopening(
                reason: String(repeating: "x", count: 1001), rulebook: rulebook)
        }
    }
}
