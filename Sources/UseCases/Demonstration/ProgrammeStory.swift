import Documents
import Outbound
import Programme
import Rules
import Vocabulary

/// An invented programme while it is told.
struct ProgrammeStory {
    let plan: ProgrammePlan
    let rules: Rulebook
    let clock: StoryClock
    /// With the story's clock.
    let world: World
    let folder: String
    let desk: SupervisorDesk
    var chance: Chance
    /// Of the firms that applied, by their ids.
    var offices: [String: FirmDesk] = [:]
    /// How far each firm's newest application came.
    var entries: [InventedFirm: StoryEntry] = [:]
    /// Firms that have not applied yet.
    var fresh: [InventedFirm]
    private var figuresAsOf: KoreanDate?

    /// A firm's application in the round that is told.
    struct StoryEntry {
        let firm: InventedFirm
        /// As the firm's own office numbers it.
        var own: String
        /// As the supervisor's does; empty until its round's time is over.
        var application = ""
        var course: ApplicationCourse
    }

    init(
        plan: ProgrammePlan, rules: Rulebook, clock: StoryClock, world: World, folder: String,
        desk: SupervisorDesk
    ) {
        self.plan = plan
        self.rules = rules
        self.clock = clock
        self.world = world
        self.folder = folder
        self.desk = desk
        var chance = Chance(seed: plan.seed)
        let others = InventedFirm.all[1..<InventedFirm.eligibleCount].shuffled(using: &chance)
        fresh = [InventedFirm.all[0]] + others
        self.chance = chance
    }

    /// Days from a round's opening to the next one's.
    private static let roundLength = 56
    /// How long ago the last round opened.
    private static let lastOpening = 28

    /// How many days before the end a round opens.
    func opening(_ place: Int) -> Int {
        ProgrammeStory.lastOpening + ProgrammeStory.roundLength * (plan.rounds.count - 1 - place)
    }

    /// Days from the founding to the end.
    static func length(of plan: ProgrammePlan) -> Int {
        lastOpening + roundLength * (plan.rounds.count - 1) + 16
    }

    /// People, the register, the yearly review and a round table.
    mutating func begin() throws {
        clock.go(to: ProgrammeStory.length(of: plan) - 1)
        for (person, roles) in InventedPeople.supervisors {
            clock.pass(minutes: 2)
            _ = try AddPerson(desk: desk.desk)(
                person.text, roles: roles, by: InventedPeople.founder)
        }
        try keepFigures()
        clock.pass(minutes: 25)
        _ = try ReviewEligibility(desk: desk)(by: InventedPeople.secretariat)
        clock.pass(minutes: 180)
        _ = try RecordConsultation(desk: desk)(
            StoryPaper.consultation(on: clock.today), by: InventedPeople.secretariat)
    }

    /// Registers the firms, and again once another business year has ended.
    mutating func keepFigures() throws {
        let asOf = rules.eligibility.lastBusinessYear(before: clock.today).upperBound
        guard asOf != figuresAsOf else { return }
        clock.pass(minutes: 10)
        _ = try RegisterFirms(desk: desk)(
            InventedFirm.table(asOf: asOf, seed: plan.seed), by: InventedPeople.secretariat)
        figuresAsOf = asOf
    }

    /// The present: the newest status list has reached the firms that hold a letter.
    mutating func end() throws {
        try reportDisciplines()
        clock.go(to: 0)
        try keepFigures()
        clock.pass(minutes: 5)
        _ = try PublishStatusList(desk: desk)(by: InventedPeople.secretariat)
        let holders = Set(try desk.read().letters.issued.values.map(\.firm.text))
        try carryOut { holders.contains($0) }
    }

    /// What stands now.
    func told(fingerprint: String) throws -> InventedProgramme {
        let office = try desk.read()
        return InventedProgramme(
            seed: plan.seed, supervisor: desk.desk.folder.path, firm: folder + "/firm",
            otherFirms: folder + "/firms", fingerprint: fingerprint,
            registered: office.firms.all.count,
            eligible: office.eligibleFirms(at: clock.now, rules).count,
            applications: office.applications.all.count, letters: office.letters.issued.count,
            founder: InventedPeople.founder.text,
            secretariat: InventedPeople.secretariat.text,
            clerks: [InventedPeople.clerk.text, InventedPeople.secondClerk.text],
            experts: InventedPeople.expertIDs.map(\.text),
            chairs: InventedPeople.chairs.map(\.text), auditor: InventedPeople.auditor.text,
            officer: InventedPeople.officer.text, staff: InventedPeople.staff.text)
    }
}
