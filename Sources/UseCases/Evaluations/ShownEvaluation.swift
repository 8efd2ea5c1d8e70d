import Programme
import Rules

/// An evaluation as one person is shown it; made of what they may see, and of nothing else.
package struct ShownEvaluation: Codable, Hashable, Sendable {
    package let application: String
    package let firm: String
    package let round: Int
    /// `expert`, `chair`, `office`, `administrator`, `undeclared` or `lockedOut`.
    package let part: String
    package let declaration: String?
    package let phase: String?
    package let members: [Member]
    package let axes: [Axis]
    package let criteria: [Criterion]
    package let own: [Score]?
    package let sheets: [Sheet]
    /// Of 100 points, such as `87.500`.
    package let total: String?
    package let spread: String?
    package let recommendation: String?
    package let reasons: String?
    package let concludedBy: String?
    package let concludedAt: String?
    package let siteCheckedOn: String?
    package let siteFindings: String?

    package struct Member: Codable, Hashable, Sendable {
        package let person: String
        /// `nil` for the chair.
        package let field: String?
        package let declaration: String?
        package let hasCommitted: Bool?
    }

    package struct Axis: Codable, Hashable, Sendable {
        package let axis: String
        package let korean: String
        package let english: String
        package let weight: Int
        package let floor: Int
        package let mean: String?
        package let spread: String?
        package let missesFloor: Bool?
    }

    package struct Criterion: Codable, Hashable, Sendable {
        package let criterion: String
        package let axis: String
        package let korean: String
        package let english: String
        package let points: Int
        package let weight: Int
        package let mean: String?
        package let spread: String?
    }

    package struct Score: Codable, Hashable, Sendable {
        package let criterion: String
        package let points: Int
        package let comment: String
    }

    package struct Sheet: Codable, Hashable, Sendable {
        package let expert: String
        package let scores: [Score]
    }
}
