import Access
import Programme
import Rules
import Testing
import Vocabulary

/// Who sees a letter and its drafts, and who decides about them.
@Suite struct LetterSightTests {
    /// One who may do all that the office does, and declared a conflict about `dasom`.
    static let torn = EvaluationJournal.id("torn") as PersonID
    static let firm = EvaluationJournal.firm
    static let other = EvaluationJournal.otherFirm

    var journal: EvaluationJournal
    let letter: LetterSerial
    let request = EvaluationJournal.id("request-1") as LetterRequestID

    init() throws {
        var journal = try EvaluationJournal()
        try journal.record(
            OfficeFounded(
                office: "supervisor", id: "supervisor", koreanName: "감독기관",
                englishName: "Supervisor", identity: try journal.sample.key(8)),
            by: EvaluationJournal.secretary)
        try journal.record(
            PersonAdded(person: Self.torn, roles: ["expert", "secretariat", "clerk"]),
            by: EvaluationJournal.secretary)
        try journal.form(
            journal.proposal(experts: [
                (Self.torn, "ai"), (EvaluationJournal.experts[1], "security"),
                (EvaluationJournal.experts[2], "legal"),
            ]))
        letter = try LetterSerial(parsing: "260001")
        try journal.report([Self.firm, Self.other])
        try journal.draft(1, for: Self.firm, signedAs: letter)
        try journal.draft(2, for: Self.firm)
        try journal.draft(3, for: Self.other)
        try journal.record(
            LetterRequestReceived(
                request: request, firm: Self.firm, receivedOn: KoreanDate(of: journal.now),
                application: nil), by: EvaluationJournal.secretary)
        self.journal = journal
    }

    private static func deferred(_ firm: FirmID) -> CommissionItem {
        CommissionItem(firm: firm, application: nil, decision: .deferred, remark: "")
    }

    /// Everything that is decided about a letter of `dasom`, as `torn` decides it.
    static let decisions: [(String, @Sendable (LetterSightTests) throws -> Void)] = [
        (
            "draft",
            {
                _ = try $0.office.drafting(.sample(), for: firm, by: torn, rulebook: $0.rulebook)
            }
        ),
        (
            "approve",
            { _ = try $0.office.approving(EvaluationJournal.id("draft-2"), by: torn) }
        ),
        (
            "issue",
            {
                _ = try $0.office.letterToIssue(
                    EvaluationJournal.id("draft-2"), by: torn, at: $0.now, rulebook: $0.rulebook)
            }
        ),
        (
            "revoke",
            {
                _ = try $0.office.revoking(
                    $0.letter, on: GroundCode(parsing: "conditionFailed"), reason: "x", by: torn,
                    at: $0.now, rulebook: $0.rulebook)
            }
        ),
        (
            "suspend",
            {
                _ = try $0.office.suspending(
                    $0.letter, until: $0.now + .seconds(86_400), reason: "x", by: torn, at: $0.now,
                    rulebook: $0.rulebook)
            }
        ),
        ("confirm", { _ = try $0.office.confirming($0.letter, by: torn) }),
        (
            "correct",
            {
                _ = try $0.office.correctingLetter(
                    $0.letter, with: .sample(), reason: "x", by: torn, at: $0.now,
                    rulebook: $0.rulebook)
            }
        ),
        (
            "transfer",
            {
                _ = try $0.office.transferringLetter(
                    $0.letter, to: other, reason: "x", by: torn, at: $0.now, rulebook: $0.rulebook)
            }
        ),
        (
            "change its model",
            {
                _ = try $0.office.changingModel(
                    in: $0.letter, of: ServiceID(parsing: "example-ai"), from: "a", to: "b",
                    as: .minor, classification: UnverifiedReference(number: "C-7", date: "x"),
                    confirmation: nil, by: torn, at: $0.now, rulebook: $0.rulebook)
            }
        ),
        ("publish", { _ = try $0.office.publishingLetter($0.letter, by: torn, at: $0.now) }),
        (
            "defer",
            {
                _ = try $0.office.deferringPublication(
                    of: $0.letter, until: KoreanDate(of: $0.now).adding(days: 9), reason: "x",
                    by: torn, at: $0.now)
            }
        ),
        (
            "receive a request",
            {
                _ = try $0.office.receivingRequest(
                    of: firm, on: KoreanDate(of: $0.now), application: nil, by: torn, at: $0.now)
            }
        ),
        (
            "extend a reply",
            {
                _ = try $0.office.extendingReply(
                    to: .request($0.request), until: KoreanDate(of: $0.now).adding(days: 60),
                    reason: "x", by: torn, at: $0.now, rulebook: $0.rulebook)
            }
        ),
        (
            "record the commission's word",
            {
                _ = try $0.office.recordingCommissionReport(
                    agenda: "R-2026-12", date: KoreanDate(of: $0.now),
                    items: [
                        deferred(other),
                        deferred(firm),
                    ], corrects: nil, by: torn, at: $0.now)
            }
        ),
        (
            "correct a report that has it",
            {
                _ = try $0.office.recordingCommissionReport(
                    agenda: "R-2026-12", date: KoreanDate(of: $0.now),
                    items: [
                        deferred(other)
                    ], corrects: EvaluationJournal.id("commission-1"), by: torn, at: $0.now)
            }
        ),
        (
            "tell of a refusal",
            {
                _ = try $0.office.refusalToSign(
                    to: firm, by: EvaluationJournal.id("commission-1"), korean: "x", english: "x",
                    by: torn, at: $0.now, rulebook: $0.rulebook)
            }
        ),
        ("see the draft", { _ = try $0.office.draft(EvaluationJournal.id("draft-2"), for: torn) }),
        ("see the letter", { _ = try $0.office.letter($0.letter, for: torn) }),
    ]

