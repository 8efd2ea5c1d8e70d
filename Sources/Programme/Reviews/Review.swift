package import Vocabulary

/// A task: to look at a letter in its term whose firm no longer meets each criterion.
package struct Review: Codable, Hashable, Sendable {
    package enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// The firm keeps its letter.
        case keeps
        /// Something else follows, by a decision of its own: a suspension, a revocation.
        case other
    }

    package struct Closing: Codable, Hashable, Sendable {
        /// As written; a later version may know more outcomes.
        package let outcome: String
        package let reason: String
        package let by: PersonID
        package let at: Instant
    }

    package let id: ReviewID
    package let firm: FirmID
    package let serial: LetterSerial
    package let asOf: KoreanDate
    package let reasons: [ReviewReason]
    package let openedAt: Instant
    package var closing: Closing?

    package var isOpen: Bool { closing == nil }
}
