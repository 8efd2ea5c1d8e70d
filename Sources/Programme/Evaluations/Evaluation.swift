package import Rules
package import Vocabulary

/// The evaluation of one application in one round.
package struct Evaluation: Codable, Hashable, Sendable {
    package let application: ApplicationID
    package let firm: FirmID
    package let round: Int
    package let criteria: CriteriaSet
    package let fields: [ExpertiseCode]
    package let leastExperts: Int
    package let chairMayScore: Bool
    /// The digest of the rulebook that the criteria come from.
    package let rulebook: Digest
    package let formedBy: PersonID
    package let formedAt: Instant

    package internal(set) var experts: [PanelSeat]
    package internal(set) var chair: PanelChair
    /// Empty until all were opened at once.
    package internal(set) var sheets: [PersonID: SealedSheet] = [:]
    package internal(set) var conclusion: Conclusion?

    package struct Conclusion: Codable, Hashable, Sendable {
        package let recommendation: Recommendation
        package let reasons: String
        package let by: PersonID
        package let at: Instant
        package let siteCheck: SiteCheck?
    }

    /// Largest number of experts of a panel: all their sheets stand in one entry.
    package static let expertLimit = 7

    /// How far an evaluation has come.
    package enum Phase: String, Hashable, Sendable, CaseIterable {
        /// Somebody has yet to declare, or a place to be filled again.
        case declaring
        /// Scores come in, sealed.
        case scoring
        /// All are in and still sealed.
        case complete
        case opened
        case concluded

        /// Whether no score may be seen by anybody but its author.
        package var isSealed: Bool { self < .opened }
    }

    package var phase: Phase {
        if conclusion != nil { return .concluded }
        if !sheets.isEmpty { return .opened }
        let scoring = experts.filter(\.isScoring)
        guard scoring.allSatisfy({ $0.declaration != nil }), covers(scoring) else {
            return .declaring
        }
        return scoring.allSatisfy { $0.commitment != nil } ? .complete : .scoring
    }

    /// Experts without a conflict: theirs are the scores that it takes.
    package var scoring: [PanelSeat] { experts.filter(\.isScoring) }

    package func seat(of person: PersonID) -> PanelSeat? { experts.first { $0.person == person } }

    package func sits(_ person: PersonID) -> Bool {
        seat(of: person) != nil || chair.person == person
    }

    /// What a member has declared; `nil` also for whoever is no member.
    package func declaration(of person: PersonID) -> ConflictDeclaration? {
        let given = [
            seat(of: person)?.declaration,
            chair.person == person ? chair.declaration : nil,
        ].compactMap { $0 }
        return given.contains(.conflicted) ? .conflicted : given.first
    }

    /// Whether these are enough experts, of every field.
    func covers(_ seats: [PanelSeat]) -> Bool {
        seats.count >= leastExperts && Set(fields).isSubset(of: seats.map(\.field))
    }

    /// Fields that no expert without a conflict has.
    package var uncoveredFields: [ExpertiseCode] {
        Set(fields).subtracting(scoring.map(\.field)).sorted()
    }
}

extension Evaluation.Phase: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.place < right.place }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
