import Rules
import Testing
import Vocabulary

@Suite struct YearDayTests {
    @Test(arguments: [
        ("2026-04-01", "2026-04-01", "2027-04-01"), ("2026-03-31", "2025-04-01", "2026-04-01"),
        ("2026-12-31", "2026-04-01", "2027-04-01"), ("0001-01-01", "0001-04-01", "0001-04-01"),
        ("9999-12-31", "9999-04-01", "9999-04-01"),
    ])
    func `the last day that fell due is never ahead, the next one always is`(
        day: String, last: String, next: String
    ) throws {
        let yearly = try #require(YearDay(month: 4, day: 1))
        let date = try KoreanDate(parsing: day)
        #expect(yearly.last(notAfter: date).description == last)
        #expect(yearly.next(after: date).description == next)
    }

    @Test(arguments: [
        "02-29", "00-01", "13-01", "04-31", "4-1", "04/01", "", "2026-04-01", "-4-01",
    ])
    func `a day that not every year has is none`(text: String) {
        #expect(YearDay(ruleText: text) == nil)
    }

    @Test func `a day is written as it is read`() throws {
        #expect(try #require(YearDay(ruleText: "04-01")).ruleText == "04-01")
    }
}

@Suite struct SectorTests {
    @Test(arguments: Sector.allCases)
    func `a sector is read by its word and by its Korean name`(sector: Sector) {
        #expect(Sector(parsing: sector.rawValue) == sector)
        #expect(Sector(parsing: sector.koreanName) == sector)
        #expect(!sector.englishName.isEmpty)
    }

    @Test(arguments: ["", "Bank", "은행 ", "savings"])
    func `a sector that is not on the list is none`(text: String) {
        #expect(Sector(parsing: text) == nil)
    }
}
