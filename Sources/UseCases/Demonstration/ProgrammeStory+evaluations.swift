import Access
import Programme
import Rules
import Vocabulary

extension ProgrammeStory {
    /// A panel's seats, as they are filled.
    private struct Panel {
        let entry: StoryEntry
        let experts: [PersonID]
        let chair: PersonID
        /// Who fills the place of the first expert, who is conflicted.
        var replacement: PersonID?

        var application: String { entry.application }
        /// Those who may see the firm.
        var clear: [PersonID] { replacement.map { [$0] + experts.dropFirst() } ?? experts }
    }

    /// Tells the evaluations of a round, each as far as its course goes.
    mutating func evaluate(_ entries: [StoryEntry], _ place: Int) throws {
        let opens = opening(place)
        clock.go(to: opens - 21)
        let before = try desk.read()
        var panels: [Panel] = []
        for (index, entry) in entries.enumerated() {
            panels.append(try form(index, entry, place, before))
        }
        clock.go(to: opens - 22)
        for panel in panels where panel.entry.course != .panelNamed { try declare(panel) }
        clock.go(to: opens - 23)
        for panel in panels { try score(panel, place) }
        clock.go(to: opens - 27)
        for panel in panels where panel.entry.course.isOpened {
            clock.pass(minutes: 10)
            try OpenScores(desk: desk)(panel.application, by: panel.chair)
        }
        for panel in panels where panel.entry.course.isConcluded {
            clock.pass(minutes: 15)
            try ConcludeEvaluation(desk: desk)(
                panel.application, recommendation: panel.entry.course.recommendation,
                reasons: StoryPaper.conclusion(panel.entry.course), by: panel.chair)
        }
    }

    /// One expert of each field. The fourth panel of a closed round loses an expert to a
    /// conflict of interest, and gets another.
    private func form(
        _ index: Int, _ entry: StoryEntry, _ place: Int, _ office: SupervisorOffice
    ) throws -> Panel {
        let firm = try GivenID.firm(entry.firm.id)
        let seats = InventedPeople.experts.map { field, people in
            let turn = (0..<people.count).map { people[(index + $0) % people.count] }
            return (
                field: field, free: turn.filter { !office.evaluations.isLockedOut($0, of: firm) }
            )
        }
        let experts = seats.compactMap(\.free.first)
        let isReplaced = index == 3 && entry.course.isOutcome
        let panel = Panel(
            entry: entry, experts: experts,
            chair: InventedPeople.chairs[index % InventedPeople.chairs.count],
            replacement: isReplaced ? seats.first?.free.dropFirst().first : nil)
        clock.pass(minutes: 10)
        try FormPanel(desk: desk)(
            entry.application, firm: entry.firm.id, round: place + 1,
            experts: zip(experts, seats).map { "\($0)=\($1.field)" }, chair: panel.chair.text,
            by: InventedPeople.secretariat)
        return panel
    }

    private func declare(_ panel: Panel) throws {
        let conflicted =
            panel.replacement != nil || panel.entry.course == .conflicted
            ? panel.experts.first : nil
        if let conflicted {
            clock.pass(minutes: 4)
            try DeclareConflict(desk: desk)(
                panel.application, conflict: StoryPaper.conflict, by: conflicted)
        }
        if let conflicted, let replacement = panel.replacement {
            clock.pass(minutes: 30)
            try ReplaceMember(desk: desk)(
                panel.application, expert: conflicted.text, with: replacement.text,
                by: InventedPeople.secretariat)
        }
        for person in panel.clear + [panel.chair] where person != conflicted {
            clock.pass(minutes: 2)
            try DeclareConflict(desk: desk)(panel.application, conflict: nil, by: person)
        }
    }

    private mutating func score(_ panel: Panel, _ place: Int) throws {
        let evaluation = rules.evaluation
        let codes = evaluation.axes(inRound: place + 1).flatMap {
            evaluation.criteria(of: $0.code).map(\.code.text)
        }
        for expert in panel.clear.prefix(panel.entry.course.scoreCount) {
            clock.pass(minutes: Int.random(in: 10...50, using: &chance))
            _ = try CommitScore(desk: desk)(
                panel.application,
                ScorePaper.yaml(codes, for: panel.entry.course, &chance), by: expert)
        }
    }
}
