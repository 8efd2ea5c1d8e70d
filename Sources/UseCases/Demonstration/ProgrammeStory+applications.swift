import Access
import Documents
import Programme
import Rules
import Vocabulary

// The firms' side: each applies from its own office, and what it signs travels as a dispatch.
extension ProgrammeStory {
    /// How a firm comes into a round.
    private enum Entrance { case waiting, supplemented, anew }

    /// Everything that firms send while a round is open.
    mutating func receiveApplications(_ place: Int) throws {
        let round = plan.rounds[place]
        let arrivals = arrivals(place)
        for (index, arrival) in arrivals.enumerated() {
            clock.go(to: opening(place) - index * 11 / arrivals.count, hour: 10)
            clock.pass(minutes: Int.random(in: 5...40, using: &chance))
            try keepFigures()
            let entry = try enter(arrival.firm, by: arrival.entrance, place, arrival.course)
            entries[arrival.firm] = entry
            let isDoubtful = index >= arrivals.count - round.secondThoughts
            guard isDoubtful || arrival.course == .withdrawn else { continue }
            clock.pass(minutes: 75)
            try withdraw(entry)
            guard isDoubtful else { continue }
            clock.pass(minutes: 120)
            entries[arrival.firm] = try enter(
                arrival.firm, by: .anew, place, arrival.course)
        }
    }

    /// Who comes, how, how far, in the order of coming.
    private mutating func arrivals(
        _ place: Int
    ) -> [(firm: InventedFirm, entrance: Entrance, course: ApplicationCourse)] {
        let round = plan.rounds[place]
        func firms(_ courses: Set<ApplicationCourse>, _ count: Int) -> [InventedFirm] {
            let found = entries.values.filter { courses.contains($0.course) }.map(\.firm)
            return Array(found.sorted { $0.number < $1.number }.prefix(count))
        }
        let new = fresh.prefix(round.new)
        fresh.removeFirst(new.count)
        var entrants =
            firms([.waiting], round.waiting).map { ($0, Entrance.waiting) }
            + firms([.supplementRequired], round.supplemented).map { ($0, .supplemented) }
            + firms([.refused, .refusedUnevaluated, .withdrawn], round.again).map { ($0, .anew) }
        entrants.shuffle(using: &chance)
        // The first firm stands first among the new, and so is selected.
        let arrivals = zip(new.map { ($0, .anew) } + entrants, round.courses).map {
            (firm: $0.0, entrance: $0.1, course: $1)
        }
        return arrivals.shuffled(using: &chance)
    }

    private mutating func enter(
        _ firm: InventedFirm, by entrance: Entrance, _ place: Int, _ course: ApplicationCourse
    ) throws -> StoryEntry {
        let office = try office(of: firm)
        guard entrance != .anew, var entry = entries[firm] else {
            let own = try DraftApplication(desk: office)(
                paper(of: firm, round: place + 1), by: InventedPeople.staff)
            clock.pass(minutes: 30)
            try ApproveApplication(desk: office)(own, by: InventedPeople.officer)
            _ = try SubmitApplication(desk: office)(own, by: InventedPeople.officer)
            try carryIn(from: office)
            return StoryEntry(firm: firm, own: own, course: course)
        }
        if entrance == .supplemented { try supplement(entry) }
        _ = try EnterRound(desk: office)(
            entry.own, round: "\(place + 1)", by: InventedPeople.officer)
        try carryIn(from: office)
        entry.course = course
        return entry
    }

    /// The firm sends what it was found to lack.
    func supplement(_ entry: StoryEntry) throws {
        let office = try known(entry.firm.id)
        let round = try office.read().office.applications[GivenID.ownApplication(entry.own)]
        try ReviseApplication(desk: office)(
            entry.own,
            paper(
                of: entry.firm, round: round?.contents.round ?? 1, isSupplemented: true),
            by: InventedPeople.staff)
        clock.pass(minutes: 15)
        try ApproveApplication(desk: office)(entry.own, by: InventedPeople.officer)
        _ = try SupplementApplication(desk: office)(entry.own, by: InventedPeople.officer)
        try carryIn(from: office)
    }

    private func withdraw(_ entry: StoryEntry) throws {
        let office = try known(entry.firm.id)
        _ = try WithdrawApplication(desk: office)(
            entry.own, reason: StoryPaper.withdrawal, by: InventedPeople.officer)
        try carryIn(from: office)
    }

    private func paper(
        of firm: InventedFirm, round: Int, isSupplemented: Bool = false
    ) -> [UInt8] {
        var paper = ApplicationPaper(
            round: round, papers: clock.day(ProgrammeStory.length(of: plan) - 1),
            controls: rules.disciplines.controlCodes,
            clauses: rules.applications.contractClauses.keys.sorted().map(\.text),
            isSupplemented: isSupplemented,
            chance: Chance(seed: plan.seed ^ UInt64(firm.number + 1) << 32))
        return paper.yaml()
    }
}
