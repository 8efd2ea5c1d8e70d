import Programme
import Vocabulary

extension ProgrammeStory {
    /// Tells one round: to its close, or, where it is the last, to its experts' desks.
    mutating func tellRound(_ place: Int) throws {
        let opens = opening(place)
        try open(place, on: opens)
        try receiveApplications(place)
        var entries = try standing(place)
        clock.go(to: opens - 14)
        try ScreenRound(desk: desk)("\(place + 1)", by: InventedPeople.secretariat)
        try screen(entries, on: opens - 14)
        clock.go(to: opens - 20)
        try EvaluateRound(desk: desk)("\(place + 1)", by: InventedPeople.secretariat)
        entries.removeAll { !$0.course.hasPanel }
        try evaluate(entries, place)
        if place + 1 < plan.rounds.count { try close(place, on: opens) }
    }

    private mutating func open(_ place: Int, on opens: Int) throws {
        let days = try PlanRound.Days(
            opens: "\(clock.day(opens))", closes: "\(clock.day(opens - 13))",
            decides: "\(clock.day(opens - 31))")
        clock.go(to: opens + 8)
        try PlanRound(desk: desk)("\(place + 1)", days, by: InventedPeople.secretariat)
        clock.go(to: opens)
        try keepFigures()
        try OpenRound(desk: desk)("\(place + 1)", by: InventedPeople.secretariat)
    }

    /// The applications that stand in the round and were not taken back, by the numbers that the
    /// supervisor's office has given them.
    mutating func standing(_ place: Int) throws -> [StoryEntry] {
        let held = try desk.read().applications
        let firms = Dictionary(uniqueKeysWithValues: InventedFirm.all.map { ($0.id, $0) })
        for application in held.all {
            guard let firm = firms[application.firm.text] else { continue }
            entries[firm]?.application = application.id.text
        }
        return try held.inRound(GivenID.round("\(place + 1)"))
            .filter { $0.withdrawn == nil }
            .compactMap { application in firms[application.firm.text].flatMap { entries[$0] } }
    }

    /// Asks for supplements, and refuses what is not for this programme.
    private func screen(_ entries: [StoryEntry], on day: Int) throws {
        let gap = try GivenGap(parsing: StoryPaper.supplement)
        let due = "\(clock.day(day - 5))"
        let asked =
            entries.filter { $0.course == .unanswered }
            + entries.filter { $0.course == .waiting || $0.course == .sealed }.prefix(2)
        for entry in asked {
            clock.pass(minutes: 20)
            try RequestSupplement(desk: desk)(
                entry.application, due: due, also: [gap], by: InventedPeople.secretariat)
        }
        clock.go(to: day - 3)
        for entry in entries where entry.course == .refusedUnevaluated {
            clock.pass(minutes: 15)
            try decide(entry)
        }
        for entry in asked where entry.course != .unanswered {
            clock.pass(minutes: 45)
            try supplement(entry)
        }
    }

    func decide(_ entry: StoryEntry) throws {
        let isUnmet = entry.course == .supplementRequired
        let outcome = entry.course == .refusedUnevaluated ? .refused : entry.course
        try DecideApplication(desk: desk)(
            entry.application, outcome: outcome.rawValue,
            reasons: StoryPaper.reasons(entry.course),
            english: outcome == .refused ? StoryPaper.refusalEnglish(entry.course) : nil,
            gaps: isUnmet ? [try GivenGap(parsing: StoryPaper.unmet)] : [],
            due: isUnmet ? "\(clock.today.adding(days: 30))" : nil,
            by: InventedPeople.secretariat)
    }
}
