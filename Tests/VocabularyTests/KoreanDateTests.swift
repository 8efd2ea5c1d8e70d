import Testing
import Vocabulary

@Suite struct KoreanDateTests {
    @Test func `every day from 1900 to 2100 comes back from its text and from its start`() throws {
        var date = try #require(KoreanDate(year: 1900, month: 1, day: 1))
        let last = try #require(KoreanDate(year: 2100, month: 12, day: 31))
        var count = 0
        while date <= last {
            let next = date.adding(days: 1)
            if try KoreanDate(parsing: date.description) != date
                || KoreanDate(of: date.start) != date
                || date.end != next.start || date.days(to: next) != 1 || !(date < next)
                || KoreanDate(of: date.end) != next
                || KoreanDate(of: date.end - .microseconds(1)) != date
            {
                Issue.record("\(date) does not come back")
            }
            count += 1
            date = next
        }
        #expect(count == 73_414)
    }

    @Test func `a day in Korea begins at 15 hours UTC of the day before`() throws {
        let date = try KoreanDate(parsing: "2026-06-23")
        #expect(date.start.description == "2026-06-22T15:00:00.000000Z")
        #expect(date.end.description == "2026-06-23T15:00:00.000000Z")
    }

    @Test(arguments: [
        "", "2026-6-23", "2026-06-23 ", "26-06-23", "2026/06/23", "2026-06-2x", "+026-06-23",
        "２０２６-06-23",
    ])
    func `a text that is not a day is refused`(text: String) {
        #expect(throws: KoreanDate.ParseFailure.notADate) { try KoreanDate(parsing: text) }
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
        "2026-01-00", "0000-01-01",
    ])
    func `a day that the calendar does not have is refused`(text: String) {
        #expect(throws: KoreanDate.ParseFailure.noSuchDay) { try KoreanDate(parsing: text) }
    }

    @Test(arguments: [
        ("2026-06-23", 1, "2027-06-23"), ("2028-02-29", 1, "2029-02-28"),
        ("2024-02-29", 4, "2028-02-29"), ("2026-12-31", 1, "2027-12-31"),
    ])
    func `years are added to the same day, and leap days become the 28th`(
        from: String, years: Int, to: String
    ) throws {
        let date = try KoreanDate(parsing: from).adding(years: years)
        #expect(date == (try KoreanDate(parsing: to)))
    }

    @Test func `days are added over the ends of months, years and leap days`() throws {
        let eve = try KoreanDate(parsing: "2028-02-28")
        #expect(eve.adding(days: 1).description == "2028-02-29")
        #expect(eve.adding(days: 2).description == "2028-03-01")
        #expect(try KoreanDate(parsing: "2026-01-01").adding(days: -1).description == "2025-12-31")
    }
}
