import Access
package import Rules
package import Vocabulary

extension SupervisorOffice {
    /// Plans a round by the rulebook of the day; planned again, its dates change until it opens.
    package func planningRound(
        _ number: RoundNumber, opensOn: KoreanDate, closesOn: KoreanDate, decidesOn: KoreanDate,
        by person: PersonID, rulebook: Rulebook
    ) throws(RoundFailure) -> RoundPlanned {
        try people.require(.planRound, of: person, or: RoundFailure.access)
        guard let rules = rulebook.rounds[number] else { throw .notInRulebook(number) }
        guard opensOn <= closesOn, closesOn <= decidesOn else { throw .datesNotInOrder }
        if let round = rounds[number], round.state != .planned { throw .opened(number) }
        return RoundPlanned(
            round: number, opensOn: opensOn, closesOn: closesOn, decidesOn: decidesOn,
            rules: rules, rulebook: rulebook)
    }

    /// Opens a planned round for applications.
    ///
    /// - Parameter eligible: the firms of the register that are eligible today.
    package func openingRound(
        _ number: RoundNumber, eligible: Set<FirmID>, by person: PersonID
    ) throws(RoundFailure) -> RoundOpened {
        try people.require(.openRound, of: person, or: RoundFailure.access)
        let round = try round(number, before: .open)
        if let open = rounds.open { throw .anotherIsOpen(open.number) }
        let capacity = round.plan.capacityMax ?? remainingDemand(of: eligible)
        guard capacity >= 1 else { throw .noDemand }
        return RoundOpened(round: number, capacity: capacity, eligibleFirms: eligible.count)
    }

    /// Ends the time for applications.
    package func beginningScreening(
        of number: RoundNumber, by person: PersonID
    ) throws(RoundFailure) -> RoundScreeningBegun {
        try people.require(.screenRound, of: person, or: RoundFailure.access)
        _ = try round(number, before: .screening)
        return RoundScreeningBegun(round: number)
    }

    /// Ends the screening, once no supplement is awaited that may still come in time.
    package func beginningEvaluation(
        of number: RoundNumber, by person: PersonID, at now: Instant
    ) throws(RoundFailure) -> RoundEvaluationBegun {
        try people.require(.evaluateRound, of: person, or: RoundFailure.access)
        _ = try round(number, before: .evaluating)
        let awaited = applications.inRound(number).filter { application in
            application.openRequest.map { now < $0.due.end } ?? false
        }
        guard awaited.isEmpty else { throw .supplementAwaited(awaited.map(\.id)) }
        return RoundEvaluationBegun(round: number)
    }

    /// Says that the round is decided: every application in it has its outcome.
    package func decidingRound(
        _ number: RoundNumber, by person: PersonID
    ) throws(RoundFailure) -> RoundDecided {
        try people.require(.decideRound, of: person, or: RoundFailure.access)
        _ = try round(number, before: .decided)
        let open = applications.inRound(number).filter { $0.outcome == nil && $0.isActive }
        guard open.isEmpty else { throw .undecided(open.map(\.id)) }
        return RoundDecided(round: number)
    }

    /// Closes a decided round; below its target that needs a reason.
    package func closingRound(
        _ number: RoundNumber, reason: String?, by person: PersonID
    ) throws(RoundFailure) -> RoundClosed {
        try people.require(.closeRound, of: person, or: RoundFailure.access)
        let round = try round(number, before: .closed)
        if let reason {
            guard ApplicationFields.isReason(reason) else { throw .badReason }
        }
        let selected = applications.count(of: .selected, in: number)
        if let target = round.target, selected < target, reason == nil {
            throw .belowTarget(selected: selected, target: target)
        }
        return RoundClosed(round: number, selected: selected, reason: reason)
    }

    private func round(
        _ number: RoundNumber, before next: RoundState
    ) throws(RoundFailure) -> Round {
        guard let round = rounds[number] else { throw .notPlanned(number) }
        guard let needed = next.before, round.state == needed else {
            throw .notThere(number, state: round.state, needed: next.before ?? .planned)
        }
        return round
    }
}
