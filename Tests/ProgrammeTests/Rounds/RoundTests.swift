import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct RoundTests {
    var journal: SupervisorJournal
    let first: RoundNumber
    let second: RoundNumber

    init() throws {
        journal = try SupervisorJournal()
        first = try SupervisorJournal.round(1)
        second = try SupervisorJournal.round(2)
    }

    @Test mutating func `a round is planned with the capacity and weights of the day's rulebook`()
        throws
    {
        try journal.plan(1)
        let plan = try #require(journal.office.rounds[first]).plan
        #expect(plan.capacityMin == nil)
        #expect(plan.capacityMax == 10)
        #expect(plan.criteria.map(\.weight).reduce(0, +) == 100)
        #expect(plan.criteria.map(\.criterion).contains("testReadiness"))
        #expect(plan.rulebookDigest == journal.sample.rulebook.digest)
    }

    @Test mutating func `a round that the rulebook does not have is not planned`() throws {
        let ninth = try SupervisorJournal.round(9)
        #expect(throws: RoundFailure.notInRulebook(ninth)) { try journal.plan(9) }
    }

    @Test mutating func `a round closes no earlier than it opens and decides no earlier than that`()
        throws
    {
        let day = try KoreanDate(parsing: "2026-06-22")
        #expect(throws: RoundFailure.datesNotInOrder) {
            try journal.office.planningRound(
                first, opensOn: day, closesOn: day.adding(days: -1), decidesOn: day,
                by: journal.sample.officer, rulebook: journal.sample.rulebook)
        }
    }

    @Test mutating func `dates are planned anew until the round opens, and not after`() throws {
        try journal.plan(1)
        try journal.plan(1, from: "2026-07-01")
        #expect(journal.office.rounds[first]?.plan.opensOn.description == "2026-07-01")
        try journal.open(1)
        #expect(throws: RoundFailure.opened(first)) { try journal.plan(1) }
    }

    @Test mutating func `planned and actual times stand beside each other`() throws {
        try journal.plan(1, from: "2026-06-22")
        journal.now = try Instant(parsing: "2026-07-02T01:00:00.000000Z")
        try journal.open(1)
        let round = try #require(journal.office.rounds[first])
        #expect(round.plan.opensOn.description == "2026-06-22")
        #expect(round.began[.open] == journal.now)
    }

    @Test mutating func `each state follows the one before and no other`() throws {
        #expect(throws: RoundFailure.notPlanned(first)) { try journal.open(1) }
        try journal.plan(1)
        #expect(throws: RoundFailure.notThere(first, state: .planned, needed: .open)) {
            try journal.screen(1)
        }
        try journal.open(1)
        #expect(throws: RoundFailure.notThere(first, state: .open, needed: .planned)) {
            try journal.open(1)
        }
        #expect(throws: RoundFailure.notThere(first, state: .open, needed: .screening)) {
            try journal.evaluate(1)
        }
        try journal.screen(1)
        #expect(throws: RoundFailure.notThere(first, state: .screening, needed: .evaluating)) {
            try journal.decide(1)
        }
        try journal.evaluate(1)
        #expect(throws: RoundFailure.notThere(first, state: .evaluating, needed: .decided)) {
            try journal.close(1)
        }
        try journal.decide(1)
        try journal.close(1)
        #expect(journal.office.rounds[first]?.state == .closed)
        #expect(journal.office.rounds[first]?.began.count == RoundState.allCases.count)
    }

    @Test mutating func `at most one round is open for applications at a time`() throws {
        try journal.begin(1)
        try journal.plan(2)
        #expect(throws: RoundFailure.anotherIsOpen(first)) { try journal.open(2) }
        try journal.screen(1)
        try journal.open(2)
        #expect(journal.office.rounds.open?.number == second)
    }

    @Test mutating func `closing below the target needs a reason`() throws {
        try journal.begin(2)
        try journal.screen(2)
        try journal.evaluate(2)
        try journal.decide(2)
        #expect(throws: RoundFailure.belowTarget(selected: 0, target: 10)) {
            try journal.close(2)
        }
        #expect(throws: RoundFailure.badReason) { try journal.close(2, reason: "a\u{7}") }
        try journal.close(2, reason: "신청한 회사가 적음")
        #expect(journal.office.rounds[second]?.closingReason == "신청한 회사가 적음")
    }

    @Test mutating func `a round without a target is closed without a reason`() throws {
        try journal.begin(1)
        try journal.screen(1)
        try journal.evaluate(1)
        try journal.decide(1)
        try journal.close(1)
    }

    @Test mutating func `only those whose role may do it move a round`() throws {
        #expect(
            throws: RoundFailure.access(.notPermitted(journal.sample.approver, .openRound))
        ) {
            try journal.office.openingRound(
                first, eligible: journal.eligible(49), by: journal.sample.approver)
        }
    }

    @Test mutating func `the third round selects the demand that remains when it opens`() throws {
        let third = try SupervisorJournal.round(3)
        try journal.begin(1)
        let garam = try journal.register("garam")
        let selected = try journal.receive(from: garam)
        _ = try journal.receive(from: try journal.register("naru"), digest: 10)
        try journal.screen(1)
        try journal.evaluate(1)
        try journal.select(selected)
        try journal.plan(3)
        #expect(journal.office.rounds[third]?.capacity == nil)
        #expect(throws: RoundFailure.noDemand) { try journal.open(3, eligible: [garam]) }
        try journal.open(3)
        #expect(journal.office.rounds[third]?.capacity == 48)
    }

    @Test mutating func `a firm with a letter, a selection or a withdrawal is no more demand`()
        throws
    {
        _ = try journal.issueOne()
        try journal.begin(1)
        let garam = try journal.register("garam")
        let selected = try journal.receive(from: garam)
        let naru = try journal.register("naru")
        try journal.receive(from: naru, digest: 10)
        try journal.record(
            try journal.office.receivingWithdrawal(
                reason: "내부 사정", from: naru, digest: try journal.sample.digest(12),
                by: journal.sample.officer), by: journal.sample.officer)
        try journal.screen(1)
        try journal.evaluate(1)
        try journal.select(selected)
        let served: Set<FirmID> = [garam, naru, journal.sample.firm]
        #expect(try journal.office.remainingDemand(of: journal.eligible(49)) == 46)
        #expect(journal.office.remainingDemand(of: served) == 0)
        // Those three are eligible no more: what they got takes nothing from the others' demand.
        let others = try journal.eligible(49).subtracting(served)
        #expect(journal.office.remainingDemand(of: others) == others.count)
    }
}
