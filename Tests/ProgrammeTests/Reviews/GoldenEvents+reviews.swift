import Programme
import Rules
import Vocabulary

extension GoldenEventTests {
    static func reviewEvents(_ sample: Sample) throws -> [any JournalEvent] {
        let day = try KoreanDate(parsing: "2027-04-01")
        let review = try ReviewID(parsing: "review-1")
        let found = Eligibility(
            of: try .sample(employees: 999), asOf: try KoreanDate(parsing: "2026-06-22"),
            rules: sample.rulebook.eligibility)
        return [
            EligibilityReviewed(
                asOf: day, met: [try FirmID(parsing: "maru")], notMet: [sample.firm],
                unknown: [], rulebookVersion: sample.rulebook.version,
                rulebookDigest: sample.rulebook.digest),
            ReviewOpened(
                review: review, firm: sample.firm,
                serial: try LetterSerial(parsing: "260001"), asOf: day,
                reasons: found.criteria.filter { $0.verdict != .met }.map(ReviewReason.init)),
            ReviewClosed(review: review, outcome: .keeps, reason: "figures were corrected"),
        ]
    }
}
