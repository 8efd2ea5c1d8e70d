import Rules
import Testing
import Vocabulary

@Suite struct EligibilityTests {
    let rules: EligibilityRules
    let day: KoreanDate

    init() throws {
        rules = try Rulebook.sample().eligibility
        day = try KoreanDate(parsing: "2026-05-22")
    }

    func figures(
        asOf: String? = "2025-12-31", assets: Int64? = 10_000_000_000_000,
        employees: Int? = 1000, countedOn: String? = nil, appointed: String? = "2024-01-02",
        otherPost: Bool? = false,
        act: Bool? = true
    ) throws -> FirmFigures {
        let day = try asOf.map { try KoreanDate(parsing: $0) }
        let own = try (countedOn ?? asOf).map { try KoreanDate(parsing: $0) }
        return FirmFigures(
            assets: assets.flatMap { Won($0) }.map { Figure($0, asOf: day) },
            employees: employees.map { Figure($0, asOf: own) },
            officer: SecurityOfficer(
                appointedOn: try appointed.map { try KoreanDate(parsing: $0) },
                hasOtherITPost: otherPost, isExecutive: true, reportsTo: "CEO"),
            underTransactionAct: act)
    }

    func verdict(_ figures: FirmFigures) -> Eligibility.Verdict {
        Eligibility(of: figures, asOf: day, rules: rules).verdict
    }

    @Test func `a firm at both thresholds exactly may apply`() throws {
        let found = Eligibility(of: try figures(), asOf: day, rules: rules)
        #expect(found.verdict == .met)
        #expect(found.criteria.map(\.name) == Criterion.Name.allCases)
        #expect(found.criteria.allSatisfy { $0.verdict == .met && $0.reason == nil })
    }

    @Test func `one won or one employee below is not met, with value, day and reason`() throws {
        let won = Eligibility(
            of: try figures(assets: 9_999_999_999_999), asOf: day, rules: rules)
        #expect(won.verdict == .notMet)
        #expect(won.criteria[0].reason == .belowThreshold)
        #expect(won.criteria[0].value == "9999999999999")
        #expect(won.criteria[0].valueAsOf?.description == "2025-12-31")
        #expect(won.criteria[0].required == "at least 10000000000000 won")
        #expect(verdict(try figures(employees: 999)) == .notMet)
    }

    @Test func `what is not known never passes`() throws {
        #expect(verdict(try figures(assets: nil)) == .unknown)
        #expect(verdict(try figures(employees: nil)) == .unknown)
        #expect(verdict(try figures(asOf: nil)) == .unknown)
        #expect(verdict(try figures(appointed: nil)) == .unknown)
        #expect(verdict(try figures(otherPost: nil)) == .unknown)
        #expect(verdict(try figures(act: nil)) == .unknown)
        let found = Eligibility(of: .unknown, asOf: day, rules: rules)
        #expect(found.criteria.allSatisfy { $0.verdict == .unknown })
    }

    @Test func `one criterion not met outweighs another unknown`() throws {
        #expect(verdict(try figures(assets: nil, employees: 3)) == .notMet)
    }

    @Test(arguments: [
        ("2024-12-31", Eligibility.Verdict.unknown), ("2025-01-01", .met), ("2025-06-30", .met),
        ("2026-05-22", .met), ("2026-05-23", .unknown),
    ])
    func `figures older than the last business year, or of a day to come, are unknown`(
        asOf: String, expected: Eligibility.Verdict
    ) throws {
        #expect(verdict(try figures(asOf: asOf)) == expected)
    }

    @Test func `each figure is judged by the day of which it is told`() throws {
        let old = Eligibility(of: try figures(countedOn: "2024-12-31"), asOf: day, rules: rules)
        #expect(old.criteria.map(\.verdict) == [.met, .unknown, .met, .met])
        #expect(old.criteria[1].reason == .figuresTooOld)
        #expect(old.criteria[0].valueAsOf?.description == "2025-12-31")
        #expect(old.criteria[1].valueAsOf?.description == "2024-12-31")
    }

    @Test func `an officer with another post in IT, or appointed later, is not one`() throws {
        let other = Eligibility(of: try figures(otherPost: true), asOf: day, rules: rules)
        #expect(other.criteria[2].reason == .otherITPost)
        #expect(other.verdict == .notMet)
        #expect(verdict(try figures(appointed: "2026-05-22")) == .met)
        #expect(verdict(try figures(appointed: "2026-05-23")) == .notMet)
    }

    @Test func `a firm outside the act may not apply`() throws {
        #expect(verdict(try figures(act: false)) == .notMet)
    }

    @Test(arguments: [
        (12, "2026-05-22", "2025-01-01", "2025-12-31"),
        (12, "2026-01-01", "2025-01-01", "2025-12-31"),
        (12, "2025-12-31", "2024-01-01", "2024-12-31"),
        (3, "2026-05-22", "2025-04-01", "2026-03-31"),
        (3, "2026-03-31", "2024-04-01", "2025-03-31"),
        (2, "2028-03-01", "2027-03-01", "2028-02-29"),
        (12, "0001-01-01", "0002-01-01", "0002-12-31"),
    ])
    func `the last business year is the last one that has ended`(
        month: Int, day: String, first: String, last: String
    ) throws {
        let rules = EligibilityRules(
            assetsMin: rules.assetsMin, employeesMin: rules.employeesMin,
            dedicatedCISO: rules.dedicatedCISO, underTransactionAct: rules.underTransactionAct,
            businessYearEndMonth: try Rulebook.dated(month))
        let year = rules.lastBusinessYear(before: try KoreanDate(parsing: day))
        #expect(year.lowerBound.description == first)
        #expect(year.upperBound.description == last)
    }
}