    @Test(arguments: decisions.indices)
    func `whoever has a conflict with a firm, or has yet to declare, has no say in its letter`(
        index: Int
    ) throws {
        let (name, decide) = Self.decisions[index]
        #expect(isWithheld { try decide(self) }, "\(name), undeclared")
        var later = self
        try later.journal.declare(Self.torn)
        #expect(!isWithheld { try decide(later) }, "\(name), free")
        var conflicted = self
        try conflicted.journal.declare(Self.torn, conflict: "주식 보유")
        #expect(isWithheld { try decide(conflicted) }, "\(name), conflicted")
    }

    @Test func `lists leave out what is withheld, and nothing else`() throws {
        var journal = journal
        #expect(drafts(journal.office) == ["draft-3"])
        #expect(journal.office.letters(for: Self.torn).isEmpty)
        try journal.declare(Self.torn)
        #expect(drafts(journal.office) == ["draft-1", "draft-2", "draft-3"])
        #expect(journal.office.letters(for: Self.torn).map(\.serial) == [letter])
        try journal.form(
            journal.proposal(
                application: EvaluationJournal.id("app-2"), firm: Self.other,
                experts: [
                    (Self.torn, "ai"), (EvaluationJournal.experts[1], "security"),
                    (EvaluationJournal.experts[2], "legal"),
                ]))
        try journal.declare(Self.torn, conflict: "주식 보유", on: EvaluationJournal.id("app-2"))
        let office = journal.office
        #expect(drafts(office) == ["draft-1", "draft-2"])
        let reports = office.commissionReports(for: Self.torn)
        #expect(reports.map { $0.items.map(\.firm) } == [[Self.firm]])
        #expect(office.unpublished(for: Self.torn, rulebook: rulebook).count == 1)
        #expect(
            office.owedReplies(for: Self.torn, at: journal.now, rulebook: rulebook).allSatisfy {
                $0.firm == Self.firm
            })
        // Nobody, and whoever does not read the office, sees none.
        for person in [nil, EvaluationJournal.experts[0]] {
            #expect(office.drafts(for: person).isEmpty && office.letters(for: person).isEmpty)
            #expect(office.commissionReports(for: person).isEmpty)
            #expect(office.unpublished(for: person, rulebook: rulebook).isEmpty)
        }
    }

    @Test func `a letter that goes to another firm is withheld for the firm that it came from`()
        throws
    {
        var journal = journal
        try journal.declare(Self.torn, conflict: "주식 보유")
        var grant = UnverifiedGrant.sample()
        grant.supersedes = letter.description
        try journal.record(
            LetterTransferred(
                serial: letter, firm: Self.other, draft: EvaluationJournal.id("draft-4"),
                reason: "merger", grant: grant, personsNeeded: 2), by: EvaluationJournal.secretary)
        #expect(drafts(journal.office) == ["draft-3"])
        #expect(throws: LetterDecisionFailure.access(.withheld(Self.firm))) {
            try journal.office.approving(EvaluationJournal.id("draft-4"), by: Self.torn)
        }
    }

    private func drafts(_ office: SupervisorOffice) -> [String] {
        office.drafts(for: Self.torn).map(\.id.text)
    }

    private func isWithheld(_ decide: () throws -> Void) -> Bool {
        do { try decide() } catch {
            let withheld = AccessFailure.withheld(Self.firm)
            return switch error {
            case let failure as LetterDecisionFailure: failure == .access(withheld)
            case let failure as LetterDatesFailure: failure == .access(withheld)
            case let failure as CommissionReportFailure: failure == .access(withheld)
            case let failure as RefusalNoticeFailure: failure == .access(withheld)
            default: false
            }
        }
        return false
    }

    private var office: SupervisorOffice { journal.office }
    private var rulebook: Rulebook { journal.rulebook }
    private var now: Instant { journal.now }
}

extension EvaluationJournal {
    fileprivate mutating func report(_ firms: [FirmID]) throws {
        try record(
            CommissionReportRecorded(
                report: Self.id("commission-1"), agenda: "R-2026-11",
                date: KoreanDate(parsing: "2026-06-17"),
                items: firms.map {
                    CommissionItem(firm: $0, application: nil, decision: .approved, remark: "")
                }, corrects: nil), by: Self.secretary)
    }

    /// A draft as a journal has it, and the letter that it was signed as.
    fileprivate mutating func draft(
        _ number: Int, for firm: FirmID, signedAs serial: LetterSerial? = nil
    ) throws {
        let draft = Self.id("draft-\(number)") as DraftID
        try record(
            LetterDrafted(draft: draft, firm: firm, grant: .sample(), personsNeeded: 2),
            by: Self.secretary)
        guard let serial else { return }
        try record(LetterApproved(draft: draft), by: Self.id("clerk"))
        try record(
            LetterIssued(
                draft: draft, serial: serial, issuedAt: now, digest: try sample.digest(5),
                document: "signed"), by: Self.secretary)
    }
}
