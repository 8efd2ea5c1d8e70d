import Rules
import Testing
import Vocabulary

@Suite struct WorkingDaysTests {
    let days: WorkingDays

    init() throws { days = WorkingDays(try Rulebook.sample().calendar) }

    func day(_ text: String) throws -> KoreanDate { try KoreanDate(parsing: text) }

    @Test(arguments: [
        ("2026-07-20", Weekday.monday), ("2026-11-26", .thursday), ("2028-02-29", .tuesday),
        ("1999-12-31", .friday), ("2027-02-07", .sunday), ("2026-08-15", .saturday),
    ])
    func `each day has its day of the week`(text: String, weekday: Weekday) throws {
        #expect(try day(text).weekday == weekday)
    }

    @Test func `weekends and holidays are days of rest, all others are working days`() throws {
        #expect(days.kind(of: try day("2026-07-16")) == .working)
        #expect(try days.isWorking(day("2026-07-16")))
        #expect(try !days.isWorking(day("2026-07-17")))
        #expect(days.kind(of: try day("2026-07-18")) == .weekend)
        guard case .holiday(let name) = days.kind(of: try day("2026-12-25")) else {
            Issue.record("a holiday")
            return
        }
        #expect(name.korean == "2026-12-25")
    }

    @Test(arguments: [
        ("2026-07-15", 1, "2026-07-16"), ("2026-07-16", 1, "2026-07-20"),
        ("2026-07-18", 1, "2026-07-20"), ("2026-07-17", 2, "2026-07-21"),
        ("2026-09-23", 1, "2026-09-28"), ("2026-12-31", 1, "2027-01-04"),
        ("2026-07-15", 0, "2026-07-15"), ("2026-11-02", 10, "2026-11-16"),
    ])
    func `working days are counted from the day after`(
        from: String, count: Int, to: String
    ) throws {
        #expect(try days.adding(count, to: day(from)) == day(to))
    }

    @Test func `a limit that ends on a day of rest ends on the next working day`() throws {
        // The 30th day is Friday 17 July, a holiday, and a weekend follows.
        #expect(try days.due(30, .calendarDays, after: day("2026-06-17")) == day("2026-07-20"))
        #expect(try days.due(30, .calendarDays, after: day("2026-06-16")) == day("2026-07-16"))
        #expect(try days.due(30, .workingDays, after: day("2026-06-16")) == day("2026-07-29"))
        #expect(try days.onOrAfter(day("2026-07-16")) == day("2026-07-16"))
    }

    @Test func `a day of a year without holidays is unknown, and nothing is counted over it`()
        throws
    {
        #expect(days.kind(of: try day("2028-03-01")) == .unknown)
        // Not even a Saturday: the rulebook says nothing of that year.
        #expect(days.kind(of: try day("2028-03-04")) == .unknown)
        #expect(throws: WorkingDays.Failure.unknownYear(2028)) {
            try days.isWorking(day("2028-03-01"))
        }
        #expect(throws: WorkingDays.Failure.unknownYear(2028)) {
            try days.adding(1, to: day("2027-12-31"))
        }
        #expect(throws: WorkingDays.Failure.unknownYear(2025)) {
            try days.onOrAfter(day("2025-12-31"))
        }
        #expect(WorkingDays.Failure.unknownYear(2028).refusal.message.contains("2028"))
    }

    @Test(arguments: [
        // No pause; one within; one that begins on the last day, and one after it; two.
        (30, [], "2026-07-22"), (30, [("2026-07-02", "2026-07-12")], "2026-08-03"),
        (30, [("2026-07-22", "2026-08-10")], "2026-08-10"),
        (30, [("2026-07-23", "2026-08-10")], "2026-07-22"),
        (30, [("2026-06-25", "2026-06-29"), ("2026-07-01", "2026-07-02")], "2026-07-27"),
        // They overlap: the days of both count once.
        (30, [("2026-06-25", "2026-06-29"), ("2026-06-27", "2026-07-01")], "2026-07-28"),
    ])
    func `a limit does not run while it is paused`(
        count: Int, pauses: [(String, String)], to: String
    ) throws {
        let found = try days.due(
            count, .calendarDays, after: day("2026-06-22"),
            pausing: pauses.map { .init(after: try day($0), to: try day($1)) })
        #expect(try found == day(to))
    }

    @Test func `a limit of working days is paused in working days`() throws {
        // Thursday and Friday had run of five; from Wednesday three are left.
        let found = try days.due(
            5, .workingDays, after: day("2026-07-01"),
            pausing: [.init(after: try day("2026-07-03"), to: try day("2026-07-08"))])
        #expect(try found == day("2026-07-13"))
    }
}
