import Outbound
import Programme
import Rules
import Vocabulary

/// The register of firms, each with its eligibility on a day.
package struct ListFirms: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Shown: Codable, Hashable, Sendable {
        package let asOf: String
        package let rulebook: String
        /// Firms that meet each criterion.
        package let eligible: Int
        /// Firms that the rulebook expects to.
        package let expected: Int
        package let notMet: Int
        package let unknown: Int
        /// The day of the newest review that was recorded.
        package let reviewedAsOf: String?
        package let isReviewDue: Bool
        package let firms: [ShownFirm]
    }

    /// - Parameter day: the day to judge by; `nil` is today in Korea.
    package func callAsFunction(asOf day: String?) throws -> Shown {
        let today = KoreanDate(of: desk.desk.world.clock.now())
        let day = try day.map(GivenID.day) ?? today
        let office = try desk.read()
        let rules = try desk.desk.rulebook(office.rulebook)
        let firms = office.firms.all.map {
            ShownFirm($0, $0.eligibility(asOf: day, rules: rules.eligibility))
        }
        func count(_ verdict: Eligibility.Verdict) -> Int {
            firms.count { $0.overall == verdict.rawValue }
        }
        return Shown(
            asOf: day.description, rulebook: rules.version, eligible: count(.met),
            expected: rules.programme.expectedFirms.value, notMet: count(.notMet),
            unknown: count(.unknown),
            reviewedAsOf: office.reviews.latest?.asOf.description,
            isReviewDue: office.reviews.isDue(on: today, rules: rules.reviews), firms: firms)
    }
}

/// A firm of the register as people are shown it.
package struct ShownFirm: Codable, Hashable, Sendable {
    package let firm: String
    package let koreanName: String
    package let englishName: String
    package let sector: String?
    /// Without a card nothing can be sent to the firm.
    package let hasCard: Bool
    package let overall: String
    package let criteria: [ShownCriterion]

    init(_ firm: Firm, _ found: Eligibility) {
        self.firm = firm.id.text
        koreanName = firm.koreanName
        englishName = firm.englishName
        sector = firm.sector?.rawValue
        hasCard = firm.keys != nil
        overall = found.verdict.rawValue
        criteria = found.criteria.map(ShownCriterion.init)
    }
}
