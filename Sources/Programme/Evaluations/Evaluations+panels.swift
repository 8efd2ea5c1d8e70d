import Access
import Rules
import Vocabulary

extension Evaluations {
    mutating func form(_ event: PanelFormed, _ act: Act) -> Bool {
        guard let new = Evaluation(event, act),
            !new.experts.contains(where: { isLockedOut($0.person, of: new.firm) }),
            !isLockedOut(new.chair.person, of: new.firm)
        else { return false }
        if let old = self[new.application] {
            guard old.phase == .concluded, old.round < new.round, old.firm == new.firm else {
                return false
            }
        }
        if byApplication[new.application] == nil {
            applications[new.firm, default: []].append(new.application)
        }
        byApplication[new.application, default: []].append(new)
        return true
    }

    // INVARIANT(locked-out): whoever declared a conflict about a firm has no seat whose scores
    // count in any evaluation of it that is not open yet, and gets none.
    mutating func declare(_ event: ConflictDeclared, _ act: Act) -> Bool {
        guard let evaluation = self[event.application], evaluation.phase.isSealed,
            evaluation.sits(act.by),
            let declaration = ConflictDeclaration(rawValue: event.declaration),
            (declaration == .conflicted) == (event.reason != nil),
            evaluation.declaration(of: act.by) == nil
                || (evaluation.declaration(of: act.by) == .clear
                    && declaration == .conflicted)
        else { return false }
        guard declaration == .conflicted else {
            change(event.application) { $0.declare(declaration, by: act.by) }
            return true
        }
        lockedOut[evaluation.firm, default: []].insert(act.by)
        for other in applications[evaluation.firm] ?? [] where self[other]?.phase.isSealed == true {
            change(other) { $0.declare(.conflicted, by: act.by) }
        }
        return true
    }

    mutating func replace(_ event: ExpertReplaced) -> Bool {
        guard let evaluation = self[event.application], evaluation.phase.isSealed,
            let seat = evaluation.seat(of: event.expert), seat.commitment == nil,
            mayJoin(event.replacement, evaluation),
            evaluation.chairMayScore || event.replacement != evaluation.chair.person
        else { return false }
        change(event.application) { evaluation in
            evaluation.experts = evaluation.experts.map {
                $0.person == event.expert
                    ? PanelSeat(person: event.replacement, field: seat.field) : $0
            }
        }
        return true
    }

    mutating func replace(_ event: ChairReplaced) -> Bool {
        guard let evaluation = self[event.application], evaluation.phase != .concluded,
            evaluation.chair.person == event.chair, event.chair != event.replacement,
            !isLockedOut(event.replacement, of: evaluation.firm),
            evaluation.chairMayScore || evaluation.seat(of: event.replacement) == nil
        else { return false }
        change(event.application) { $0.chair = PanelChair(person: event.replacement) }
        return true
    }

    /// Whether a person may take a seat: no member yet and not locked out of the firm.
    func mayJoin(_ person: PersonID, _ evaluation: Evaluation) -> Bool {
        evaluation.seat(of: person) == nil && !isLockedOut(person, of: evaluation.firm)
    }

    mutating func change(
        _ application: ApplicationID, _ body: (inout Evaluation) -> Void
    ) {
        guard let last = byApplication[application]?.indices.last else { return }
        byApplication[application]?[last].take(body)
    }
}

extension Evaluation {
    mutating func take(_ body: (inout Evaluation) -> Void) { body(&self) }

    mutating func declare(_ declaration: ConflictDeclaration, by person: PersonID) {
        for index in experts.indices where experts[index].person == person {
            experts[index].declaration = declaration
            if declaration == .conflicted { experts[index].commitment = nil }
        }
        if chair.person == person { chair.declaration = declaration }
    }

    mutating func bind(_ person: PersonID, to commitment: Digest) {
        for index in experts.indices where experts[index].person == person {
            experts[index].commitment = commitment
        }
    }
}
