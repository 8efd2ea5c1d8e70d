import Access
import Programme
import Rules
import Testing
import Vocabulary

/// A firm with a letter in force from 23 June 2026 for a year.
@Suite struct ReviewTests {
    var journal: SupervisorJournal
    let sample: Sample
    let serial: LetterSerial

    init() throws {
        journal = try SupervisorJournal()
        sample = journal.sample
        try journal.register(.sample())
        serial = try journal.issueOne()
        journal.now = try Instant(parsing: "2026-07-01T01:00:00.000000Z")
    }

    func reviewing() throws(ReviewFailure) -> [any JournalEvent] {
        try journal.office.reviewing(
            by: sample.officer, at: journal.now, rulebook: sample.rulebook)
    }

    mutating func review() throws -> [ReviewOpened] {
        let events = try reviewing()
        for event in events { try journal.record(event, by: sample.officer) }
        return events.compactMap { $0 as? ReviewOpened }
    }

    mutating func close(_ review: String, _ outcome: Review.Outcome = .keeps) throws {
        try journal.record(
            try journal.office.closing(
                ReviewID(parsing: review), outcome: outcome, reason: "a reason",
                by: sample.approver), by: sample.approver)
    }

    mutating func loseStatus() throws {
        try journal.register(.sample(figures: .sample(employees: 999)))
    }

    @Test mutating func `a review says which firms meet the criteria, by which rulebook`() throws {
        try journal.register(
            .sample("maru", figures: .sample(employees: 999)),
            .sample("saebom", figures: .unknown))
        #expect(try review().isEmpty)
        let latest = try #require(journal.office.reviews.latest)
        #expect(latest.asOf.description == "2026-07-01")
        #expect(latest.met.map(\.text) == ["dasom"])
        #expect(latest.notMet.map(\.text) == ["maru"])
        #expect(latest.unknown.map(\.text) == ["saebom"])
        #expect(latest.rulebookDigest == sample.rulebook.digest)
    }

    @Test mutating func `a firm that loses its status in its letter's term is reviewed`() throws {
        #expect(try review().isEmpty)
        try loseStatus()
        let opened = try review()
        #expect(opened.map(\.serial) == [serial])
        #expect(opened[0].reasons.map(\.criterion) == ["regularEmployees"])
        #expect(opened[0].reasons[0].verdict == "notMet")
        #expect(opened[0].reasons[0].reason == "belowThreshold")
    }

    @Test mutating func `loss of status never revokes a letter by itself`() throws {
        try loseStatus()
        let before = journal.office.letters
        let events = try reviewing()
        #expect(events.map { type(of: $0).kind } == ["eligibilityReviewed", "reviewOpened"])
        for event in events { try journal.record(event, by: sample.officer) }
        try close("review-1", .other)
        #expect(journal.office.letters == before)
        #expect(journal.office.letters.statusEntries(at: journal.now).isEmpty)
    }

    @Test mutating func `what became unknown is reviewed as what is not met`() throws {
        // Figures of 2025 are those of the last business year until 2026 has ended.
        journal.now = try Instant(parsing: "2027-01-02T01:00:00.000000Z")
        let opened = try review()
        #expect(opened.count == 1)
        #expect(opened[0].reasons.map(\.verdict) == ["unknown", "unknown"])
        #expect(opened[0].reasons.map(\.reason) == ["figuresTooOld", "figuresTooOld"])
    }

