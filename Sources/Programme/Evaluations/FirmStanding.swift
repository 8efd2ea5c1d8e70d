import Access
package import Vocabulary

/// How a person stands towards a firm, by everything that they declared about it.
package enum FirmStanding: String, Hashable, Sendable, CaseIterable {
    /// Nothing stands against it.
    case free
    /// Has a place on a panel of the firm and has yet to declare: sees nothing of it.
    case undeclared
    /// Declared a conflict: locked out for good.
    case lockedOut
}

extension Evaluations {
    package func standing(of person: PersonID, towards firm: FirmID) -> FirmStanding {
        if isLockedOut(person, of: firm) { return .lockedOut }
        let isUndeclared = (applications[firm] ?? []).contains { application in
            guard let evaluation = self[application] else { return false }
            return evaluation.phase != .concluded && evaluation.sits(person)
                && evaluation.declaration(of: person) == nil
        }
        return isUndeclared ? .undeclared : .free
    }
}

extension SupervisorOffice {
    // INVARIANT(conflict-first): a conflict about a firm, or a declaration that is owed, counts
    // before every role: for what this office writes to the firm, hears from it and decides on it.
    /// Whether nothing stands against a person towards a firm.
    package func isFree(_ person: PersonID, towards firm: FirmID) -> Bool {
        evaluations.standing(of: person, towards: firm) == .free
    }

    /// Refuses whoever is not, in the words of the noun that asks.
    func requireFree<Failure: Error>(
        _ person: PersonID, towards firm: FirmID, or wrap: (AccessFailure) -> Failure
    ) throws(Failure) {
        guard isFree(person, towards: firm) else { throw wrap(.withheld(firm)) }
    }

    /// What a person of this office may see of an evaluation.
    ///
    /// - Parameter ownSheet: what they committed to, unsealed for them alone.
    package func view(
        of evaluation: Evaluation, for person: PersonID, ownSheet: ScoreSheet? = nil
    ) -> EvaluationView? {
        EvaluationView(
            of: evaluation, for: person, roles: people[person]?.roles ?? [],
            standing: evaluations.standing(of: person, towards: evaluation.firm),
            ownSheet: ownSheet)
    }
}
