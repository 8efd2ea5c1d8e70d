import Programme
import Rules
import Testing
import Vocabulary

/// What a letter that gives relief must rest on, and how often.
@Suite struct ReliefOnceTests {
    var journal: SupervisorJournal
    let sample: Sample

    init() throws {
        journal = try SupervisorJournal()
        sample = journal.sample
    }

    private mutating func drafted(
        _ agenda: String = "R-2026-11", _ date: String = "2026-06-17",
        _ change: (inout UnverifiedGrant) -> Void = { _ in }
    ) throws -> DraftID {
        var grant = UnverifiedGrant.sample()
        grant.commissionReport = UnverifiedReference(number: agenda, date: date)
        change(&grant)
        let draft = try journal.draft(grant)
        try journal.approve(draft)
        return draft
    }

    private mutating func applied() throws -> ApplicationID {
        try journal.begin(1)
        return try journal.receive(from: sample.firm)
    }

    private mutating func selected() throws -> ApplicationID {
        let id = try applied()
        try journal.screen(1)
        try journal.evaluate(1)
        try journal.select(id)
        return id
    }

    @Test mutating func `no letter gives relief past an application that is under way`() throws {
        let id = try applied()
        let draft = try drafted()
        let report = try #require(journal.office.commissionReports.all.first).id
        let passed = LetterDecisionFailure.applicationNotNamed(id, in: report)
        #expect(throws: passed) { try journal.issue(draft) }
        try journal.screen(1)
        try journal.evaluate(1)
        try journal.select(id)
        #expect(throws: passed) { try journal.issue(draft) }
        // What gives no relief may be replied meanwhile.
        try journal.issue(drafted { $0.decision = "other" })
        try journal.record(
            try journal.office.receivingWithdrawal(
                reason: "내부 사정", from: sample.firm, digest: sample.digest(60),
                by: sample.officer), by: sample.officer)
        try journal.issue(draft)
    }

    @Test mutating func `relief is given once on what the commission said of a request`() throws {
        let serial = try journal.issue(drafted())
        let again = try drafted()
        let report = try #require(journal.office.commissionReports.all.first).id
        let answered = LetterDecisionFailure.itemAnswered(report, sample.firm, by: serial)
        #expect(throws: answered) { try journal.issue(again) }
        // Nor where that report was corrected meanwhile: the letter keeps the one that it was on.
        try journal.report("R-2026-12", on: "2026-06-17", corrects: report)
        let later = try drafted("R-2026-12")
        try journal.issue(later)
        journal.now = journal.now + .seconds(1)
        #expect(throws: LetterDecisionFailure.self) { try journal.issue(again) }
    }

    @Test mutating func `what corrects a letter counts as the relief that it gave`() throws {
        let id = try selected()
        try journal.report("R-2026-50", on: "2026-06-20", application: id)
        let wrong = try journal.issue(drafted("R-2026-50", "2026-06-20"))
        var grant = UnverifiedGrant.sample()
        grant.commissionReport = UnverifiedReference(number: "R-2026-50", date: "2026-06-20")
        let correction = try journal.office.correctingLetter(
            wrong, with: grant, reason: "조건 누락", by: sample.officer, at: journal.now,
            rulebook: sample.rulebook)
        try journal.record(correction, by: sample.officer)
        try journal.approve(correction.draft)
        try journal.issue(correction.draft)
        let again = try drafted("R-2026-50", "2026-06-20")
        #expect(throws: LetterDecisionFailure.applicationAnswered(id, by: wrong)) {
            try journal.issue(again)
        }
    }

    @Test(arguments: [(0, true), (90, true), (91, false)])
    mutating func `a letter begins within 90 days of its issue`(days: Int, holds: Bool) throws {
        let today = KoreanDate(of: journal.now)
        let draft = try drafted {
            $0.firstDay = today.adding(days: days).description
            $0.lastDay = today.adding(days: days + 30).description
        }
        guard !holds else {
            try journal.issue(draft)
            return
        }
        #expect(throws: LetterDecisionFailure.beginsTooLate(latest: today.adding(days: 90))) {
            try journal.issue(draft)
        }
        journal.now = journal.now + .seconds(86_400)
        try journal.issue(draft)
    }

    @Test mutating func `a letter names the application that it answers, and no other letter does`()
        throws
    {
        func named(_ draft: DraftID) throws -> String? {
            try journal.office.letterToIssue(
                draft, by: sample.officer, at: journal.now, rulebook: sample.rulebook
            ).application
        }
        #expect(try named(drafted()) == nil)
        let id = try selected()
        try journal.report("R-2026-50", on: "2026-06-20", application: id)
        let draft = try drafted("R-2026-50", "2026-06-20")
        #expect(try named(draft) == id.text)
        let serial = try journal.issue(draft)
        let change = try journal.office.changingModel(
            in: serial, of: ServiceID(parsing: "example-ai"), from: "example-large-2026-05-01",
            to: "example-large-2026-07-01", as: .minor,
            classification: UnverifiedReference(number: "C-7", date: "2026-06-20"),
            confirmation: UnverifiedReference(number: "C-8", date: "2026-06-20"),
            by: sample.officer, at: journal.now, rulebook: sample.rulebook)
        guard case .minor(let event) = change else {
            Issue.record("a minor change")
            return
        }
        try journal.record(event, by: sample.officer)
        try journal.approve(event.draft)
        #expect(try named(event.draft) == nil)
    }
}
