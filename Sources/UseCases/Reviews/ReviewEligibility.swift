import Programme
package import Vocabulary

/// Computes the eligibility of every firm of the register as of today, and opens a review of
/// each letter in its term whose firm is no longer met. It ends no letter.
package struct ReviewEligibility: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Reviewed: Codable, Hashable, Sendable {
        package let asOf: String
        package let met: [String]
        package let notMet: [String]
        package let unknown: [String]
        /// Reviews that were opened now.
        package let opened: [ShownReview]
    }

    package func callAsFunction(by actor: PersonID?) throws -> Reviewed {
        try desk.decide(as: actor) { office, decider in
            let events = try office.reviewing(
                by: decider.person, at: decider.now, rulebook: decider.rules)
            let found = events.compactMap { $0 as? EligibilityReviewed }.last
            guard let found = found ?? office.reviews.latest else {
                throw ReviewFailure.nothingFound
            }
            return (
                events,
                Reviewed(
                    asOf: found.asOf.description, met: found.met.map(\.text),
                    notMet: found.notMet.map(\.text), unknown: found.unknown.map(\.text),
                    opened: events.compactMap { $0 as? ReviewOpened }.map(ShownReview.init))
            )
        }
    }
}
