import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct CommissionReportTests {
    var journal: SupervisorJournal
    let sample: Sample

    init() throws {
        journal = try SupervisorJournal()
        sample = journal.sample
    }

    func grant(_ number: String, _ date: String) -> UnverifiedGrant {
        var grant = UnverifiedGrant.sample()
        grant.commissionReport = UnverifiedReference(number: number, date: date)
        return grant
    }

    @Test mutating func `a letter cannot be issued before the commission report is recorded`()
        throws
    {
        let draft = try journal.draft(grant("R-2026-40", "2026-06-19"))
        try journal.approve(draft)
        let day = try KoreanDate(parsing: "2026-06-19")
        let missing = LetterDecisionFailure.noCommissionReport(number: "R-2026-40", date: day)
        #expect(throws: missing) { try journal.issue(draft) }
        // The same number of another day is another report.
        try journal.report("R-2026-40", on: "2026-06-18")
        #expect(throws: missing) { try journal.issue(draft) }
        try journal.report("R-2026-40", on: "2026-06-19")
        #expect(try journal.issue(draft).description == "260001")
    }

    static let outcomes: [(CommissionDecision, String, Bool)] = [
        (.approved, "noAction", true), (.approved, "action", true), (.approved, "other", true),
        (.rejected, "noAction", false), (.rejected, "action", true), (.rejected, "other", true),
        (.deferred, "noAction", false), (.deferred, "action", false), (.deferred, "other", false),
    ]

    @Test(arguments: outcomes.indices)
    mutating func `relief follows an approval alone, and nothing follows a deferral`(
        index: Int
    ) throws {
        let (decision, outcome, holds) = Self.outcomes[index]
        let report = try journal.report("R-2026-41", on: "2026-06-20", decision)
        var grant = grant("R-2026-41", "2026-06-20")
        grant.decision = outcome
        let draft = try journal.draft(grant)
        try journal.approve(draft)
        guard !holds else {
            try journal.issue(draft)
            return
        }
        #expect(
            throws: LetterDecisionFailure.commissionDecidedOtherwise(
                sample.firm, decision, report: report)
        ) { try journal.issue(draft) }
    }

    @Test mutating func `a report on another firm carries no letter for this one`() throws {
        let other = try FirmID(parsing: "maru")
        try journal.introduce(other)
        let report = try journal.report("R-2026-42", on: "2026-06-20", of: other)
        let draft = try journal.draft(grant("R-2026-42", "2026-06-20"))
        try journal.approve(draft)
        #expect(
            throws: LetterDecisionFailure.commissionDecidedOtherwise(
                sample.firm, nil, report: report)
        ) { try journal.issue(draft) }
    }

    @Test mutating func `a report is corrected by a later one alone, and then counts no more`()
        throws
    {
        let first = try #require(journal.office.commissionReports.all.first)
        #expect(throws: CommissionReportFailure.recordedAlready(first.id)) {
            try journal.report("R-2026-11", on: "2026-06-17", .rejected)
        }
        let second = try journal.report(
            "R-2026-11", on: "2026-06-17", .rejected, corrects: first.id)
        #expect(journal.office.commissionReports[first.id]?.correctedBy == second)
        #expect(throws: CommissionReportFailure.correctedAlready(first.id, by: second)) {
            try journal.report("R-2026-11", on: "2026-06-17", corrects: first.id)
        }
        let draft = try journal.draft()
        try journal.approve(draft)
        #expect(
            throws: LetterDecisionFailure.commissionDecidedOtherwise(
                sample.firm, .rejected, report: second)
        ) { try journal.issue(draft) }
        let unknown = try CommissionReportID(parsing: "commission-9")
        #expect(throws: CommissionReportFailure.unknownReport(unknown)) {
            try journal.report("R-1", on: "2026-06-17", corrects: unknown)
        }
    }

    @Test mutating func `a meeting that lies ahead has decided nothing`() throws {
        // 15:00Z is midnight in Korea: the 22nd is today until then.
        try journal.report("R-1", on: "2026-06-22")
        let ahead = try KoreanDate(parsing: "2026-06-23")
        #expect(throws: CommissionReportFailure.notYetHeld(ahead)) {
            try journal.report("R-2", on: "2026-06-23")
        }
    }

    @Test mutating func `a report is the clerk's, names known firms once, and has bounds`()
        throws
    {
        func recording(
            _ items: [CommissionItem], agenda: String = "R-3", by person: PersonID? = nil
        ) throws {
            _ = try journal.office.recordingCommissionReport(
                agenda: agenda, date: KoreanDate(parsing: "2026-06-17"), items: items,
                corrects: nil, by: person ?? sample.approver, at: journal.now)
        }
        func item(_ firm: FirmID, remark: String = "") -> CommissionItem {
            CommissionItem(firm: firm, application: nil, decision: .approved, remark: remark)
        }
        #expect(
            throws: CommissionReportFailure.access(
                .notPermitted(sample.officer, .recordCommissionReport))
        ) { try recording([item(sample.firm)], by: sample.officer) }
        let stranger = try FirmID(parsing: "nobody")
        #expect(throws: CommissionReportFailure.unknownFirm(stranger)) {
            try recording([item(stranger)])
        }
        #expect(throws: CommissionReportFailure.firmTwice(sample.firm)) {
            try recording([item(sample.firm), item(sample.firm)])
        }
        #expect(throws: CommissionReportFailure.noItems(limit: 64)) { try recording([]) }
        #expect(throws: CommissionReportFailure.noItems(limit: 64)) {
            try recording(Array(repeating: item(sample.firm), count: 65))
        }
        #expect(throws: CommissionReportFailure.field(.malformed(field: "agenda"))) {
            try recording([item(sample.firm)], agenda: "R\u{202e}3")
        }
        #expect(throws: CommissionReportFailure.field(.malformed(field: "remark"))) {
            try recording([item(sample.firm, remark: "a\u{7}")])
        }
    }

    /// A round with the firm's application in evaluation.
    mutating func applied() throws -> ApplicationID {
        try journal.begin(1)
        let id = try journal.receive(from: sample.firm)
        try journal.screen(1)
        try journal.evaluate(1)
        return id
    }

    mutating func report(
        on application: String, _ decision: CommissionDecision = .approved, of firm: FirmID? = nil
    ) throws {
        let event = try journal.office.recordingCommissionReport(
            agenda: "R-2026-50", date: KoreanDate(parsing: "2026-06-20"),
            items: [
                CommissionItem(
                    firm: firm ?? sample.firm, application: application, decision: decision,
                    remark: "")
            ], corrects: nil, by: sample.approver, at: journal.now)
        try journal.record(event, by: sample.approver)
    }

    @Test mutating func `a report's item names an application that exists and is that firm's`()
        throws
    {
        let id = try applied()
        for text in ["app-9", "no id at all"] {
            #expect(throws: CommissionReportFailure.unknownApplication(text)) {
                try report(on: text, .rejected)
            }
        }
        let other = try FirmID(parsing: "maru")
        try journal.introduce(other)
        #expect(throws: CommissionReportFailure.anotherFirms(id, other)) {
            try report(on: id.text, .rejected, of: other)
        }
        try report(on: id.text, .rejected)
    }

    @Test mutating func `approval of an application that was not selected is refused`() throws {
        let id = try applied()
        #expect(throws: CommissionReportFailure.notSelected(id)) { try report(on: id.text) }
        try journal.select(id)
        try report(on: id.text)
    }

    @Test
    mutating func
        `a letter under the programme is issued only for a firm whose application was selected`()
        throws
    {
        let id = try applied()
        try journal.select(id)
        try report(on: id.text)
        let draft = try journal.draft(grant("R-2026-50", "2026-06-20"))
        try journal.approve(draft)
        let selected = journal
        try journal.record(
            try journal.office.receivingWithdrawal(
                reason: "내부 사정", from: sample.firm, digest: sample.digest(60),
                by: sample.officer), by: sample.officer)
        #expect(throws: LetterDecisionFailure.applicationNotSelected(id.text)) {
            try journal.issue(draft)
        }
        journal = selected
        let serial = try journal.issue(draft)
        let again = try journal.draft(grant("R-2026-50", "2026-06-20"))
        try journal.approve(again)
        #expect(throws: LetterDecisionFailure.applicationAnswered(id, by: serial)) {
            try journal.issue(again)
        }
        try journal.revoke(serial)
        try journal.issue(again)
    }

    @Test func `a report out of its order, or that corrects none, is damage`() throws {
        let act = Act(by: sample.approver, way: .api, at: journal.now, entry: 99)
        func event(_ id: String, corrects: String? = nil) throws -> CommissionReportRecorded {
            CommissionReportRecorded(
                report: try CommissionReportID(parsing: id), agenda: "R",
                date: try KoreanDate(parsing: "2026-06-17"), items: [],
                corrects: try corrects.map { try CommissionReportID(parsing: $0) })
        }
        for damage in [
            try event("commission-1"), try event("commission-3"),
            try event("commission-2", corrects: "commission-7"),
        ] {
            var office = journal.office
            #expect(throws: ReplayFailure.outOfPlace(CommissionReportRecorded.kind, 99)) {
                try office.apply(damage, act)
            }
        }
    }
}
