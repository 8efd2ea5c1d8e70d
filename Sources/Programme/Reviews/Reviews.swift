package import Access
package import Rules
package import Vocabulary

/// What was found of the register's firms, and the tasks that came of it.
package struct Reviews: ReplayedNoun {
    /// The newest computation.
    package private(set) var latest: EligibilityReviewed?
    private var byID: [ReviewID: Review] = [:]
    private var order: [ReviewID] = []

    package init() {}

    /// In the order in which they were opened.
    package var all: [Review] { order.compactMap { byID[$0] } }

    package subscript(id: ReviewID) -> Review? { byID[id] }

    package func open(of firm: FirmID, _ serial: LetterSerial) -> Review? {
        byID.values.first { $0.isOpen && $0.firm == firm && $0.serial == serial }
    }

    /// Whether eligibility has yet to be computed since the last day on which it fell due.
    package func isDue(on day: KoreanDate, rules: ReviewRules) -> Bool {
        guard let latest else { return true }
        return latest.asOf < rules.dueOn.value.last(notAfter: day)
    }

    /// The id of the review that is opened after `waiting` others.
    func nextID(after waiting: Int) -> ReviewID { Reviews.id(order.count + waiting + 1) }

    private static func id(_ number: Int) -> ReviewID {
        guard let id = try? ReviewID(parsing: "review-\(number)") else {
            preconditionFailure("`review-` and a number is an identifier")
        }
        return id
    }

    package static let kinds: [any JournalEvent.Type] = [
        EligibilityReviewed.self, ReviewOpened.self, ReviewClosed.self,
    ]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        switch event {
        case let event as EligibilityReviewed:
            guard event.asOf >= latest?.asOf ?? event.asOf else {
                throw .outOfPlace(EligibilityReviewed.kind, act.entry)
            }
            latest = event
        case let event as ReviewOpened: try apply(event, act)
        case let event as ReviewClosed: try apply(event, act)
        default: throw .foreign(type(of: event).kind)
        }
    }

    // INVARIANT(one-open-review): never two open for one firm and letter.
    private mutating func apply(_ event: ReviewOpened, _ act: Act) throws(ReplayFailure) {
        guard event.review == nextID(after: 0), open(of: event.firm, event.serial) == nil else {
            throw .outOfPlace(ReviewOpened.kind, act.entry)
        }
        order.append(event.review)
        byID[event.review] = Review(
            id: event.review, firm: event.firm, serial: event.serial, asOf: event.asOf,
            reasons: event.reasons, openedAt: act.at)
    }

    private mutating func apply(_ event: ReviewClosed, _ act: Act) throws(ReplayFailure) {
        guard byID[event.review]?.isOpen == true else {
            throw .outOfPlace(ReviewClosed.kind, act.entry)
        }
        byID[event.review]?.closing = Review.Closing(
            outcome: event.outcome, reason: event.reason, by: act.by, at: act.at)
    }
}
