import Access
import Rules
import Vocabulary

extension Evaluation {
    /// The evaluation that an event begins; `nil` where the event makes no panel.
    init?(_ event: PanelFormed, _ act: Act) {
        guard let criteria = event.criteriaSet, let fields = event.expertise,
            (1...99).contains(event.round), event.leastExperts >= 1,
            event.experts.count <= Evaluation.expertLimit,
            Set(event.experts.map(\.person)).count == event.experts.count
        else { return nil }
        var seats: [PanelSeat] = []
        for expert in event.experts {
            guard let field = try? ExpertiseCode(parsing: expert.field) else { return nil }
            seats.append(PanelSeat(person: expert.person, field: field))
        }
        guard event.chairMayScore || !seats.contains(where: { $0.person == event.chair }) else {
            return nil
        }
        application = event.application
        firm = event.firm
        round = event.round
        self.criteria = criteria
        self.fields = fields
        leastExperts = event.leastExperts
        chairMayScore = event.chairMayScore
        rulebook = event.rulebook
        formedBy = act.by
        formedAt = act.at
        experts = seats
        chair = PanelChair(person: event.chair)
        guard covers(seats) else { return nil }
    }
}

extension PanelFormed {
    fileprivate var expertise: [ExpertiseCode]? {
        let read = fields.compactMap { try? ExpertiseCode(parsing: $0) }
        return read.count == fields.count ? read.sorted() : nil
    }

    fileprivate var criteriaSet: CriteriaSet? {
        let axes = self.axes.compactMap { axis -> CriteriaSet.Axis? in
            guard let code = try? AxisCode(parsing: axis.axis) else { return nil }
            return CriteriaSet.Axis(code: code, weight: axis.weight, floor: axis.floor)
        }
        let criteria = self.criteria.compactMap { criterion -> CriteriaSet.Criterion? in
            guard let code = try? ScoreCode(parsing: criterion.criterion),
                let axis = try? AxisCode(parsing: criterion.axis)
            else { return nil }
            return CriteriaSet.Criterion(
                code: code, axis: axis, points: criterion.points, weight: criterion.weight)
        }
        guard axes.count == self.axes.count, criteria.count == self.criteria.count else {
            return nil
        }
        return CriteriaSet(axes: axes, criteria: criteria)
    }
}
