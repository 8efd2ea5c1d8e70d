import Documents
import Foundation
import Outbound
import Programme
import Rules
import Storage
import Testing
import UseCases
import Vocabulary

/// An invented programme as its offices' journals give it; its folder is gone.
struct ToldProgramme: Sendable {
    let made: InventedProgramme
    let office: SupervisorOffice
    let entries: [JournalEntry]
    let firm: FirmState
    let firmEntries: [JournalEntry]
    let rules: Rulebook
    /// What the members of its panel may read of each evaluation whose scores are sealed.
    let shown: [ApplicationID: [ShownEvaluation]]
    let now: Instant

    init(_ plan: ProgrammePlan, at now: Instant = ToldProgramme.november) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/told-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let machine = World.system { _ in }
        let world = World(
            clock: .standing(at: now), randomness: machine.randomness, files: machine.files,
            hasher: machine.hasher)
        made = try InventProgramme(world: world)(plan, in: folder)
        let desk = try SupervisorDesk(OfficeDesk.open(made.supervisor, in: world))
        office = try desk.read()
        rules = try desk.desk.rulebook(office.rulebook)
        entries = try JournalFollower(
            made.supervisor + "/journal", coding: JournalCoding(SupervisorOffice.kinds),
            hasher: world.hasher
        ).settledNews()
        firm = try FirmDesk(OfficeDesk.open(made.firm, in: world)).read()
        firmEntries = try JournalFollower(
            made.firm + "/journal", coding: JournalCoding(FirmState.kinds), hasher: world.hasher
        ).settledNews()
        var shown: [ApplicationID: [ShownEvaluation]] = [:]
        for evaluation in office.evaluations.all where evaluation.phase.isSealed {
            shown[evaluation.application] = try
                (evaluation.experts.map(\.person)
                + [evaluation.chair.person]).map {
                    try ShowPanel(desk: desk)(evaluation.application.text, by: $0)
                }
        }
        self.shown = shown
        self.now = now
    }

    /// Thursday, 26 November 2026, noon in Korea.
    static let november = Instant(microseconds: 1_795_662_000_000_000)

    /// Part-way through round 2, told once for all tests.
    static let usual = Result { try ToldProgramme(.usual(seed: 49)) }

    /// A few applications in two rounds.
    static func few(seed: UInt64, rounds: [ProgrammePlan.RoundPlan]? = nil) -> ProgrammePlan {
        ProgrammePlan(
            seed: seed,
            rounds: rounds ?? [
                ProgrammePlan.RoundPlan(
                    new: 3, courses: [(.selected, 1), (.waiting, 1), (.refused, 1)]),
                ProgrammePlan.RoundPlan(
                    waiting: 1, again: 1, new: 1, secondThoughts: 1,
                    courses: [(.concluded, 1), (.scoredByOne, 1), (.conflicted, 1)]),
            ])
    }

    func round(_ number: Int) throws -> Round {
        let number = try #require(RoundNumber(number))
        return try #require(office.rounds[number])
    }

    /// How many applications of a round have each status.
    func statuses(inRound number: Int) throws -> [Application.Status: Int] {
        let held = office.applications.inRound(try #require(RoundNumber(number)))
        return Dictionary(grouping: held, by: \.status).mapValues(\.count)
    }

    func phases(inRound number: Int) -> [Evaluation.Phase: Int] {
        let held = office.evaluations.all.filter { $0.round == number }
        return Dictionary(grouping: held, by: \.phase).mapValues(\.count)
    }
}
