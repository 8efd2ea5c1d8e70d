import Rules
import Testing
import Vocabulary

@Suite struct ControlTests {
    static func control(_ group: ControlGroup, _ number: Int?) throws -> Control? {
        Control(
            group: group, number: number, wording: try Rulebook.wording("통제", "a control"),
            evidence: .procedure, frequency: .yearly, applies: .always, isShownByGate: false)
    }

    @Test func `a control of Annex 7 has a number of 1 to 27, any other has none`() throws {
        for group in ControlGroup.allCases {
            for number in [nil, -1, 0, 1, 27, 28] {
                let isRight =
                    group.isOfAnnex ? number.map { (1...27).contains($0) } ?? false : number == nil
                #expect(try (Self.control(group, number) != nil) == isRight)
            }
        }
    }

    @Test func `the catalogue stands in the annex's order, with AI and SaaS after it`() throws {
        let codes = try DisciplineRules.sample().catalogue.map(\.code.text)
        #expect(codes == ["inboundMalware", "mailMalware", "securityPledge", "inputFilter"])
    }

    @Test(arguments: [
        (CheckFrequency.daily, "2027-02-01"), (.weekly, "2027-02-07"), (.monthly, "2027-02-28"),
        (.quarterly, "2027-04-30"), (.halfYearly, "2027-07-31"), (.yearly, "2028-01-31"),
    ])
    func `the next check is due by the frequency, at a month's end by its last day`(
        frequency: CheckFrequency, due: String
    ) throws {
        let day = try KoreanDate(parsing: "2027-01-31")
        #expect(frequency.due(after: day).description == due)
    }

    @Test func `the stricter of two frequencies is the lesser`() {
        #expect(CheckFrequency.allCases.sorted() == CheckFrequency.allCases)
        #expect(min(CheckFrequency.yearly, .daily) == .daily)
    }

    @Test func `months before a day and beyond the calendar are days`() throws {
        let day = try KoreanDate(parsing: "2026-03-31")
        #expect(day.after(months: -1).description == "2026-02-28")
        #expect(day.after(months: -12).description == "2025-03-31")
        #expect(try KoreanDate(parsing: "9999-12-01").after(months: 1).description == "9999-12-31")
    }
}
