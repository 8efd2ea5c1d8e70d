import Access
package import Rules
package import Vocabulary

/// An approval of a selection, and the outcome where it was the last that it took.
package struct SelectionApproval: Hashable, Sendable {
    package let approved: SelectionApproved
    package let decided: ApplicationDecided?

    package var events: [any JournalEvent] {
        [approved as any JournalEvent] + [decided].compactMap { $0 }
    }
}

extension SupervisorOffice {
    /// Proposes to select a firm while its round is evaluated and has a place left.
    package func proposingSelection(
        of id: ApplicationID, reasons: String, by person: PersonID, rulebook: Rulebook
    ) throws(ApplicationFailure) -> SelectionProposed {
        try people.require(.proposeSelection, of: person, or: ApplicationFailure.access)
        let application = try selectable(id, person)
        guard application.proposal == nil else { throw .proposedAlready(id) }
        try requirePlace(
            in: application.round, besides: applications.proposed(in: application.round))
        return SelectionProposed(
            application: id, round: application.round, reasons: try self.reasons(reasons),
            personsNeeded: rulebook.applications.selectionPersons.value)
    }

    /// Approves a selection as another person than those who took part.
    package func approvingSelection(
        of id: ApplicationID, by person: PersonID
    ) throws(ApplicationFailure) -> SelectionApproval {
        try people.require(.approveSelection, of: person, or: ApplicationFailure.access)
        let application = try selectable(id, person)
        guard var proposal = application.proposal else { throw .notProposed(id) }
        try requirePlace(in: application.round, besides: 0)
        do throws(AccessFailure) { try proposal.approvals.approve(by: person) } catch {
            throw .access(error)
        }
        let decided = ApplicationDecided(
            application: id, round: application.round, outcome: .selected,
            reasons: proposal.reasons, gaps: [], due: nil)
        return SelectionApproval(
            approved: SelectionApproved(application: id),
            decided: proposal.approvals.isComplete ? decided : nil)
    }

    private func selectable(
        _ id: ApplicationID, _ person: PersonID
    ) throws(ApplicationFailure) -> Application {
        let application = try application(id, for: person)
        guard rounds[application.round]?.state == .evaluating else {
            throw .roundNotAt(application.round, .evaluating)
        }
        // What was asked for and never came cannot be selected.
        guard application.openRequest == nil else { throw .supplementAwaited(id) }
        guard application.status == .received else {
            throw .statusForbids(id, application.status)
        }
        try requireRecommendation(of: application)
        return application
    }

    // INVARIANT(recommended): nobody is selected whose evaluation in this very round is not
    // concluded with a recommendation to select, nor below the floor of an axis.
    private func requireRecommendation(
        of application: Application
    ) throws(ApplicationFailure) {
        guard let evaluation = evaluations[application.id],
            evaluation.round == application.round.number,
            let conclusion = evaluation.conclusion,
            let result = EvaluationResult(of: evaluation)
        else { throw .notEvaluated(application.id) }
        guard result.missedFloors.isEmpty else {
            throw .belowFloor(application.id, result.missedFloors)
        }
        guard conclusion.recommendation == .select else {
            throw .notRecommended(application.id, conclusion.recommendation)
        }
    }

    private func requirePlace(
        in number: RoundNumber, besides proposed: Int
    ) throws(ApplicationFailure) {
        let capacity = rounds[number]?.capacity ?? 0
        guard applications.count(of: .selected, in: number) + proposed < capacity else {
            throw .roundFull(number, capacity: capacity)
        }
    }
}
