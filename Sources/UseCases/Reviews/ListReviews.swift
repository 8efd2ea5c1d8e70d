import Outbound
import Programme
import Rules
import Vocabulary

/// The reviews of eligibility: which letters wait for a person's look, and what was said of
/// others.
package struct ListReviews: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Shown: Codable, Hashable, Sendable {
        /// The day of the newest computation.
        package let reviewedAsOf: String?
        package let isDue: Bool
        package let nextDue: String
        package let reviews: [ShownReview]
    }

    package func callAsFunction() throws -> Shown {
        let office = try desk.read()
        let rules = try desk.desk.rulebook(office.rulebook).reviews
        let today = KoreanDate(of: desk.desk.world.clock.now())
        return Shown(
            reviewedAsOf: office.reviews.latest?.asOf.description,
            isDue: office.reviews.isDue(on: today, rules: rules),
            nextDue: rules.dueOn.value.next(after: today).description,
            reviews: office.reviews.all.map(ShownReview.init))
    }
}

/// A review as people are shown it.
package struct ShownReview: Codable, Hashable, Sendable {
    package struct Reason: Codable, Hashable, Sendable {
        package let criterion: String
        package let result: String
        package let reason: String?
    }

    package struct Closing: Codable, Hashable, Sendable {
        package let outcome: String
        package let reason: String
        package let by: String
        package let at: String
    }

    package let review: String
    package let firm: String
    package let serial: String
    package let asOf: String
    package let reasons: [Reason]
    /// Absent while the review is open.
    package let closed: Closing?

    init(_ opened: ReviewOpened) {
        review = opened.review.text
        firm = opened.firm.text
        serial = opened.serial.description
        asOf = opened.asOf.description
        reasons = opened.reasons.map(Reason.init)
        closed = nil
    }

    init(_ held: Review) {
        review = held.id.text
        firm = held.firm.text
        serial = held.serial.description
        asOf = held.asOf.description
        reasons = held.reasons.map(Reason.init)
        closed = held.closing.map {
            Closing(
                outcome: $0.outcome, reason: $0.reason, by: $0.by.text, at: $0.at.description)
        }
    }
}

extension ShownReview.Reason {
    init(_ reason: ReviewReason) {
        self.init(criterion: reason.criterion, result: reason.verdict, reason: reason.reason)
    }
}
