import Access
import Rules
package import Vocabulary

extension Applications {
    package static let kinds: [any JournalEvent.Type] = [
        ApplicationReceived.self, SupplementRequested.self, SupplementReceived.self,
        ApplicationWithdrawn.self, ApplicationEntered.self, SelectionProposed.self,
        SelectionApproved.self, ApplicationDecided.self, CommissionWordGiven.self,
    ]

    /// Takes one event of these kinds; `false` where those before rule it out.
    mutating func take(
        _ event: any JournalEvent, _ act: Act, in rounds: [RoundNumber: Round]
    ) -> Bool {
        switch event {
        case let event as ApplicationReceived: take(event, act, rounds[event.round])
        case let event as SupplementRequested: take(event, act, rounds)
        case let event as SupplementReceived: take(event, act)
        case let event as ApplicationWithdrawn: take(event, act)
        case let event as ApplicationEntered: take(event, act, rounds[event.round])
        case let event as SelectionProposed: take(event, act, rounds[event.round])
        case let event as SelectionApproved: take(event, act)
        case let event as ApplicationDecided: take(event, act, rounds[event.round])
        case let event as CommissionWordGiven: take(event, act, rounds)
        default: false
        }
    }

    private mutating func take(
        _ event: ApplicationReceived, _ act: Act, _ round: Round?
    ) -> Bool {
        let before = active(of: event.firm)
        guard event.application == nextID, round?.state == .open, before?.id == event.follows,
            before.map({ $0.status == .selected && $0.round < event.round }) ?? true
        else { return false }
        if let before { change(before.id) { $0.followedBy = event.application } }
        add(
            Application(
                id: event.application, firm: event.firm, receivedAt: act.at, round: event.round,
                contents: event.contents, digest: event.digest,
                steps: [ApplicationStep(.received, act, in: event.round)]))
        return true
    }

    private mutating func take(
        _ event: SupplementRequested, _ act: Act, _ rounds: [RoundNumber: Round]
    ) -> Bool {
        guard let application = self[event.application], application.status == .received,
            rounds[application.round]?.state == .screening
        else { return false }
        change(event.application) {
            $0.gaps = event.gaps
            $0.requests.append(
                SupplementRequest(gaps: event.gaps, requestedAt: act.at, due: event.due))
            $0.note(.supplementRequested, act, due: event.due)
        }
        return true
    }

    private mutating func take(_ event: SupplementReceived, _ act: Act) -> Bool {
        guard self[event.application]?.takesSupplement == true else { return false }
        note(event.digest, about: event.application)
        change(event.application) { application in
            application.contents = event.contents
            application.digest = event.digest
            for index in application.requests.indices
            where application.requests[index].answeredAt == nil {
                application.requests[index].answeredAt = act.at
            }
            application.note(.supplementReceived, act)
        }
        return true
    }

    private mutating func take(_ event: ApplicationWithdrawn, _ act: Act) -> Bool {
        guard self[event.application]?.isActive == true else { return false }
        note(event.digest, about: event.application)
        change(event.application) {
            $0.withdrawn = event
            $0.note(.withdrawn, act, reasons: event.reason)
        }
        return true
    }

    private mutating func take(
        _ event: ApplicationEntered, _ act: Act, _ round: Round?
    ) -> Bool {
        guard let application = self[event.application], application.mayEnterAnother,
            round?.state == .open, application.round < event.round
        else { return false }
        note(event.digest, about: event.application)
        change(event.application) { application in
            application.pastDecisions += [application.decision].compactMap { $0 }
            application.decision = nil
            application.proposal = nil
            application.round = event.round
            application.gaps = event.gaps
            application.note(.entered, act)
        }
        return true
    }

    private mutating func take(
        _ event: SelectionProposed, _ act: Act, _ round: Round?
    ) -> Bool {
        guard let application = self[event.application], application.status == .received,
            application.round == event.round, application.proposal == nil,
            round?.state == .evaluating
        else { return false }
        change(event.application) {
            $0.proposal = SelectionProposal(
                reasons: event.reasons, proposedAt: act.at,
                approvals: FourEyes(proposedBy: act.by, needed: event.personsNeeded))
            $0.note(.selectionProposed, act, reasons: event.reasons)
        }
        return true
    }

    private mutating func take(_ event: SelectionApproved, _ act: Act) -> Bool {
        guard var proposal = self[event.application]?.proposal,
            self[event.application]?.status == .received,
            (try? proposal.approvals.approve(by: act.by)) != nil
        else { return false }
        change(event.application) {
            $0.proposal = proposal
            $0.note(.selectionApproved, act)
        }
        return true
    }

    // INVARIANT(round-capacity): no round ever selects more than its capacity.
    // INVARIANT(four-eyes): nothing is selected that another person has not approved.
    private mutating func take(
        _ event: ApplicationDecided, _ act: Act, _ round: Round?
    ) -> Bool {
        guard let application = self[event.application], application.isActive,
            application.decision == nil, application.round == event.round, let round
        else { return false }
        if event.outcome == .selected {
            guard round.state == .evaluating,
                application.proposal?.approvals.isComplete == true,
                count(of: .selected, in: event.round) < round.capacity ?? 0
            else { return false }
        } else {
            guard round.state == .screening || round.state == .evaluating else { return false }
        }
        change(event.application) { application in
            application.decision = event
            application.gaps = event.gaps
            application.note(
                .decided, act, outcome: event.outcome, reasons: event.reasons, due: event.due)
        }
        return true
    }
}

extension Applications {
    private mutating func take(
        _ event: CommissionWordGiven, _ act: Act, _ rounds: [RoundNumber: Round]
    ) -> Bool {
        guard let application = self[event.application], application.takesWord,
            event.decision != .approved, event.report != application.word?.report,
            event.decision ?? application.word?.decision != nil,
            !application.isRejected || event.decision == .rejected
                || bar(to: application, in: rounds[application.round]) == nil
        else { return false }
        change(event.application) {
            $0.word = event
            $0.note(.commissionDecided, act, reasons: event.remark, word: event.decision)
        }
        return true
    }

    /// Why an application that the commission rejected does not come back to its place.
    enum Bar: Hashable, Sendable {
        case followed(ApplicationID)
        case placeTaken(RoundNumber)
    }

    // INVARIANT(one-active-application), INVARIANT(round-capacity): nor by a correction.
    func bar(to application: Application, in round: Round?) -> Bar? {
        if let latest = latest(of: application.firm), latest.id != application.id {
            return .followed(latest.id)
        }
        let isFree = count(of: .selected, in: application.round) < round?.capacity ?? 0
        return isFree ? nil : .placeTaken(application.round)
    }
}

extension Application {
    fileprivate mutating func note(
        _ kind: ApplicationStep.Kind, _ act: Act, outcome: ApplicationOutcome? = nil,
        reasons: String? = nil, due: KoreanDate? = nil, word: CommissionDecision? = nil
    ) {
        steps.append(
            ApplicationStep(
                kind, act, in: round, outcome: outcome, reasons: reasons, due: due, word: word))
    }
}
