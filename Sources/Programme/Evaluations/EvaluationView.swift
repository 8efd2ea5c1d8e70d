package import Access
package import Rules
package import Vocabulary

/// Exactly what one person may see of an evaluation now; everything that shows one is made of
/// this.
package struct EvaluationView: Hashable, Sendable {
    package let application: ApplicationID
    package let firm: FirmID
    package let round: Int
    package let part: Part
    /// What the person has declared, as a member.
    package let declaration: ConflictDeclaration?
    /// `nil` where they see no more than that there is an evaluation.
    package let phase: Evaluation.Phase?
    package let members: [Member]
    package let criteria: CriteriaSet?
    /// The person's own scores, open to them alone while sealed to all others.
    package let own: ScoreSheet?
    package let sheets: [Sheet]
    package let result: EvaluationResult?
    package let conclusion: Evaluation.Conclusion?

    /// As what a person sees it.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        /// Declared a conflict about the firm: nothing of it, for good, whatever their roles.
        case lockedOut
        /// Has a place and has yet to declare.
        case undeclared
        case expert, chair
        /// Secretariat, clerk, auditor.
        case office
        /// Runs the office and has no part in evaluations.
        case administrator
    }

    package struct Member: Hashable, Sendable {
        package let person: PersonID
        /// `nil` for the chair.
        package let field: ExpertiseCode?
        package let declaration: ConflictDeclaration?
        /// `nil` where the viewer is not told.
        package let hasCommitted: Bool?
    }

    package struct Sheet: Hashable, Sendable {
        package let expert: PersonID
        package let sheet: ScoreSheet
    }

    /// `nil` for whoever has no part in it.
    ///
    /// - Parameters:
    ///   - standing: towards the firm, by all of its evaluations.
    ///   - ownSheet: what the person committed to, unsealed for them alone.
    package init?(
        of evaluation: Evaluation, for person: PersonID, roles: Set<Role>,
        standing: FirmStanding, ownSheet: ScoreSheet? = nil
    ) {
        guard let part = Part(person, roles, in: evaluation, standing) else { return nil }
        application = evaluation.application
        firm = evaluation.firm
        round = evaluation.round
        self.part = part
        declaration = evaluation.declaration(of: person)
        phase = part.seesPanel ? evaluation.phase : nil
        members = part.seesPanel ? Self.members(of: evaluation, for: part) : []
        criteria = part.seesPanel ? evaluation.criteria : nil
        let seat = evaluation.seat(of: person)
        let mayScore = part == .expert || part == .chair
        own = mayScore && seat?.commitment != nil ? ownSheet : nil
        // INVARIANT(sealed): whatever the part, a sealed evaluation has no sheets and no result.
        let mayRead = part.seesScores && !evaluation.phase.isSealed
        sheets =
            mayRead
            ? evaluation.sheets.sorted { $0.key < $1.key }
                .map { Sheet(expert: $0.key, sheet: $0.value.sheet) } : []
        result = mayRead ? EvaluationResult(of: evaluation) : nil
        conclusion = mayRead ? evaluation.conclusion : nil
    }

    private static func members(of evaluation: Evaluation, for part: Part) -> [Member] {
        let experts = evaluation.experts.map { seat in
            Member(
                person: seat.person, field: seat.field,
                declaration: part.seesProgress ? seat.declaration : nil,
                hasCommitted: part.seesProgress ? seat.commitment != nil : nil)
        }
        return experts + [
            Member(
                person: evaluation.chair.person, field: nil,
                declaration: part.seesProgress ? evaluation.chair.declaration : nil,
                hasCommitted: nil)
        ]
    }
}

extension EvaluationView.Part {
    /// A conflict counts before every role, a place on the panel before any other.
    fileprivate init?(
        _ person: PersonID, _ roles: Set<Role>, in evaluation: Evaluation,
        _ standing: FirmStanding
    ) {
        if standing == .lockedOut || evaluation.declaration(of: person) == .conflicted {
            self = .lockedOut
        } else if standing == .undeclared
            || evaluation.sits(person) && evaluation.declaration(of: person) == nil
        {
            self = .undeclared
        } else if evaluation.sits(person) {
            self = evaluation.chair.person == person ? .chair : .expert
        } else if !roles.isDisjoint(with: RankingView.readers) {
            self = .office
        } else if roles.contains(.administrator) {
            self = .administrator
        } else {
            return nil
        }
    }

    fileprivate var seesPanel: Bool { self != .lockedOut && self != .undeclared }

    /// Who declared what, and whose scores are in: not for those who score themselves.
    fileprivate var seesProgress: Bool { self == .chair || self == .office }

    fileprivate var seesScores: Bool { self == .expert || self == .chair || self == .office }
}
