import Programme
import Rules
import Testing
import Vocabulary

/// What every letter must have when it is drafted and when it is signed.
@Suite struct WholeLetterTests {
    var journal: SupervisorJournal
    let sample: Sample

    init() throws {
        journal = try SupervisorJournal()
        sample = journal.sample
    }

    private func failure(
        _ change: (inout UnverifiedGrant) -> Void
    ) throws -> LetterFailure? {
        var grant = UnverifiedGrant.sample()
        change(&grant)
        do throws(LetterDecisionFailure) {
            _ = try journal.office.drafting(
                grant, for: sample.firm, by: sample.officer, rulebook: sample.rulebook)
            return nil
        } catch {
            guard case .letter(let failure) = error else { throw error }
            return failure
        }
    }

    /// A draft with `grant` as a journal may have it from another rulebook's day.
    private mutating func recordDraft(_ grant: UnverifiedGrant) throws -> DraftID {
        let draft = try #require(journal.office.letters.nextDraft)
        try journal.record(
            LetterDrafted(draft: draft, firm: sample.firm, grant: grant, personsNeeded: 2),
            by: sample.officer)
        try journal.approve(draft)
        return draft
    }

    @Test func `a letter that gives relief without a condition is not drafted`() throws {
        #expect(
            try failure { $0.conditions = [] } == .noCondition(field: "grant.conditions"))
    }

    static let parts: [(field: String, take: @Sendable (inout UnverifiedCondition) -> Void)] = [
        ("grant.conditions.evidence", { $0.evidence = nil }),
        ("grant.conditions.evidence", { $0.evidence = "" }),
        ("grant.conditions.frequency", { $0.frequency = nil }),
        ("grant.conditions.due", { $0.due = nil }),
    ]

    @Test(arguments: parts.indices)
    func `a condition without evidence, frequency or day is not drafted, and is named`(
        index: Int
    ) throws {
        let (field, take) = Self.parts[index]
        for (place, code) in [(0, "allowListedModels"), (2, "securityPledge")] {
            #expect(
                try failure { take(&$0.conditions[place]) }
                    == .conditionIncomplete(field: field, condition: code))
        }
    }

    @Test func `a letter that leaves out a ground of the rulebook is not drafted`() throws {
        let six = [
            "factsUntrue", "materialWithheld", "actedOtherwise", "lawChanged",
            "circumstancesChanged", "conditionFailed",
        ]
        let rulebook = try Rulebook.sample(grounds: six)
        for left in six {
            var grant = UnverifiedGrant.sample()
            grant.grounds = six.filter { $0 != left }
            #expect(
                throws: LetterDecisionFailure.letter(
                    .groundsMissing(field: "grant.grounds", [left]))
            ) {
                try journal.office.drafting(
                    grant, for: sample.firm, by: sample.officer, rulebook: rulebook)
            }
        }
        var whole = UnverifiedGrant.sample()
        whole.grounds = six.reversed()
        _ = try journal.office.drafting(
            whole, for: sample.firm, by: sample.officer, rulebook: rulebook)
    }

    @Test(arguments: ["action", "other"])
    func `a reply without relief may have no condition, but names the grounds too`(
        decision: String
    ) throws {
        let bare = try failure {
            $0.decision = decision
            $0.conditions = []
        }
        #expect(bare == nil)
        let groundless = try failure {
            $0.decision = decision
            $0.grounds = ["factsUntrue"]
        }
        #expect(groundless == .groundsMissing(field: "grant.grounds", ["conditionFailed"]))
        let incomplete = try failure {
            $0.decision = decision
            $0.conditions[2].due = nil
        }
        #expect(
            incomplete
                == .conditionIncomplete(
                    field: "grant.conditions.due", condition: "securityPledge"))
    }

    @Test mutating func `a draft that is not whole is not signed either`() throws {
        let draft = try recordDraft(.incomplete())
        #expect(
            throws: LetterDecisionFailure.letter(
                .conditionIncomplete(
                    field: "grant.conditions.evidence", condition: "allowListedModels"))
        ) { try journal.issue(draft) }
        // The rulebook of the day counts: it has a ground more than that of the draft.
        let whole = try journal.draft()
        try journal.approve(whole)
        let later = try Rulebook.sample(grounds: ["factsUntrue", "conditionFailed", "lawChanged"])
        #expect(
            throws: LetterDecisionFailure.letter(
                .groundsMissing(field: "grant.grounds", ["lawChanged"]))
        ) {
            try journal.office.letterToIssue(
                whole, by: sample.officer, at: journal.now, rulebook: later)
        }
    }

    @Test mutating func `a signed letter is read as it is, and corrected before it goes on`()
        throws
    {
        let letter = try sample.letter { $0.grant = .incomplete() }
        #expect(letter.grant.conditions.map(\.evidence) == [nil, "evaluation report", nil])
        let later = try Rulebook.sample(grounds: ["factsUntrue", "conditionFailed", "lawChanged"])
        _ = try Letter(.incomplete(), for: sample.firm, rulebook: later)

        let draft = try recordDraft(.incomplete())
        let serial = try #require(journal.office.letters.nextSerial(at: journal.now))
        try journal.record(
            LetterIssued(
                draft: draft, serial: serial, issuedAt: journal.now,
                digest: try sample.digest(5), document: "signed"), by: sample.officer)
        let maru = try FirmID(parsing: "maru")
        try journal.introduce(maru)
        #expect(
            throws: LetterDecisionFailure.letter(
                .conditionIncomplete(
                    field: "grant.conditions.evidence", condition: "allowListedModels"))
        ) {
            try journal.office.transferringLetter(
                serial, to: maru, reason: "merger", by: sample.officer, at: journal.now,
                rulebook: sample.rulebook)
        }
        let corrected = try journal.office.correctingLetter(
            serial, with: .sample(), reason: "conditions lack their evidence",
            by: sample.officer, at: journal.now, rulebook: sample.rulebook)
        #expect(corrected.grant.conditions == UnverifiedGrant.sample().conditions)
    }

    @Test mutating func `a draft that an application gives has whole conditions and all grounds`()
        throws
    {
        try journal.begin(1)
        let application = try journal.receive(from: sample.firm)
        let prepared = try journal.office.preparingDraft(
            for: application, at: journal.now, rulebook: sample.rulebook
        ) { _ in ["POST /v1/chat/completions"] }
        #expect(prepared.grant.grounds == ["conditionFailed", "factsUntrue"])
        #expect(prepared.grant.conditions.map(\.code) == ["inputFilter"])
        #expect(prepared.grant.conditions.map(\.evidence) == ["gateRecord"])
        #expect(prepared.grant.conditions.map(\.frequency) == ["monthly"])
        #expect(prepared.grant.conditions.map(\.due) == ["2026-07-22"])
        var grant = prepared.grant
        grant.reasons = "보안 목적의 이용으로서 대체통제를 갖춤"
        grant.commissionReport = UnverifiedReference(number: "R-2026-11", date: "2026-06-17")
        #expect(throws: Never.self) { try LetterGrant(drafted: grant, rulebook: sample.rulebook) }
    }

    @Test mutating func `a day on which a prepared condition is due lies in the letter's term`()
        throws
    {
        try journal.begin(1)
        let application = try journal.receive(from: sample.firm)
        let prepared = try journal.office.preparingDraft(
            for: application, at: journal.now,
            rulebook: try Rulebook.sample(filterFrequency: .yearly)
        ) { _ in [] }
        #expect(prepared.grant.conditions.map(\.due) == [prepared.grant.lastDay])
    }
}
