import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct LetterDatesTests {
    var journal: SupervisorJournal
    let sample: Sample

    init() throws {
        journal = try SupervisorJournal()
        sample = journal.sample
    }

    private var replies: [ReplyState] {
        journal.office.replies(at: journal.now, rulebook: sample.rulebook)
    }

    func day(_ text: String) throws -> KoreanDate { try KoreanDate(parsing: text) }

    mutating func receive(on text: String) throws -> LetterRequestID {
        let event = try journal.office.receivingRequest(
            of: sample.firm, on: day(text), application: nil, by: sample.officer,
            at: journal.now)
        try journal.record(event, by: sample.officer)
        return event.request
    }

    func target(_ id: LetterRequestID) throws -> DueDay {
        let request = try #require(journal.office.requests[id])
        return journal.office.replyTarget(of: request, rulebook: sample.rulebook)
    }

    func extended(
        _ id: LetterRequestID, until text: String, reason: String = "site check"
    ) throws -> ReplyExtended {
        try journal.office.extendingReply(
            to: .request(id), until: day(text), reason: reason, by: sample.officer, at: journal.now,
            rulebook: sample.rulebook)
    }

    func deferred(_ serial: LetterSerial, until text: String) throws -> PublicationDeferred {
        try journal.office.deferringPublication(
            of: serial, until: day(text), reason: "names systems", by: sample.officer,
            at: journal.now)
    }

    @Test mutating func `a reply is due 30 days after the request, or on the next working day`()
        throws
    {
        // The 30th day is Friday 17 July, a holiday.
        let id = try receive(on: "2026-06-17")
        #expect(try target(id) == .on(day("2026-07-20")))
        #expect(try !target(id).isOver(on: day("2026-07-20")))
        #expect(try target(id).isOver(on: day("2026-07-21")))
    }

    @Test mutating func `where the calendar does not reach, the target is unknown and never over`()
        throws
    {
        journal.now = try Instant(parsing: "2028-01-10T01:00:00.000000Z")
        let id = try receive(on: "2028-01-10")
        #expect(try target(id) == .unknown(year: 2028))
        #expect(try !target(id).isOver(on: day("2029-01-01")))
        #expect(throws: LetterDatesFailure.calendar(.unknownYear(2028))) {
            try extended(id, until: "2028-03-01")
        }
    }

    @Test mutating func `a later reply is told beforehand, with its reason`() throws {
        let id = try receive(on: "2026-06-17")
        let target = try day("2026-07-20")
        #expect(throws: LetterDatesFailure.extensionNotLater(target: target)) {
            try extended(id, until: "2026-07-20")
        }
        #expect(throws: LetterDatesFailure.noReason) {
            try extended(id, until: "2026-08-03", reason: "")
        }
        // The last instant of the day on which it is due.
        journal.now = target.end - .microseconds(1)
        try journal.record(try extended(id, until: "2026-08-03"), by: sample.officer)
        #expect(try self.target(id) == .on(day("2026-08-03")))
        journal.now = try day("2026-08-03").end
        #expect(throws: LetterDatesFailure.notBeforehand(target: try day("2026-08-03"))) {
            try extended(id, until: "2026-09-03")
        }
    }

    @Test mutating func `a letter answers the request of its firm, and a firm has one at a time`()
        throws
    {
        let id = try receive(on: "2026-06-17")
        #expect(throws: LetterDatesFailure.stillOpen(id)) { try receive(on: "2026-06-18") }
        let serial = try journal.issueOne()
        let state = try #require(replies.first)
        #expect(state.answer == serial.description)
        #expect(throws: LetterDatesFailure.answered(.request(id))) {
            try extended(id, until: "2026-09-01")
        }
        journal.now = journal.now + .seconds(86_400)
        _ = try receive(on: "2026-06-23")
        #expect(replies.last?.answer == nil)
    }

    @Test mutating func `a request comes in today at the latest, from a firm that is known`() throws
    {
        #expect(throws: LetterDatesFailure.receivedAhead(try day("2026-06-23"))) {
            try receive(on: "2026-06-23")
        }
        let stranger = try FirmID(parsing: "nobody")
        #expect(throws: LetterDatesFailure.unknownFirm(stranger)) {
            try journal.office.receivingRequest(
                of: stranger, on: day("2026-06-22"), application: nil, by: sample.officer,
                at: journal.now)
        }
    }

    @Test mutating func `a letter is published within 10 days of its issue`() throws {
        let serial = try journal.issueOne()
        let due = journal.office.unpublished(rulebook: sample.rulebook)
        #expect(due.map(\.letter.serial) == [serial])
        // Issued on 22 June; the tenth day is a Thursday.
        #expect(due.map(\.by) == [.on(try day("2026-07-02"))])
        try journal.record(
            try journal.office.publishingLetter(serial, by: sample.officer, at: journal.now),
            by: sample.officer)
        #expect(journal.office.unpublished(rulebook: sample.rulebook).isEmpty)
        let published = LetterDatesFailure.published(serial, on: try day("2026-06-22"))
        #expect(throws: published) {
            try journal.office.publishingLetter(serial, by: sample.officer, at: journal.now)
        }
        #expect(throws: published) { try deferred(serial, until: "2026-09-01") }
    }

    @Test mutating func `publication waits for confidentiality, and not a day less`() throws {
        let serial = try journal.issueOne()
        #expect(throws: LetterDatesFailure.deferralNotAhead) {
            try deferred(serial, until: "2026-06-22")
        }
        try journal.record(try deferred(serial, until: "2026-09-01"), by: sample.officer)
        let until = try day("2026-09-01")
        #expect(journal.office.unpublished(rulebook: sample.rulebook).map(\.by) == [.on(until)])
        journal.now = until.start - .microseconds(1)
        #expect(throws: LetterDatesFailure.deferred(until: until)) {
            try journal.office.publishingLetter(serial, by: sample.officer, at: journal.now)
        }
        journal.now = until.start
        _ = try journal.office.publishingLetter(serial, by: sample.officer, at: journal.now)
    }

    @Test(
        arguments: [
            ("2027-03-23", nil), ("2027-03-24", 90), ("2027-04-22", 90), ("2027-04-23", 60),
            ("2027-05-23", 30), ("2027-06-14", 30), ("2027-06-15", 7), ("2027-06-22", 7),
            ("2027-06-23", nil),
        ] as [(String, Int?)])
    mutating func `an alarm is due 90, 60, 30 and 7 days before a letter ends`(
        today: String, mark: Int?
    ) throws {
        let serial = try journal.issueOne()
        let alarms = journal.office.letters.alarms(
            at: try day(today).start, rules: sample.rulebook.letter.times)
        #expect(alarms.map(\.mark) == (mark.map { [$0] } ?? []))
        #expect(alarms.allSatisfy { $0.serial == serial && $0.lastDay.description == "2027-06-22" })
    }

    @Test mutating func `no alarm rings for a letter that is revoked, followed or opens nothing`()
        throws
    {
        let times = sample.rulebook.letter.times
        let end = try day("2027-06-20").start
        let serial = try journal.issueOne()
        try journal.revoke(serial)
        #expect(journal.office.letters.alarms(at: end, rules: times).isEmpty)
        var grant = UnverifiedGrant.sample()
        grant.decision = "action"
        _ = try journal.issueOne(grant)
        #expect(journal.office.letters.alarms(at: end, rules: times).isEmpty)
        let first = try journal.issueOne()
        #expect(journal.office.letters.alarms(at: end, rules: times).map(\.serial) == [first])
        journal.now = journal.now + .seconds(86_400)
        try journal.report("R-2026-30", on: "2026-06-23")
        grant = .sample()
        grant.supersedes = first.description
        grant.commissionReport = UnverifiedReference(number: "R-2026-30", date: "2026-06-23")
        let next = try journal.issueOne(grant)
        #expect(journal.office.letters.alarms(at: end, rules: times).map(\.serial) == [next])
    }
}
