import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct ReplayTests {
    /// A small generator whose seed is printed with every failure.
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    /// A journal of decisions drawn at random; those that are refused leave no entry.
    func journal(seed: UInt64, steps: Int) throws -> SupervisorJournal {
        var dice = Dice(state: seed)
        var journal = try SupervisorJournal()
        let people = [journal.sample.officer, journal.sample.approver, journal.sample.third]
        for _ in 0..<steps {
            journal.now = journal.now + .seconds(Int.random(in: 0...400_000, using: &dice))
            let draft = try DraftID(parsing: "draft-\(Int.random(in: 1...6, using: &dice))")
            let serial = try #require(
                LetterSerial(
                    year: KoreanDate(of: journal.now).year % 100,
                    number: Int.random(in: 1...4, using: &dice)))
            let person = people.randomElement(using: &dice) ?? people[0]
            switch Int.random(in: 0..<7, using: &dice) {
            case 0: _ = try? journal.draft()
            case 1:
                if let event = try? journal.office.approving(draft, by: person) {
                    try journal.record(event, by: person)
                }
            case 2: _ = try? journal.issue(draft)
            case 3: try? journal.revoke(serial)
            case 4:
                if let event = try? journal.office.suspending(
                    serial, until: journal.now + .seconds(86_400), reason: "r", by: person,
                    at: journal.now, rulebook: journal.sample.rulebook)
                {
                    try journal.record(event, by: person)
                }
            case 5:
                if let event = try? journal.office.confirming(serial, by: person) {
                    try journal.record(event, by: person)
                }
            default: try journal.publish()
            }
        }
        return journal
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `the same events give the same office, whole or from any middle`(seed: UInt64) throws {
        let journal = try journal(seed: seed &* 0x9e37_79b9_7f4a_7c15, steps: 120)
        var replayed = SupervisorOffice()
        for (event, act) in journal.entries { try replayed.apply(event, act) }
        #expect(replayed == journal.office, "seed \(seed)")
        let middle = journal.entries.count / 2
        var part = SupervisorOffice()
        for (event, act) in journal.entries[..<middle] { try part.apply(event, act) }
        var copy = part
        for (event, act) in journal.entries[middle...] { try copy.apply(event, act) }
        #expect(copy == journal.office, "seed \(seed)")
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `serial numbers have no gap, letters two persons, and lists rise`(seed: UInt64) throws {
        let journal = try journal(seed: seed &* 0x9e37_79b9_7f4a_7c15, steps: 120)
        var last: [Int: Int] = [:]
        var sequence: UInt64 = 0
        for (event, act) in journal.entries {
            if let issued = event as? LetterIssued {
                #expect(issued.serial.number == (last[issued.serial.year] ?? 0) + 1)
                last[issued.serial.year] = issued.serial.number
                let approvals = journal.office.letters.drafts[issued.draft]?.approvals
                #expect(approvals?.isComplete == true)
                #expect(approvals?.approvedBy.contains(journal.sample.officer) == false)
            }
            if let published = event as? StatusListPublished {
                #expect(published.sequence == sequence + 1)
                sequence = published.sequence
            }
            if event is RevocationConfirmed {
                #expect(journal.entries[Int(act.entry)].act.by == act.by)
            }
        }
    }

    @Test func `events that contradict those before them are damage`() throws {
        let journal = try SupervisorJournal()
        let serial = try LetterSerial(parsing: "260001")
        let act = Act(by: journal.sample.officer, way: .api, at: journal.now, entry: 99)
        let draft = try DraftID(parsing: "draft-9")
        let events: [any JournalEvent] = [
            OfficeFounded(
                office: "supervisor", id: "x", koreanName: "x", englishName: "x",
                identity: try journal.sample.key(1)),
            LetterApproved(draft: draft),
            LetterIssued(
                draft: draft, serial: serial, issuedAt: journal.now,
                digest: try journal.sample.digest(1), document: "d"),
            LetterSuspended(
                serial: serial, until: journal.now, reason: "r", confirmBy: journal.now),
            RevocationConfirmed(serial: serial, measure: 1),
            RevocationConfirmed(serial: serial, measure: Int.min),
            LetterPublished(serial: serial, on: KoreanDate(of: journal.now)),
            PublicationDeferred(
                serial: serial, until: KoreanDate(of: journal.now), reason: "r"),
            LetterCorrected(
                serial: serial, draft: draft, reason: "r", confirmBy: journal.now,
                grant: .sample(), personsNeeded: 2),
            LetterTransferred(
                serial: serial, firm: journal.sample.firm, draft: draft, reason: "r",
                grant: .sample(), personsNeeded: 2),
            ReplyExtended(
                of: .request(try LetterRequestID(parsing: "request-1")),
                until: KoreanDate(of: journal.now), reason: "r"),
        ]
        for event in events {
            var office = journal.office
            #expect(throws: ReplayFailure.outOfPlace(type(of: event).kind, 99)) {
                try office.apply(event, act)
            }
        }
    }

    @Test func `an event of the other office is foreign`() throws {
        let sample = try Sample()
        let act = Act(
            by: sample.officer, way: .api, at: Instant(microseconds: 0), entry: 0)
        var supervisor = SupervisorOffice()
        #expect(throws: ReplayFailure.foreign("letterImported")) {
            try supervisor.apply(
                LetterImported(
                    serial: LetterSerial(parsing: "260001"), digest: sample.digest(1),
                    document: "d", letter: .sample()), act)
        }
        var firm = FirmOffice()
        #expect(throws: ReplayFailure.foreign("letterApproved")) {
            try firm.apply(LetterApproved(draft: DraftID(parsing: "draft-1")), act)
        }
    }
}
