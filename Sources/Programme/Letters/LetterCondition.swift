package import Rules
package import Vocabulary

/// A condition of the letter.
package struct LetterCondition: Hashable, Sendable {
    package let code: ConditionCode
    package let wording: Wording
    package let means: Means
    package let due: KoreanDate?
    package let frequency: String?

    /// By what a condition is seen to be kept.
    package enum Means: Hashable, Sendable {
        /// The gate itself refuses what would break it.
        case enforced(EnforcingRule)
        /// Evidence of this type is handed in.
        case evidenced(type: String)
        /// A person looks after it.
        case byHand
    }
}

/// Something that the firm reports, and when.
package struct ReportingDuty: Hashable, Sendable {
    package let name: String
    package let due: KoreanDate?
    package let frequency: String?
}

/// A paper elsewhere, by number and day.
package struct PaperReference: Hashable, Sendable {
    package let number: String
    package let date: KoreanDate
}

/// A system of the firm that the letter relieves, and the zone that it stands in.
package struct RelievedSystem: Hashable, Sendable {
    package let name: String
    package let zone: String
}