    @Test mutating func `there are never two open reviews of one firm and letter`() throws {
        try loseStatus()
        #expect(try review().count == 1)
        journal.now = journal.now + .seconds(86_400)
        #expect(try review().isEmpty)
        try journal.register(.sample(figures: .sample(employees: 998, otherITPost: true)))
        #expect(try review().isEmpty)
        var office = journal.office
        let act = Act(by: sample.officer, way: .api, at: journal.now, entry: 99)
        #expect(throws: ReplayFailure.outOfPlace("reviewOpened", 99)) {
            try office.apply(
                ReviewOpened(
                    review: ReviewID(parsing: "review-2"), firm: sample.firm, serial: serial,
                    asOf: KoreanDate(of: journal.now), reasons: []), act)
        }
    }

    @Test mutating func `each letter in its term has a review of its own`() throws {
        let second = try journal.issueOne(onReport: "R-2026-12")
        try loseStatus()
        #expect(try review().map(\.serial) == [serial, second])
        #expect(journal.office.reviews.all.map(\.id.text) == ["review-1", "review-2"])
    }

    @Test mutating func `a letter outside its term, revoked or replaced is not reviewed`() throws {
        try loseStatus()
        let held = journal
        journal.now = try Instant(parsing: "2026-06-22T14:59:59.999999Z")
        #expect(try reviewing().count == 1)
        journal.now = try Instant(parsing: "2027-06-22T15:00:00.000000Z")
        #expect(try reviewing().count == 1)
        journal = held
        try journal.revoke(serial)
        #expect(try reviewing().count == 1)
        journal = held
        var grant = UnverifiedGrant.sample()
        grant.supersedes = serial.description
        // A renewal rests on a report of a later day than the letter before it.
        grant.commissionReport = UnverifiedReference(number: "R-2026-12", date: "2026-06-24")
        try journal.report("R-2026-12", on: "2026-06-24")
        let next = try journal.issueOne(grant)
        #expect(try review().map(\.serial) == [next])
    }

    @Test mutating func `the same result on the same day is recorded once`() throws {
        _ = try review()
        #expect(try reviewing().isEmpty)
        journal.now = journal.now + .seconds(86_400)
        #expect(try reviewing().count == 1)
    }

    @Test mutating func `a reason that was answered is asked again next year, another at once`()
        throws
    {
        try loseStatus()
        _ = try review()
        try close("review-1")
        #expect(try review().isEmpty)
        journal.now = try Instant(parsing: "2026-12-01T01:00:00.000000Z")
        #expect(try review().isEmpty)
        try journal.register(.sample(figures: .sample(employees: 999, otherITPost: true)))
        #expect(try review().map(\.reasons.count) == [2])
        try close("review-2")
        try journal.register(
            .sample(figures: .sample(asOf: "2026-12-31", employees: 999, otherITPost: true)))
        journal.now = try Instant(parsing: "2027-03-31T14:59:59.999999Z")
        #expect(try review().isEmpty)
        journal.now = try Instant(parsing: "2027-03-31T15:00:00.000000Z")
        #expect(try review().count == 1)
    }

    @Test mutating func `a review falls due each year on the rulebook's day`() throws {
        let rules = sample.rulebook.reviews
        func isDue(_ day: String) throws -> Bool {
            journal.office.reviews.isDue(on: try KoreanDate(parsing: day), rules: rules)
        }
        #expect(try isDue("2026-07-01"))
        _ = try review()
        #expect(try !isDue("2026-07-01"))
        #expect(try !isDue("2027-03-31"))
        #expect(try isDue("2027-04-01"))
    }

    @Test mutating func `a review is closed once, with a reason, by who may`() throws {
        try loseStatus()
        _ = try review()
        let id = try ReviewID(parsing: "review-1")
        let office = journal.office
        for reason in ["", " \n", String(repeating: "x", count: 1001), "a\u{0}"] {
            #expect(throws: ReviewFailure.noReason) {
                try office.closing(id, outcome: .keeps, reason: reason, by: sample.officer)
            }
        }
        try close("review-1")
        #expect(journal.office.reviews[id]?.closing?.outcome == "keeps")
        #expect(journal.office.reviews[id]?.closing?.by == sample.approver)
        #expect(throws: ReviewFailure.alreadyClosed(id)) { try close("review-1") }
        let other = try ReviewID(parsing: "review-9")
        #expect(throws: ReviewFailure.unknownReview(other)) { try close("review-9") }
        #expect(
            throws: ReviewFailure.access(.notPermitted(sample.approver, .reviewEligibility))
        ) {
            try office.reviewing(
                by: sample.approver, at: journal.now, rulebook: sample.rulebook)
        }
    }

    @Test mutating func `reviews that contradict those before them are damage`() throws {
        _ = try review()
        let act = Act(by: sample.officer, way: .api, at: journal.now, entry: 99)
        let day = try KoreanDate(parsing: "2026-06-30")
        let events: [any JournalEvent] = [
            EligibilityReviewed(
                asOf: day, met: [], notMet: [], unknown: [], rulebookVersion: "x",
                rulebookDigest: sample.rulebook.digest),
            ReviewOpened(
                review: try ReviewID(parsing: "review-2"), firm: sample.firm, serial: serial,
                asOf: day, reasons: []),
            ReviewClosed(
                review: try ReviewID(parsing: "review-1"), outcome: .keeps, reason: "r"),
        ]
        for event in events {
            var office = journal.office
            #expect(throws: ReplayFailure.outOfPlace(type(of: event).kind, 99)) {
                try office.apply(event, act)
            }
        }
    }
}
