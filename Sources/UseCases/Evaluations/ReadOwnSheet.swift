package import Programme
package import Vocabulary

/// What a person committed to in an evaluation, unsealed for them and for nobody else.
package struct ReadOwnSheet: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// `nil` where they committed to nothing, or the firm is not theirs to see.
    ///
    /// - Throws: a `Refusal` that names the sealed sheet, where it is missing or damaged.
    package func callAsFunction(
        in evaluation: Evaluation, of person: PersonID, _ office: SupervisorOffice
    ) throws -> ScoreSheet? {
        guard office.evaluations.standing(of: person, towards: evaluation.firm) == .free else {
            return nil
        }
        if let opened = evaluation.sheets[person] { return opened.sheet }
        guard evaluation.phase.isSealed,
            let commitment = evaluation.seat(of: person)?.commitment
        else { return nil }
        return try SealedScores(desk: desk.desk, evaluation: evaluation)
            .sheet(of: person, as: commitment).sheet
    }
}
