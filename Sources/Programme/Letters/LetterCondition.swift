package import Rules
package import Vocabulary

/// A condition of the letter.
package struct LetterCondition: Hashable, Sendable {
    package let code: ConditionCode
    package let wording: Wording
    package let means: Means
    /// What kind of evidence shows that it is kept. A letter that is drafted says this, the day and
    /// the frequency of each condition (`LetterGrant.init(drafted:rulebook:)`); one that is read may
    /// lack them.
    package let evidence: String?
    /// When the evidence is due first, or at all.
    package let due: KoreanDate?
    package let frequency: String?

    /// By what a condition is seen to be kept.
    package enum Means: Hashable, Sendable {
        /// The gate itself refuses what would break it.
        case enforced(EnforcingRule)
        /// Evidence is handed in.
        case evidenced
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
