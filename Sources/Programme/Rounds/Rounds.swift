package import Access
package import Rules
package import Vocabulary

/// The rounds of the programme and the applications in them, rebuilt from the supervisor's
/// journal: one noun, since a round's capacity bounds what its applications may become.
package struct Rounds: ReplayedNoun {
    package private(set) var byNumber: [RoundNumber: Round] = [:]
    package private(set) var applications = Applications()

    package init() {}

    package var all: [Round] { byNumber.values.sorted { $0.number < $1.number } }

    package subscript(number: RoundNumber) -> Round? { byNumber[number] }

    // INVARIANT(one-open-round): at most one round takes applications at a time.
    package var open: Round? { byNumber.values.first { $0.state == .open } }

    package static let kinds: [any JournalEvent.Type] =
        [
            RoundPlanned.self, RoundOpened.self, RoundScreeningBegun.self,
            RoundEvaluationBegun.self, RoundDecided.self, RoundClosed.self,
        ] + Applications.kinds

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        let isInPlace: Bool =
            switch event {
            case let event as RoundPlanned: plan(event, act)
            case let event as RoundOpened: open(event, act)
            case let event as RoundScreeningBegun: advance(event.round, .screening, act)
            case let event as RoundEvaluationBegun: advance(event.round, .evaluating, act)
            case let event as RoundDecided: advance(event.round, .decided, act)
            case let event as RoundClosed: close(event, act)
            default: applications.take(event, act, in: byNumber)
            }
        guard isInPlace else { throw .outOfPlace(type(of: event).kind, act.entry) }
    }

    private mutating func plan(_ event: RoundPlanned, _ act: Act) -> Bool {
        guard let round = byNumber[event.round] else {
            byNumber[event.round] = Round(event, at: act.at)
            return true
        }
        guard round.state == .planned else { return false }
        byNumber[event.round]?.plan = event
        byNumber[event.round]?.capacity = event.capacityMax
        return true
    }

    private mutating func open(_ event: RoundOpened, _ act: Act) -> Bool {
        guard open == nil, let round = byNumber[event.round], event.capacity >= 1,
            event.capacity <= round.capacity ?? event.capacity
        else { return false }
        guard advance(event.round, .open, act) else { return false }
        byNumber[event.round]?.capacity = event.capacity
        return true
    }

    private mutating func close(_ event: RoundClosed, _ act: Act) -> Bool {
        guard let round = byNumber[event.round],
            event.reason != nil
                || applications.count(of: .selected, in: event.round) >= round.target ?? 0,
            advance(event.round, .closed, act)
        else { return false }
        byNumber[event.round]?.closingReason = event.reason
        return true
    }

    private mutating func advance(
        _ number: RoundNumber, _ state: RoundState, _ act: Act
    ) -> Bool {
        guard byNumber[number]?.advance(to: state, at: act.at) == true else { return false }
        return true
    }
}
