import Programme
import Rules
import Testing
import Vocabulary

@Suite struct CorrectivePlanTests {
    var journal: DisciplineJournal
    let code: ControlCode

    init() throws {
        journal = try DisciplineJournal()
        code = try ControlCode(parsing: "inboundMalware")
        try journal.keepAll()
    }

    @Test mutating func `a failure ends by a completed plan alone, never by a mere check`() throws {
        try journal.check("inboundMalware", .notKept)
        let found = journal.today
        #expect(throws: DisciplineFailure.shortfallOpen(code, since: found)) {
            try journal.check("inboundMalware")
        }
        try journal.plan("inboundMalware")
        #expect(throws: DisciplineFailure.shortfallOpen(code, since: found)) {
            try journal.check("inboundMalware")
        }
        #expect(try journal.row("inboundMalware").standing == .notKept)
        try journal.complete("inboundMalware")
        #expect(try journal.row("inboundMalware").standing == .kept)
        #expect(try journal.row("inboundMalware").shortfall == nil)
    }

    @Test mutating func `a failure does not grow old`() throws {
        try journal.check("inboundMalware", .notKept)
        journal.pass(days: 400)
        #expect(try journal.row("inboundMalware").standing == .notKept)
    }

    @Test mutating func `a control that is kept has nothing to correct`() throws {
        #expect(throws: DisciplineFailure.noShortfall(code)) { try journal.plan("inboundMalware") }
        #expect(throws: DisciplineFailure.noShortfall(code)) {
            try journal.complete("inboundMalware")
        }
    }

    @Test mutating func `a failure without a plan cannot be completed`() throws {
        try journal.check("inboundMalware", .notKept)
        #expect(throws: DisciplineFailure.noPlan(code)) { try journal.complete("inboundMalware") }
    }

    @Test mutating func `a failure has one plan, which is not put off by another`() throws {
        try journal.check("inboundMalware", .notKept)
        try journal.plan("inboundMalware", days: 10)
        let due = journal.today.adding(days: 10)
        #expect(throws: DisciplineFailure.planExists(code, due: due)) {
            try journal.plan("inboundMalware", days: 90)
        }
        #expect(try journal.row("inboundMalware").nextDue == due)
    }

    @Test(arguments: [-1, 91, 400])
    mutating func `a plan ends within the rulebook's days`(days: Int) throws {
        try journal.check("inboundMalware", .notKept)
        let last = journal.today.adding(days: 90)
        #expect(throws: DisciplineFailure.planTooLong(last: last)) {
            try journal.plan("inboundMalware", days: days)
        }
        try journal.plan("inboundMalware", days: 90)
    }

    @Test(arguments: [
        [], [""], ["a\nb"], [String(repeating: "x", count: 401)],
        [String](repeating: "step", count: 21),
    ])
    mutating func `a plan has steps, few and short ones`(steps: [String]) throws {
        try journal.check("inboundMalware", .notKept)
        #expect(throws: DisciplineFailure.badSteps) {
            try journal.plan("inboundMalware", steps: steps)
        }
    }

    @Test mutating func `the check that completes a plan is not of before the plan`() throws {
        try journal.check("inboundMalware", .notKept)
        let found = journal.today
        journal.pass(days: 3)
        try journal.plan("inboundMalware")
        #expect(throws: DisciplineFailure.beforePlan(code, journal.today)) {
            try journal.complete("inboundMalware", on: found)
        }
    }

    @Test mutating func `a plan stands approved by the person who made it alone`() throws {
        try journal.check("inboundMalware", .notKept)
        let forged = CorrectivePlanMade(
            control: "inboundMalware", steps: ["x"], due: journal.today,
            approvedBy: journal.ciso)
        #expect(throws: ReplayFailure.self) { try journal.record(forged, by: journal.staff) }
        try journal.record(forged, by: journal.ciso)
    }

    @Test mutating func `checks that find the same failure again are one failure`() throws {
        try journal.check("inboundMalware", .notKept)
        journal.pass(days: 1)
        try journal.check("inboundMalware", .notKept)
        #expect(journal.office.disciplines[code]?.shortfalls.count == 1)
    }
}
