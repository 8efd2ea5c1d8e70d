import Programme
package import Vocabulary

/// Says what follows from a review; a letter that is to end is ended by its own decision.
package struct CloseReview: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package func callAsFunction(
        _ review: String, outcome: String, reason: String, by actor: PersonID?
    ) throws {
        let id = try GivenID.review(review)
        let outcome = try GivenWord.parse(outcome, Review.Outcome.self)
        try desk.decide(as: actor) { office, decider in
            let closed = try office.closing(
                id, outcome: outcome, reason: reason, by: decider.person)
            return ([closed], ())
        }
    }
}
