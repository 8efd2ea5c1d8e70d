package import Rules
package import Vocabulary

/// Looks for what an application lacks, all of it at once; decides nothing.
package struct Completeness: Sendable {
    /// The day by which certifications and papers are judged.
    let day: KoreanDate
    /// The round that it is to stand in.
    let round: RoundNumber
    /// The controls of the catalogue, each of which must be assessed.
    let controls: [String]
    let rules: Rulebook

    package init(
        on day: KoreanDate, in round: RoundNumber, controls: [String], rules: Rulebook
    ) {
        self.day = day
        self.round = round
        self.controls = controls
        self.rules = rules
    }

    /// Every gap, in the order of the form.
    package func gaps(in relief: RequestedRelief) -> [Gap] {
        plan(relief) + services(relief) + data(relief) + routes(relief) + assessment(relief)
            + papers(relief)
    }

    private func plan(_ relief: RequestedRelief) -> [Gap] {
        var gaps: [Gap] = []
        if rules.rounds[round] == nil { gaps.append(Gap(.roundUnknown, "round")) }
        if relief.requestedAct.isEmpty { gaps.append(Gap(.requestedActMissing, "requestedAct")) }
        if relief.provisions.isEmpty { gaps.append(Gap(.provisionsMissing, "provisions")) }
        for (index, provision) in relief.provisions.enumerated()
        where !rules.letter.provisions.value.contains(provision) {
            gaps.append(Gap(.provisionNotRelievable, "provisions[\(index)]"))
        }
        if relief.purposes.isEmpty { gaps.append(Gap(.purposesMissing, "purposes")) }
        let taken = rules.rounds[round]?.purposes.value.codes
        for (index, purpose) in relief.purposes.enumerated() {
            if !rules.purposes.contains(purpose) {
                gaps.append(Gap(.purposeNotOnList, "purposes[\(index)]"))
            } else if let taken, !taken.contains(purpose) {
                gaps.append(Gap(.purposeNotInRound, "purposes[\(index)]"))
            }
        }
        if relief.systems.isEmpty { gaps.append(Gap(.systemsMissing, "systems")) }
        for (index, system) in relief.systems.enumerated()
        where system.name.isEmpty || system.zone.isEmpty {
            gaps.append(Gap(.systemIncomplete, "systems[\(index)]"))
        }
        return gaps
    }

    private func data(_ relief: RequestedRelief) -> [Gap] {
        if relief.dataUses.isEmpty { return [Gap(.dataClassesMissing, "dataClasses")] }
        return relief.dataUses.enumerated().compactMap { index, use in
            rules.inspection.classes[use.dataClass] == nil
                ? Gap(.dataClassUnknown, "dataClasses[\(index)]") : nil
        }
    }

    private func routes(_ relief: RequestedRelief) -> [Gap] {
        if relief.routes.isEmpty { return [Gap(.routesMissing, "routes")] }
        let known = relief.serviceIDs
        let zones = Set(relief.systems.map(\.zone))
        var gaps: [Gap] = []
        for (index, route) in relief.routes.enumerated() {
            let field = "routes[\(index)]"
            if !known.contains(where: { $0.id == route.service }) {
                gaps.append(Gap(.routeServiceUnknown, field))
            }
            // EFSR art. 15(1)3: only some grounds carry a call in real time.
            if !route.isLawful { gaps.append(Gap(.routeBasisNotRealTime, field)) }
            if !zones.contains(route.zone) { gaps.append(Gap(.routeZoneUnknown, field)) }
        }
        for service in known where !relief.routes.contains(where: { $0.service == service.id }) {
            gaps.append(Gap(.routeMissingForService, service.field))
        }
        return gaps
    }

    private func assessment(_ relief: RequestedRelief) -> [Gap] {
        if relief.selfAssessment.isEmpty { return [Gap(.selfAssessmentMissing, "selfAssessment")] }
        let known = Set(controls)
        var gaps: [Gap] = []
        for (index, assessment) in relief.selfAssessment.enumerated() {
            let field = "selfAssessment[\(index)]"
            if !known.isEmpty, !known.contains(assessment.control) {
                gaps.append(Gap(.controlUnknown, field))
            }
            if assessment.state != .met, assessment.remark.isEmpty {
                gaps.append(Gap(.assessmentUnexplained, field))
            }
        }
        let assessed = Set(relief.selfAssessment.map(\.control))
        for control in controls where !assessed.contains(control) {
            gaps.append(Gap(.controlNotAssessed, "selfAssessment.\(control)"))
        }
        return gaps
    }

    private func papers(_ relief: RequestedRelief) -> [Gap] {
        var gaps: [Gap] = []
        if relief.testReadiness.isEmpty {
            let asked = rules.rounds[round]?.criteria.value.codes.map(\.text)
                .contains(Completeness.testReadiness)
            gaps.append(
                Gap(asked ?? true ? .testReadinessMissing : .testReadinessAbsent, "testReadiness"))
        }
        for (index, evidence) in relief.testReadiness.enumerated()
        where evidence.reference.date > day {
            gaps.append(Gap(.evidenceInFuture, "testReadiness[\(index)].reference"))
        }
        if relief.budget.map({ $0.line.isEmpty || $0.amount.amount == 0 }) ?? true {
            gaps.append(Gap(.budgetMissing, "budget"))
        }
        if relief.committeeApproval == nil {
            gaps.append(Gap(.committeeApprovalMissing, "committeeApproval"))
        }
        if let approval = relief.committeeApproval, approval.date > day {
            gaps.append(Gap(.evidenceInFuture, "committeeApproval"))
        }
        if relief.contact.isEmpty { gaps.append(Gap(.contactMissing, "contact")) }
        return gaps
    }

    /// The axis that asks for evidence of test readiness.
    private static let testReadiness = "testReadiness"
}
