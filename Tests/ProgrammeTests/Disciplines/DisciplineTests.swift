import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct DisciplineTests {
    var journal: DisciplineJournal

    init() throws { journal = try DisciplineJournal() }

    @Test func `a control that nobody was given is unchecked, never kept`() throws {
        let board = journal.board()
        #expect(board.rows.map(\.standing) == [.unchecked, .unchecked, .unchecked, .unchecked])
        #expect(board.rows.allSatisfy { $0.owner == nil && $0.lastCheck == nil })
        #expect(board.counts.kept == 0)
        #expect(board.counts.notChecked == 4)
    }

    @Test mutating func `a control that was given to someone and never checked is unchecked`()
        throws
    {
        try journal.assign("inboundMalware", to: .person(journal.staff))
        let row = try journal.row("inboundMalware")
        #expect(row.owner == .person(journal.staff))
        #expect(row.standing == .unchecked)
    }

    @Test mutating func `a check of a control that is nobody's is refused`() throws {
        let code = try ControlCode(parsing: "inboundMalware")
        #expect(throws: DisciplineFailure.notAssigned(code)) { try journal.check("inboundMalware") }
    }

    @Test(arguments: ["shoeSize", "inbound-malware", "", "InboundMalware"])
    mutating func `only a control of the rulebook is given to someone`(text: String) throws {
        #expect(throws: DisciplineFailure.unknownControl(text)) { try journal.assign(text) }
    }

    @Test mutating func `a control is given to a post or to a person of this office`() throws {
        let stranger = try PersonID(parsing: "stranger")
        #expect(throws: DisciplineFailure.unknownOwner(stranger)) {
            try journal.assign("inboundMalware", to: .person(stranger))
        }
        for post in ["", "  ", "a\u{202E}b", "line\nline", String(repeating: "x", count: 101)] {
            #expect(throws: DisciplineFailure.badText(field: "post", limit: .bytes(100))) {
                try journal.assign("inboundMalware", to: .post(post))
            }
        }
        try journal.assign("inboundMalware")
        try journal.assign("inboundMalware", to: .post("정보보호팀장"))
        #expect(try journal.row("inboundMalware").owner?.text == "정보보호팀장")
    }

    @Test(arguments: [CheckFrequency.quarterly, .halfYearly, .yearly])
    mutating func `the firm's own frequency is stricter than the catalogue's, or not set`(
        frequency: CheckFrequency
    ) throws {
        let code = try ControlCode(parsing: "inboundMalware")
        #expect(throws: DisciplineFailure.notStricter(code, .quarterly)) {
            try journal.assign("inboundMalware", every: frequency)
        }
        try journal.assign("inboundMalware", every: .weekly)
        try journal.check("inboundMalware")
        let row = try journal.row("inboundMalware")
        #expect(row.frequency == .weekly)
        #expect(row.nextDue == journal.today.adding(days: 7))
    }

    @Test mutating func `the next check is due from the last one by the control's frequency`()
        throws
    {
        try journal.keepAll()
        let due = try journal.codes.map { try journal.row($0).nextDue?.description }
        #expect(due == ["2026-09-23", "2026-09-23", "2027-06-23", "2026-07-23"])
        journal.today = try KoreanDate(parsing: "2026-07-23")
        #expect(try journal.row("inputFilter").standing == .kept)
        #expect(try journal.row("inputFilter").overdueDays == 0)
        journal.pass(days: 1)
        #expect(try journal.row("inputFilter").standing == .lapsed)
        #expect(try journal.row("inputFilter").overdueDays == 1)
        #expect(journal.board().overdue == 1)
    }

    @Test mutating func `a check that has grown old counts as not checked, not as kept`() throws {
        try journal.keepAll()
        #expect(journal.board().counts.kept == 4)
        journal.pass(days: 31)
        #expect(journal.board().counts.kept == 3)
        #expect(journal.board().counts.notChecked == 1)
    }

    @Test mutating func `a control is shown kept by evidence of the catalogue's type alone`()
        throws
    {
        try journal.assign("inboundMalware")
        let code = try ControlCode(parsing: "inboundMalware")
        let wrong = DisciplineEvidence(type: "pledge", number: "1", digest: nil)
        for evidence in [nil, wrong] {
            let given = GivenDisciplineCheck(
                result: .kept, reason: nil, evidence: evidence, checkedOn: journal.today)
            #expect(throws: DisciplineFailure.needsEvidence(code, .testResult)) {
                try journal.check("inboundMalware", given)
            }
        }
        try journal.check("inboundMalware")
        #expect(try journal.row("inboundMalware").lastCheck?.evidence?.type == "testResult")
    }

    @Test(arguments: [DisciplineCheck.Result.notKept, .notApplicable])
    mutating func `what is not kept or not applicable has a reason`(
        result: DisciplineCheck.Result
    ) throws {
        try journal.assign("mailMalware")
        let given = GivenDisciplineCheck(
            result: result, reason: nil, evidence: nil, checkedOn: journal.today)
        #expect(throws: DisciplineFailure.needsReason) {
            try journal.check("mailMalware", given)
        }
        try journal.check("mailMalware", result, reason: "메일을 쓰지 않음")
        #expect(try journal.row("mailMalware").standing.rawValue == result.rawValue)
    }

    @Test mutating func `a control that applies to every firm is never not applicable`() throws {
        try journal.assign("inboundMalware")
        let code = try ControlCode(parsing: "inboundMalware")
        #expect(throws: DisciplineFailure.alwaysApplies(code)) {
            try journal.check("inboundMalware", .notApplicable)
        }
    }

    @Test mutating func `a check is not of a day ahead, nor of before the last one`() throws {
        try journal.assign("inboundMalware")
        let tomorrow = journal.today.adding(days: 1)
        #expect(throws: DisciplineFailure.dayAhead(tomorrow)) {
            try journal.check("inboundMalware", on: tomorrow)
        }
        try journal.check("inboundMalware")
        let code = try ControlCode(parsing: "inboundMalware")
        #expect(throws: DisciplineFailure.beforeLastCheck(code, journal.today)) {
            try journal.check("inboundMalware", on: journal.today.adding(days: -1))
        }
    }

    @Test mutating func `staff check, the officer assigns, plans and evaluates, the auditor reads`()
        throws
    {
        func refused(_ permission: Permission, _ person: PersonID) -> DisciplineFailure {
            .access(.notPermitted(person, permission))
        }
        #expect(throws: refused(.assignDiscipline, journal.staff)) {
            try journal.assign("inboundMalware", by: journal.staff)
        }
        try journal.assign("inboundMalware")
        #expect(throws: refused(.checkDiscipline, journal.auditor)) {
            try journal.check("inboundMalware", by: journal.auditor)
        }
        try journal.check("inboundMalware", .notKept)
        #expect(throws: refused(.makeCorrectivePlan, journal.staff)) {
            try journal.plan("inboundMalware", by: journal.staff)
        }
        try journal.plan("inboundMalware")
        #expect(throws: refused(.completeCorrectivePlan, journal.auditor)) {
            try journal.complete("inboundMalware", by: journal.auditor)
        }
        #expect(throws: refused(.evaluateDisciplines, journal.staff)) {
            try journal.evaluate("2026-06-23", "2026-06-23", by: journal.staff)
        }
    }

    @Test mutating func `the same journal gives the same disciplines again`() throws {
        try journal.keepAll()
        try journal.check("inboundMalware", .notKept)
        try journal.plan("inboundMalware")
        try journal.complete("inboundMalware")
        try journal.evaluate("2026-06-23", "2026-06-23")
        #expect(try journal.replayed() == journal.office)
    }
}
