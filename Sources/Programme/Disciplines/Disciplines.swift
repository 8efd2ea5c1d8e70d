package import Access
package import Rules
package import Vocabulary

/// The disciplines of a firm's office, rebuilt from its journal.
package struct Disciplines: ReplayedNoun {
    package private(set) var byControl: [ControlCode: Discipline] = [:]
    package private(set) var evaluations: [DisciplinesEvaluated] = []

    package init() {}

    package subscript(code: ControlCode) -> Discipline? { byControl[code] }

    package static let kinds: [any JournalEvent.Type] = [
        DisciplineAssigned.self, DisciplineChecked.self, CorrectivePlanMade.self,
        CorrectivePlanCompleted.self, DisciplinesEvaluated.self,
    ]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        let isInPlace =
            switch event {
            case let event as DisciplineAssigned: assign(event)
            case let event as DisciplineChecked: check(event, by: act.by)
            case let event as CorrectivePlanMade: plan(event, act)
            case let event as CorrectivePlanCompleted: complete(event, by: act.by)
            case let event as DisciplinesEvaluated: evaluate(event)
            default: true
            }
        guard isInPlace else { throw .outOfPlace(type(of: event).kind, act.entry) }
    }

    private mutating func assign(_ event: DisciplineAssigned) -> Bool {
        guard let code = try? ControlCode(parsing: event.control),
            let owner = DisciplineOwner(post: event.ownerPost, person: event.ownerPerson)
        else { return false }
        let frequency = event.frequency.flatMap(CheckFrequency.init(rawValue:))
        guard (frequency == nil) == (event.frequency == nil) else { return false }
        byControl[code, default: Discipline(owner: owner)].owner = owner
        byControl[code]?.frequency = frequency
        return true
    }

    private mutating func check(_ event: DisciplineChecked, by person: PersonID) -> Bool {
        guard let code = try? ControlCode(parsing: event.control),
            let result = DisciplineCheck.Result(rawValue: event.result),
            (result == .kept) == (event.reason == nil),
            result != .kept || event.evidence != nil
        else { return false }
        return byControl[code]?.take(
            DisciplineCheck(
                result: result, checkedOn: event.checkedOn, checkedBy: person,
                evidence: event.evidence, reason: event.reason)) ?? false
    }

    private mutating func plan(_ event: CorrectivePlanMade, _ act: Act) -> Bool {
        guard let code = try? ControlCode(parsing: event.control),
            let discipline = byControl[code], let open = discipline.openShortfall,
            open.plan == nil, event.approvedBy == act.by, !event.steps.isEmpty
        else { return false }
        byControl[code]?.shortfalls[discipline.shortfalls.count - 1].plan = CorrectivePlan(
            steps: event.steps, due: event.due, approvedBy: event.approvedBy,
            madeOn: KoreanDate(of: act.at))
        return true
    }

    private mutating func complete(
        _ event: CorrectivePlanCompleted, by person: PersonID
    ) -> Bool {
        guard let code = try? ControlCode(parsing: event.control),
            let discipline = byControl[code], let open = discipline.openShortfall,
            let plan = open.plan, event.checkedOn >= plan.madeOn,
            event.checkedOn >= discipline.checks.last?.checkedOn ?? event.checkedOn
        else { return false }
        byControl[code]?.checks.append(
            DisciplineCheck(
                result: .kept, checkedOn: event.checkedOn, checkedBy: person,
                evidence: event.evidence, reason: nil))
        byControl[code]?.shortfalls[discipline.shortfalls.count - 1].closedOn = event.checkedOn
        return true
    }

    private mutating func evaluate(_ event: DisciplinesEvaluated) -> Bool {
        guard (try? event.check()) != nil,
            evaluations.last.map({ $0.lastDay < event.firstDay }) ?? true
        else { return false }
        evaluations.append(event)
        return true
    }
}

extension Discipline {
    /// Takes a check in where it stands, so that a long row of checks is never copied; whether it
    /// was in its place.
    fileprivate mutating func take(_ check: DisciplineCheck) -> Bool {
        guard check.checkedOn >= checks.last?.checkedOn ?? check.checkedOn,
            check.result == .notKept || openShortfall == nil
        else { return false }
        checks.append(check)
        // Further checks of a control that is not kept find the same failure again.
        if check.result == .notKept, openShortfall == nil {
            shortfalls.append(Shortfall(foundOn: check.checkedOn))
        }
        return true
    }
}

extension DisciplineOwner {
    /// Exactly one of both; else `nil`.
    init?(post: String?, person: PersonID?) {
        switch (post, person) {
        case (let post?, nil): self = .post(post)
        case (nil, let person?): self = .person(person)
        default: return nil
        }
    }
}
