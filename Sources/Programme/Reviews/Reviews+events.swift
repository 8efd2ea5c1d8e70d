package import Rules
package import Vocabulary

package enum ReviewNoun {}
/// A review task's number within the supervisor's office: `review-1`.
package typealias ReviewID = Identifier<ReviewNoun>

/// The eligibility of every firm in the register was computed, as of a day.
package struct EligibilityReviewed: JournalEvent {
    package static let kind = "eligibilityReviewed"
    package let asOf: KoreanDate
    package let met: [FirmID]
    package let notMet: [FirmID]
    package let unknown: [FirmID]
    package let rulebookVersion: String
    package let rulebookDigest: Digest

    package init(
        asOf: KoreanDate, met: [FirmID], notMet: [FirmID], unknown: [FirmID],
        rulebookVersion: String, rulebookDigest: Digest
    ) {
        self.asOf = asOf
        self.met = met
        self.notMet = notMet
        self.unknown = unknown
        self.rulebookVersion = rulebookVersion
        self.rulebookDigest = rulebookDigest
    }

    private enum CodingKeys: String, CodingKey {
        case asOf, met, notMet, unknown, rulebookVersion, rulebookDigest
    }
}

/// Persons are to look at a letter whose firm no longer meets each criterion; the letter stands.
package struct ReviewOpened: JournalEvent {
    package static let kind = "reviewOpened"
    package let review: ReviewID
    package let firm: FirmID
    package let serial: LetterSerial
    /// The day by which the firm was judged.
    package let asOf: KoreanDate
    package let reasons: [ReviewReason]

    package init(
        review: ReviewID, firm: FirmID, serial: LetterSerial, asOf: KoreanDate,
        reasons: [ReviewReason]
    ) {
        self.review = review
        self.firm = firm
        self.serial = serial
        self.asOf = asOf
        self.reasons = reasons
    }

    private enum CodingKeys: String, CodingKey { case review, firm, serial, asOf, reasons }
}

/// One criterion that is not met, or not known to be.
package struct ReviewReason: Codable, Hashable, Sendable {
    /// A case of `Criterion.Name`.
    package let criterion: String
    /// A case of `Eligibility.Verdict` other than `met`.
    package let verdict: String
    /// A case of `Criterion.Reason`.
    package let reason: String?

    package init(_ found: Criterion) {
        criterion = found.name.rawValue
        verdict = found.verdict.rawValue
        reason = found.reason?.rawValue
    }

    private enum CodingKeys: String, CodingKey { case criterion, verdict, reason }
}

/// A person looked at the letter and said what follows.
package struct ReviewClosed: JournalEvent {
    package static let kind = "reviewClosed"
    package let review: ReviewID
    /// A case of `Review.Outcome`.
    package let outcome: String
    package let reason: String

    package init(review: ReviewID, outcome: Review.Outcome, reason: String) {
        self.review = review
        self.outcome = outcome.rawValue
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey { case review, outcome, reason }
}
