import Access
import Foundation
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct ConsultationTests {
    var journal: SupervisorJournal
    let sample: Sample

    init() throws {
        journal = try SupervisorJournal()
        sample = journal.sample
    }

    func recording(
        _ contents: ConsultationContents, by person: PersonID? = nil
    ) throws(ConsultationFailure) -> ConsultationRecorded {
        try journal.office.recording(
            contents, by: person ?? sample.officer, on: KoreanDate(of: journal.now),
            rulebook: sample.rulebook)
    }

    func failure(_ contents: ConsultationContents) -> ConsultationFailure? {
        do throws(ConsultationFailure) { _ = try recording(contents) } catch { return error }
        return nil
    }

    @Test mutating func `a consultation is recorded with counts by sector and its decisions`()
        throws
    {
        try journal.record(try recording(.sample()), by: sample.officer)
        let held = try #require(
            journal.office.consultations[ConsultationID(parsing: "consultation-1")])
        #expect(held.record.attendees.map(\.count) == [6, 2])
        #expect(held.decidedPaths == ["eligibility.employeesMin"])
        #expect(held.links.isEmpty)
    }

    @Test(arguments: ["", "김부위원장", "Vice Chair", "chairman", "kim"])
    func `a chair is a post of the rulebook, never a name`(chair: String) throws {
        #expect(failure(try .sample(chair: chair)) == .notAPost(chair))
    }

    @Test func `a consultation that has yet to be held is not recorded`() throws {
        let ahead = try ConsultationContents.sample(date: "2026-06-23")
        #expect(failure(ahead) == .dayAhead(ahead.date))
        #expect(failure(try .sample(date: "2026-06-22")) == nil)
    }

    @Test func `attendance is counts, each sector once, and somebody was there`() throws {
        let bank = SectorAttendance(sector: .bank, count: 1)
        #expect(
            failure(try .sample(attendees: [bank, bank]))
                == .duplicate(field: "attendees", value: "bank"))
        #expect(failure(try .sample(attendees: [], experts: 0)) == .nobodyAttended)
        #expect(failure(try .sample(attendees: [], experts: 1)) == nil)
        #expect(failure(try .sample(experts: -1)) == .malformed(field: "experts"))
        for count in [0, -1, 10_000] {
            let wrong = SectorAttendance(sector: .bank, count: count)
            #expect(
                failure(try .sample(attendees: [wrong]))
                    == .malformed(field: "attendees.bank"))
        }
    }

    @Test mutating func `an action is completed once, by whom and how, and is overdue until then`()
        throws
    {
        let due = try KoreanDate(parsing: "2026-06-10")
        let contents = try ConsultationContents.sample(actions: [
            ConsultationAction(text: "개정안 마련", owner: "담당 부서", due: due),
            ConsultationAction(text: "간담회 개최", owner: "담당 부서", due: due.adding(days: 90)),
        ])
        try journal.record(try recording(contents), by: sample.officer)
        let id = try ConsultationID(parsing: "consultation-1")
        let today = KoreanDate(of: journal.now)
        func held() throws -> Consultation { try #require(journal.office.consultations[id]) }
        func completing(
            _ action: Int, on day: KoreanDate, note: String = "공고함", by person: PersonID? = nil
        ) throws(ConsultationFailure) -> ConsultationActionCompleted {
            try journal.office.completingAction(
                action, of: id, on: day, note: note, by: person ?? sample.officer,
                at: journal.now)
        }
        #expect(try held().overdueDays(of: 1, on: due) == 0)
        #expect(try held().overdueDays(of: 1, on: today) == due.days(to: today))
        #expect(try held().overdueDays(of: 2, on: today) == 0)
        #expect(try held().overdueActions(on: today) == 1)
        for action in [0, 3] {
            #expect(throws: ConsultationFailure.noSuchAction(action, of: id)) {
                try completing(action, on: today)
            }
        }
        #expect(throws: ConsultationFailure.dayAhead(today.adding(days: 1))) {
            try completing(1, on: today.adding(days: 1))
        }
        let before = contents.date.adding(days: -1)
        #expect(throws: ConsultationFailure.beforeConsultation(before, contents.date)) {
            try completing(1, on: before)
        }
        #expect(throws: ConsultationFailure.malformed(field: "note")) {
            try completing(1, on: today, note: " ")
        }
        let auditor = try PersonID(parsing: "auditor")
        try journal.record(PersonAdded(person: auditor, roles: ["auditor"]), by: sample.officer)
        #expect(throws: ConsultationFailure.access(.notPermitted(auditor, .recordConsultation))) {
            try completing(1, on: today, by: auditor)
        }
        let done = try completing(1, on: due.adding(days: 1))
        try journal.record(done, by: sample.officer)
        #expect(try held().completed[1]?.on == due.adding(days: 1))
        #expect(try held().completed[1]?.by == sample.officer)
        #expect(try held().overdueActions(on: today) == 0)
        #expect(throws: ConsultationFailure.completedAlready(1, of: id)) {
            try completing(1, on: today)
        }
        #expect(throws: ReplayFailure.self) { try journal.record(done, by: sample.officer) }
    }

    @Test mutating func `what is to follow has a body that answers for it, and a day`() throws {
        func action(
            _ text: String = "개정안 마련", _ owner: String = "담당 부서", _ due: String = "2026-05-22"
        ) throws -> ConsultationAction {
            ConsultationAction(text: text, owner: owner, due: try KoreanDate(parsing: due))
        }
        let recorded = try recording(.sample(actions: [action()]))
        #expect(recorded.actions == [try action()])
        let written = try JSONEncoder().encode(recorded)
        #expect(try JSONDecoder().decode(ConsultationRecorded.self, from: written) == recorded)
        for (wrong, field) in try [
            (action(""), "text"), (action("a", "a\nb"), "owner"),
            (action("a", "b", "2026-05-21"), "due"),
        ] {
            #expect(
                failure(try .sample(actions: [wrong])) == .malformed(field: "actions[0].\(field)"))
        }
        #expect(
            failure(try .sample(actions: Array(repeating: action(), count: 9)))
                == .tooMany(field: "actions", limit: 8))
    }

    @Test func `texts are bounded and plain`() throws {
        #expect(failure(try .sample(agenda: "")) == .malformed(field: "agenda"))
        #expect(failure(try .sample(minutes: "a\u{202e}b")) == .malformed(field: "minutes"))
        let long = String(repeating: "x", count: 601)
        #expect(
            failure(try .sample(decisions: [.init(text: long, paths: [])]))
                == .malformed(field: "decisions[0].text"))
        for path in ["", ".", "a..b", "a b", "A.b", "letter.", String(repeating: "a", count: 101)] {
            #expect(
                failure(try .sample(decisions: [.init(text: "x", paths: [path])]))
                    == .malformed(field: "decisions[0].paths"))
        }
        #expect(
            failure(try .sample(decisions: [.init(text: "x", paths: ["a.b", "a.b"])]))
                == .duplicate(field: "decisions[0].paths", value: "a.b"))
        let many = [ConsultationDecision](repeating: .init(text: "x", paths: []), count: 17)
        #expect(failure(try .sample(decisions: many)) == .tooMany(field: "decisions", limit: 16))
    }

    @Test func `the largest consultation fits a journal entry`() throws {
        let paths = (0..<64).map { index in
            let number = String(index)
            let first = String(repeating: "a", count: 49)
            return first + "." + String(repeating: "b", count: 50 - number.count) + number
        }
        let decisions = (0..<16).map { index in
            ConsultationDecision(
                text: String(repeating: "\"", count: 600),
                paths: Array(paths[(4 * index)..<(4 * index + 4)]))
        }
        let due = try KoreanDate(parsing: "2026-12-31")
        let actions = (0..<8).map { _ in
            ConsultationAction(
                text: String(repeating: "\"", count: 300),
                owner: String(repeating: "\"", count: 100), due: due)
        }
        let largest = try recording(
            .sample(
                attendees: Sector.allCases.map { SectorAttendance(sector: $0, count: 9999) },
                agenda: String(repeating: "\"", count: 2000),
                minutes: String(repeating: "\n", count: 11_999) + "x", decisions: decisions,
                actions: actions))
        #expect(try JSONEncoder().encode(largest).count + 1024 < 65_535)
    }

    @Test mutating func `the same consultation is recorded once`() throws {
        try journal.record(try recording(.sample()), by: sample.officer)
        let first = try ConsultationID(parsing: "consultation-1")
        #expect(failure(try .sample()) == .alreadyRecorded(first))
        #expect(failure(try .sample(date: "2026-05-21")) == nil)
    }

    @Test func `who may not record one records none`() throws {
        #expect(
            throws: ConsultationFailure.access(
                .notPermitted(sample.approver, .recordConsultation))
        ) { try recording(.sample(), by: sample.approver) }
    }

    @Test mutating func `consultations that contradict those before them are damage`() throws {
        let act = Act(by: sample.officer, way: .api, at: journal.now, entry: 99)
        let events = try GoldenEventTests.consultationEvents(sample)
        var office = journal.office
        #expect(throws: ReplayFailure.outOfPlace("consultationLinked", 99)) {
            try office.apply(events[1], act)
        }
        try office.apply(events[0], act)
        #expect(throws: ReplayFailure.outOfPlace("consultationRecorded", 99)) {
            try office.apply(events[0], act)
        }
    }
}
