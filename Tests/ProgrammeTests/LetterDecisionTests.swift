import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct LetterDecisionTests {
    var journal: SupervisorJournal
    let sample: Sample

    init() throws {
        journal = try SupervisorJournal()
        sample = journal.sample
    }

    @Test mutating func `a letter is drafted, approved by another person, and issued`() throws {
        let serial = try journal.issueOne()
        #expect(serial.description == "260001")
        let issued = try #require(journal.office.letters.issued[serial])
        #expect(issued.firm == sample.firm)
        #expect(issued.document == "signed 260001")
        #expect(journal.office.letters.statusEntries(at: journal.now).isEmpty)
    }

    @Test mutating func `what is issued is a letter for its firm`() throws {
        let draft = try journal.draft()
        try journal.approve(draft)
        let unverified = try journal.office.letterToIssue(
            draft, by: sample.officer, at: journal.now, rulebook: sample.rulebook)
        let letter = try Letter(unverified, for: sample.firm, rulebook: sample.rulebook)
        #expect(letter.draftedBy == sample.officer)
        #expect(letter.approvedBy == [sample.approver])
        #expect(letter.rulebookDigest == sample.rulebook.digest)
    }

    @Test mutating func `nobody approves what they drafted, and nothing is issued before`()
        throws
    {
        try journal.record(
            PersonAdded(person: sample.officer, roles: ["officer", "approver"]),
            by: sample.officer)
        let draft = try journal.draft()
        #expect(throws: LetterDecisionFailure.access(.samePersonTwice(sample.officer))) {
            try journal.office.approving(draft, by: sample.officer)
        }
        #expect(throws: LetterDecisionFailure.notApproved(missing: 1)) {
            try journal.issue(draft)
        }
    }

    @Test mutating func `a rulebook that asks for more persons counts at the issue`() throws {
        let draft = try journal.draft()
        try journal.approve(draft)
        let stricter = try Rulebook.sample(letterPersons: 3)
        #expect(throws: LetterDecisionFailure.notApproved(missing: 1)) {
            try journal.office.letterToIssue(
                draft, by: sample.officer, at: journal.now, rulebook: stricter)
        }
    }

    @Test mutating func `serial numbers run without a gap and begin again each year`() throws {
        #expect(try journal.issueOne().description == "260001")
        #expect(try journal.issueOne(onReport: "R-2026-12").description == "260002")
        // 2026-12-31T15:00Z is 00:00 of 2027 in Korea.
        journal.now = try Instant(parsing: "2026-12-31T14:59:59.999999Z")
        #expect(try journal.issueOne(onReport: "R-2026-13").description == "260003")
        journal.now = try Instant(parsing: "2026-12-31T15:00:00.000000Z")
        #expect(try journal.issueOne(onReport: "R-2027-1").description == "270001")
    }

    @Test mutating func `a draft is issued once, and not after its last day`() throws {
        let draft = try journal.draft()
        try journal.approve(draft)
        let serial = try journal.issue(draft)
        #expect(throws: LetterDecisionFailure.alreadyIssued(serial)) { try journal.issue(draft) }
        #expect(throws: LetterDecisionFailure.alreadyIssued(serial)) {
            try journal.office.approving(draft, by: sample.third)
        }
        let late = try journal.draft()
        try journal.approve(late)
        journal.now = try Instant(parsing: "2027-06-22T15:00:00.000000Z")
        #expect(throws: LetterDecisionFailure.termOver(nil)) { try journal.issue(late) }
    }

    @Test mutating func `a draft for a stranger, or one that does not hold together, is refused`()
        throws
    {
        let stranger = try FirmID(parsing: "nobody")
        #expect(throws: LetterDecisionFailure.unknownFirm(stranger)) {
            try journal.office.drafting(
                .sample(), for: stranger, by: sample.officer, rulebook: sample.rulebook)
        }
        #expect(throws: LetterDecisionFailure.letter(.termEndsBeforeItBegins)) {
            try journal.draft(.sample(lastDay: "2026-06-01"))
        }
        #expect(throws: LetterDecisionFailure.access(.notPermitted(sample.approver, .draftLetter)))
        {
            try journal.office.drafting(
                .sample(), for: sample.firm, by: sample.approver, rulebook: sample.rulebook)
        }
    }

    @Test mutating func `a letter takes the place of one of the same firm, once`() throws {
        let old = try journal.issueOne()
        var grant = UnverifiedGrant.sample()
        grant.supersedes = "260009"
        #expect(throws: LetterDecisionFailure.cannotSupersede("260009")) {
            try journal.draft(grant)
        }
        grant.supersedes = old.description
        journal.now = try Instant(parsing: "2026-06-24T01:00:00.000000Z")
        try journal.report("R-2026-12", on: "2026-06-24")
        grant.commissionReport = UnverifiedReference(number: "R-2026-12", date: "2026-06-24")
        let new = try journal.issueOne(grant)
        #expect(journal.office.letters.issued[old]?.renewedBy == new)
        #expect(throws: LetterDecisionFailure.cannotSupersede(old.description)) {
            try journal.draft(grant)
        }
    }

    @Test mutating func `a signed letter that does not fit a journal entry is not issued`() throws {
        let draft = try journal.draft()
        try journal.approve(draft)
        let letter = try journal.office.letterToIssue(
            draft, by: sample.officer, at: journal.now, rulebook: sample.rulebook)
        let limit = SupervisorOffice.documentLimit
        #expect(throws: LetterDecisionFailure.documentTooLarge(limit: limit)) {
            try journal.office.issuing(
                letter, draft: draft,
                document: String(repeating: "x", count: limit.bytes + 1),
                digest: try sample.digest(5))
        }
    }
}
