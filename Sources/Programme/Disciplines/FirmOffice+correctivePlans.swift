import Access
package import Rules
package import Vocabulary

extension FirmOffice {
    /// Decides how a control that was found not kept will be kept again: the officer's own act.
    package func planning(
        _ control: String, steps: [String], due: KoreanDate, by person: PersonID,
        at now: Instant, rulebook: Rulebook
    ) throws(DisciplineFailure) -> CorrectivePlanMade {
        try require(.makeCorrectivePlan, by: person)
        let (code, _) = try self.control(control, rulebook)
        guard let open = disciplines[code]?.openShortfall else { throw .noShortfall(code) }
        if let plan = open.plan { throw .planExists(code, due: plan.due) }
        guard DisciplineFields.stepCount.contains(steps.count),
            steps.allSatisfy({
                DisciplineFields.isLine($0, within: DisciplineFields.stepLimit)
            })
        else { throw .badSteps }
        let today = KoreanDate(of: now)
        let last = today.adding(days: rulebook.disciplines.planDays.value)
        guard (today...last).contains(due) else { throw .planTooLong(last: last) }
        return CorrectivePlanMade(
            control: code.text, steps: steps, due: due, approvedBy: person)
    }

    /// Ends a corrective plan by a check that finds the control kept again.
    package func completing(
        _ control: String, evidence: DisciplineEvidence?, checkedOn: KoreanDate,
        by person: PersonID, at now: Instant, rulebook: Rulebook
    ) throws(DisciplineFailure) -> CorrectivePlanCompleted {
        try require(.completeCorrectivePlan, by: person)
        let (code, found) = try self.control(control, rulebook)
        let discipline = try discipline(code, on: checkedOn, at: now)
        guard let open = discipline.openShortfall else { throw .noShortfall(code) }
        guard let plan = open.plan else { throw .noPlan(code) }
        guard checkedOn >= plan.madeOn else { throw .beforePlan(code, plan.madeOn) }
        try check(evidence, of: code, found)
        guard let evidence else { throw .needsEvidence(code, found.evidence) }
        return CorrectivePlanCompleted(
            control: code.text, evidence: evidence, checkedOn: checkedOn)
    }
}
