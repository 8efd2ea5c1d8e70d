import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct RevocationTests {
    var journal: SupervisorJournal
    let sample: Sample
    let serial: LetterSerial

    init() throws {
        var journal = try SupervisorJournal()
        serial = try journal.issueOne()
        sample = journal.sample
        self.journal = journal
    }

    func ground(_ text: String = "conditionFailed") throws -> GroundCode {
        try GroundCode(parsing: text)
    }

    @Test mutating func `one person revokes at once, and it stays when nobody confirms`() throws {
        try journal.revoke(serial)
        let letter = try #require(journal.office.letters.issued[serial])
        #expect(letter.statusEntry(at: journal.now) == .revoked)
        let measure = try #require(letter.measures.first)
        #expect(!measure.isOverdue(at: journal.now + .seconds(86_400) - .microseconds(1)))
        #expect(measure.isOverdue(at: journal.now + .seconds(86_400)))
        #expect(letter.statusEntry(at: journal.now + .seconds(90_000)) == .revoked)
        #expect(journal.office.letters.unconfirmed.map(\.serial) == [serial])
    }

    @Test mutating func `a second person confirms, never the first`() throws {
        try journal.revoke(serial)
        #expect(throws: LetterDecisionFailure.access(.samePersonTwice(sample.officer))) {
            try journal.office.confirming(serial, by: sample.officer)
        }
        try journal.record(
            try journal.office.confirming(serial, by: sample.approver), by: sample.approver)
        #expect(journal.office.letters.unconfirmed.isEmpty)
        #expect(throws: LetterDecisionFailure.nothingToConfirm(serial)) {
            try journal.office.confirming(serial, by: sample.approver)
        }
        let measure = journal.office.letters.issued[serial]?.measures.first
        #expect(measure?.isOverdue(at: journal.now + .seconds(864_000)) == false)
    }

    @Test mutating func `a letter is revoked on one of its own grounds, with a reason, once`()
        throws
    {
        #expect(throws: LetterDecisionFailure.groundNotInLetter("lawChanged")) {
            try journal.office.revoking(
                serial, on: try ground("lawChanged"), reason: "r", by: sample.officer,
                at: journal.now, rulebook: sample.rulebook)
        }
        #expect(throws: LetterDecisionFailure.noReason) {
            try journal.office.revoking(
                serial, on: try ground(), reason: "", by: sample.officer, at: journal.now,
                rulebook: sample.rulebook)
        }
        try journal.revoke(serial)
        #expect(throws: LetterDecisionFailure.alreadyRevoked(serial)) {
            try journal.revoke(serial)
        }
        #expect(throws: LetterDecisionFailure.alreadyRevoked(serial)) {
            try journal.office.suspending(
                serial, until: journal.now + .seconds(1), reason: "r", by: sample.officer,
                at: journal.now, rulebook: sample.rulebook)
        }
    }

    @Test mutating func `a suspension counts until its end and not at it`() throws {
        let until = journal.now + .seconds(3600)
        try journal.record(
            try journal.office.suspending(
                serial, until: until, reason: "inspection", by: sample.officer,
                at: journal.now, rulebook: sample.rulebook), by: sample.officer)
        let letters = journal.office.letters
        #expect(letters.statusEntries(at: journal.now) == [serial: .suspended(until: until)])
        #expect(letters.statusEntries(at: until - .microseconds(1)).count == 1)
        #expect(letters.statusEntries(at: until).isEmpty)
        #expect(throws: LetterDecisionFailure.suspensionNotAhead) {
            try journal.office.suspending(
                serial, until: journal.now, reason: "r", by: sample.officer, at: journal.now,
                rulebook: sample.rulebook)
        }
    }

    @Test mutating func `what was never issued, or is over, is not revoked`() throws {
        let other = try #require(LetterSerial(year: 26, number: 77))
        #expect(throws: LetterDecisionFailure.unknownLetter(other)) { try journal.revoke(other) }
        journal.now = try Instant(parsing: "2027-06-22T15:00:00.000000Z")
        #expect(throws: LetterDecisionFailure.termOver(serial)) { try journal.revoke(serial) }
    }

    @Test mutating func `a revocation leaves the list when the term is over`() throws {
        try journal.revoke(serial)
        let end = try Instant(parsing: "2027-06-22T15:00:00.000000Z")
        #expect(journal.office.letters.statusEntries(at: end - .microseconds(1)).count == 1)
        #expect(journal.office.letters.statusEntries(at: end).isEmpty)
    }
}
