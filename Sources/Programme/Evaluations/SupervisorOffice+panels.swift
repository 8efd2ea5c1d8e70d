import Access
package import Rules
package import Vocabulary

/// A panel as it is asked for.
package struct PanelProposal: Hashable, Sendable {
    package let application: ApplicationID
    package let firm: FirmID
    package let round: Int
    package let experts: [Expert]
    package let chair: PersonID

    package struct Expert: Hashable, Sendable {
        package let person: PersonID
        package let field: ExpertiseCode

        package init(person: PersonID, field: ExpertiseCode) {
            self.person = person
            self.field = field
        }
    }

    package init(
        application: ApplicationID, firm: FirmID, round: Int, experts: [Expert],
        chair: PersonID
    ) {
        self.application = application
        self.firm = firm
        self.round = round
        self.experts = experts
        self.chair = chair
    }
}

extension SupervisorOffice {
    /// Names the panel that evaluates an application by the rulebook's criteria of its round.
    package func formingPanel(
        _ proposal: PanelProposal, by person: PersonID, rulebook: Rulebook
    ) throws(EvaluationFailure) -> PanelFormed {
        try evaluators.require(.formPanel, of: person)
        try checkFree(person, of: proposal.firm)
        try checkPlace(of: proposal)
        let rules = rulebook.evaluation
        let weights = axisWeights(inRound: proposal.round, rules: rules)
        guard let criteria = CriteriaSet(rules, round: proposal.round, weights: weights) else {
            throw .nothingToEvaluate(round: proposal.round)
        }
        try check(proposal, rules)
        return PanelFormed(
            application: proposal.application, firm: proposal.firm, round: proposal.round,
            experts: proposal.experts.map {
                PanelFormed.Expert(person: $0.person, field: $0.field.text)
            }, chair: proposal.chair, criteria: criteria,
            fields: rules.fields.keys.map(\.text).sorted(),
            leastExperts: rules.leastExperts.value, chairMayScore: rules.chairMayScore.value,
            rulebook: rulebook.digest)
    }

    // INVARIANT(panel-for-an-application): a panel is formed only for an application that exists,
    // belongs to that firm, stands in that round and has no outcome yet, while its round is
    // `evaluating`.
    private func checkPlace(of proposal: PanelProposal) throws(EvaluationFailure) {
        guard firms[proposal.firm] != nil else { throw .unknownFirm(proposal.firm) }
        guard (1...99).contains(proposal.round) else { throw .badRound }
        let id = proposal.application
        guard let application = applications[id] else { throw .unknownApplication(id) }
        guard application.firm == proposal.firm else { throw .otherFirm(id, application.firm) }
        if let old = evaluations[id] {
            guard old.phase == .concluded, old.round < proposal.round else {
                throw .panelStands(id, round: old.round)
            }
        }
        guard application.round.number == proposal.round else {
            throw .otherRound(id, application.round)
        }
        guard rounds[application.round]?.state == .evaluating else {
            throw .roundNotEvaluating(application.round)
        }
        guard application.isActive, application.decision == nil else {
            throw .notUnderWay(id, application.status)
        }
    }

    private func check(
        _ proposal: PanelProposal, _ rules: EvaluationRules
    ) throws(EvaluationFailure) {
        guard proposal.experts.count >= rules.leastExperts.value else {
            throw .tooFewExperts(needed: rules.leastExperts.value)
        }
        guard proposal.experts.count <= Evaluation.expertLimit else {
            throw .tooManyExperts(limit: Evaluation.expertLimit)
        }
        var seen: Set<PersonID> = []
        for expert in proposal.experts {
            guard rules.fields[expert.field] != nil else {
                throw .unknownField(expert.field.text)
            }
            guard seen.insert(expert.person).inserted else { throw .memberTwice(expert.person) }
            try checkExpert(expert.person, of: proposal.firm)
        }
        for field in rules.fields.keys.sorted()
        where !proposal.experts.contains(where: { $0.field == field }) {
            throw .fieldNotCovered(field)
        }
        try checkChair(proposal.chair, of: proposal.firm)
        guard rules.chairMayScore.value || !seen.contains(proposal.chair) else {
            throw .chairScores(proposal.chair)
        }
    }

    /// Who is locked out of a firm does not choose who judges it either.
    func checkFree(_ id: PersonID, of firm: FirmID) throws(EvaluationFailure) {
        guard !evaluations.isLockedOut(id, of: firm) else { throw .lockedOut(id, firm) }
    }

    func checkExpert(_ id: PersonID, of firm: FirmID) throws(EvaluationFailure) {
        guard let person = people[id] else { throw .access(.unknownPerson(id)) }
        guard person.roles.contains(.expert) else { throw .notAnExpert(id) }
        try checkFree(id, of: firm)
    }

    func checkChair(_ id: PersonID, of firm: FirmID) throws(EvaluationFailure) {
        guard let person = people[id] else { throw .access(.unknownPerson(id)) }
        guard person.roles.contains(.chair) else { throw .notAChair(id) }
        try checkFree(id, of: firm)
    }
}
