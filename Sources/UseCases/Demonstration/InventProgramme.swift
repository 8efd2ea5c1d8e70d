import Documents
import Outbound
import Rules
import Storage
import Vocabulary

/// Founds a supervisor's office and firms' offices, and tells the past of an invented programme
/// in them: by the use cases that people use, so that nothing stands there that a rule refuses.
///
/// The offices are founded in that past, since time in a journal never falls; the story ends at
/// the present. `FOLDER/supervisor` is the supervisor's office, `FOLDER/firm` that of the first
/// firm, which is selected in round 1, and `FOLDER/firms/ID` those of the others that applied.
package struct InventProgramme: Sendable {
    private let world: World

    package init(world: World) { self.world = world }

    /// - Parameters:
    ///   - folder: a new or empty folder.
    ///   - say: told, in one line, what comes next.
    package func callAsFunction(
        _ plan: ProgrammePlan, in folder: String, say: (String) -> Void = { _ in }
    ) throws -> InventedProgramme {
        try plan.check()
        try world.files.makeFolder(folder)
        guard try world.files.list(folder).isEmpty else {
            throw OfficeFailure.notEmpty(folder: folder)
        }
        let rules = try RulebookShelf.shipped()
        let clock = StoryClock(
            endingAt: world.clock.now(), beginning: ProgrammeStory.length(of: plan),
            calendar: WorkingDays(rules.calendar))
        let past = World(
            clock: clock.wall(world.clock), randomness: world.randomness, files: world.files,
            hasher: world.hasher, printer: world.printer, warn: world.warn)
        let founded = try FoundSupervisorOffice(world: past)(
            Founding(
                folder: folder + "/supervisor", id: "commission", koreanName: "금융감독실",
                englishName: "Commission Office", firstPerson: InventedPeople.founder.text))
        var story = ProgrammeStory(
            plan: plan, rules: rules, clock: clock, world: past, folder: folder,
            desk: try SupervisorDesk(OfficeDesk.open(founded.folder, in: past).living()))
        try story.begin()
        for place in plan.rounds.indices {
            say("round \(place + 1)")
            try story.tellRound(place)
        }
        try story.end()
        return try story.told(fingerprint: founded.fingerprint)
    }
}
