import Programme
import Rules
import Testing
import Vocabulary

@Suite struct SuspensionRuleTests {
    var journal: DisciplineJournal

    init() throws {
        journal = try DisciplineJournal()
        try journal.keepAll()
    }

    func kinds() -> [SuspensionRule.Kind] { journal.suspension().reasons.map(\.kind) }

    /// Checks again what is due, all but `control`.
    mutating func keep(but control: String) throws {
        for code in journal.codes where code != control { try journal.check(code) }
    }

    @Test func `where every control is kept it says nothing`() {
        #expect(journal.suspension().finding == .none)
        #expect(!journal.suspension().proposesSuspension)
    }

    @Test mutating func `a failure asks for a corrective plan, and is no breach yet`() throws {
        try journal.check("inboundMalware", .notKept)
        #expect(kinds() == [.planDue])
        #expect(journal.suspension().word == .correctivePlanDue)
        #expect(!journal.suspension().proposesSuspension)
        try journal.plan("inboundMalware")
        #expect(journal.suspension().finding == .none)
    }

    @Test mutating func `a failure without a plan is a breach once the days of grace are over`()
        throws
    {
        try journal.check("inboundMalware", .notKept)
        journal.pass(days: 30)
        try keep(but: "inboundMalware")
        #expect(kinds() == [.planDue])
        journal.pass(days: 1)
        #expect(kinds() == [.planMissing])
        #expect(journal.suspension().proposesSuspension)
    }

    @Test mutating func `a plan that is overdue is a breach until it is completed`() throws {
        try journal.check("inboundMalware", .notKept)
        try journal.plan("inboundMalware", days: 20)
        journal.pass(days: 20)
        #expect(journal.suspension().finding == .none)
        journal.pass(days: 1)
        #expect(kinds() == [.planOverdue])
        #expect(journal.suspension().word == .breach)
        try journal.complete("inboundMalware")
        #expect(journal.suspension().finding == .none)
    }

    @Test mutating func `the third failure of one control within a year is a breach`() throws {
        for time in 1...3 {
            try journal.check("inboundMalware", .notKept)
            try journal.plan("inboundMalware")
            try journal.complete("inboundMalware")
            #expect(kinds() == (time < 3 ? [] : [.failedAgain]))
            journal.pass(days: 1)
        }
        journal.pass(days: 370)
        try keep(but: "")
        #expect(!kinds().contains(.failedAgain))
    }

    @Test
    mutating func `a failure that cannot be undone is a breach at once, with a plan or without`()
        throws
    {
        try journal.check("inputFilter", .notKept)
        #expect(kinds() == [.planDue, .failedAtOnce])
        #expect(journal.suspension().word == .breach)
        try journal.plan("inputFilter")
        #expect(kinds() == [.failedAtOnce])
        try journal.complete("inputFilter")
        #expect(journal.suspension().finding == .none)
    }

    @Test mutating func `a check that stays away past the days of grace is a breach`() throws {
        journal.today = try KoreanDate(parsing: "2026-08-22")
        #expect(kinds() == [])
        journal.pass(days: 1)
        #expect(kinds() == [.notChecked])
        #expect(journal.suspension().reasons[0].control?.text == "inputFilter")
        #expect(journal.suspension().reasons[0].since.description == "2026-07-23")
    }

    @Test func `controls that were never checked are breaches a month after the letter begins`()
        throws
    {
        var bare = try DisciplineJournal()
        bare.pass(days: 30)
        #expect(bare.suspension().finding == .none)
        bare.pass(days: 1)
        #expect(
            bare.suspension().reasons.map(\.kind) == [
                .notChecked, .notChecked, .notChecked, .notChecked,
            ])
    }

    @Test func `without a letter no check and no evaluation is due`() throws {
        var bare = try DisciplineJournal(letterFrom: nil)
        bare.pass(days: 2000)
        #expect(bare.suspension().finding == .none)
        #expect(bare.board().evaluationDue == nil)
        #expect(bare.board().rows.allSatisfy { $0.nextDue == nil && $0.standing == .unchecked })
    }

    @Test mutating func `a half year that was not evaluated within the days of grace is a breach`()
        throws
    {
        #expect(journal.board().evaluationDue?.description == "2026-12-22")
        journal.today = try KoreanDate(parsing: "2027-01-21")
        try keep(but: "")
        #expect(kinds() == [])
        journal.pass(days: 1)
        #expect(kinds() == [.notEvaluated])
        try journal.evaluate(
            "2026-06-23", "2026-12-22",
            notChecked: [
                "inboundMalware": "담당자 공석", "mailMalware": "담당자 공석",
                "inputFilter": "담당자 공석",
            ])
        #expect(kinds() == [])
        #expect(journal.board().evaluationDue?.description == "2027-06-22")
    }

    @Test mutating func `the suspension rule proposes and decides nothing alone`() throws {
        try journal.check("inputFilter", .notKept)
        let before = journal.office
        let rule = journal.suspension()
        #expect(rule.proposesSuspension)
        #expect(journal.office == before)
        // The letter stands as it did: no event of a firm's office suspends or revokes one.
        let kinds = FirmOffice.kinds.map { $0.kind }
        #expect(!kinds.contains(LetterSuspended.kind) && !kinds.contains(LetterRevoked.kind))
        #expect(throws: ReplayFailure.foreign(LetterSuspended.kind)) {
            try journal.record(
                LetterSuspended(
                    serial: LetterSerial(parsing: "260001"), until: journal.now,
                    reason: "breach", confirmBy: journal.now), by: journal.ciso)
        }
        // Nor does an evaluation that carries the breach.
        let evaluated = try journal.evaluate("2026-06-23", "2026-06-23")
        #expect(evaluated.finding == "breach")
        #expect(journal.office.letters == before.letters)
        #expect(journal.office.statusList == before.statusList)
    }
}
