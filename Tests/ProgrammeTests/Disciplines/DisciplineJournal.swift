import Access
import Programme
import Rules
import Testing
import Vocabulary

/// A firm's office with its journal in memory: an officer, a member of staff, an auditor.
struct DisciplineJournal {
    private(set) var office = FirmOffice()
    private(set) var entries: [(event: any JournalEvent, act: Act)] = []
    let sample: Sample
    let ciso: PersonID
    let staff: PersonID
    let auditor: PersonID
    var now: Instant

    /// - Parameter first: the first day of the letter held; `nil` holds none.
    init(letterFrom first: String? = "2026-06-23", today: String = "2026-06-23") throws {
        sample = try Sample()
        ciso = try PersonID(parsing: "ciso")
        staff = try PersonID(parsing: "staff")
        auditor = try PersonID(parsing: "auditor")
        now = try KoreanDate(parsing: today).start
        try record(
            OfficeFounded(
                office: "firm", id: "dasom", koreanName: "다솜은행", englishName: "Dasom Bank",
                identity: try sample.key(1)), by: ciso)
        for (person, role) in [(ciso, "ciso"), (staff, "staff"), (auditor, "auditor")] {
            try record(PersonAdded(person: person, roles: [role]), by: ciso)
        }
        if let first {
            var letter = UnverifiedLetter.sample()
            letter.grant = .sample(firstDay: first)
            try record(
                LetterImported(
                    serial: try LetterSerial(parsing: "260001"), digest: try sample.digest(5),
                    document: "signed", letter: letter), by: ciso)
        }
    }

    var today: KoreanDate {
        get { KoreanDate(of: now) }
        set { now = newValue.start }
    }

    var rules: DisciplineRules { sample.rulebook.disciplines }
    var codes: [String] { rules.catalogue.map(\.code.text) }

    func board() -> DisciplineBoard { DisciplineBoard(of: office, on: today, rules: rules) }

    func row(_ code: String) throws -> DisciplineBoard.Row {
        try #require(board().rows.first { $0.code.text == code })
    }

    func suspension() -> SuspensionRule { board().suspension }

    mutating func pass(days: Int) { today = today.adding(days: days) }

    mutating func record(_ event: any JournalEvent, by person: PersonID) throws {
        let act = Act(by: person, way: .commandLine, at: now, entry: UInt64(entries.count))
        try office.apply(event, act)
        entries.append((event, act))
    }

    func replayed() throws -> FirmOffice {
        var again = FirmOffice()
        for entry in entries { try again.apply(entry.event, entry.act) }
        return again
    }

    mutating func assign(
        _ control: String, to owner: DisciplineOwner = .post("보안운영팀장"),
        every frequency: CheckFrequency? = nil, by person: PersonID? = nil
    ) throws {
        let event = try office.assigning(
            control, to: owner, frequency: frequency, by: person ?? ciso,
            rulebook: sample.rulebook)
        try record(event, by: person ?? ciso)
    }

    /// Evidence of the type that the catalogue asks of `control`.
    func evidence(of control: String, digest: Digest? = nil) throws -> DisciplineEvidence {
        let asked = rules.controls[try ControlCode(parsing: control)]?.value.evidence
        return DisciplineEvidence(
            type: asked?.rawValue ?? "procedure", number: "점검-2026-\(entries.count)",
            digest: digest)
    }

    mutating func check(
        _ control: String, _ result: DisciplineCheck.Result = .kept, reason: String? = nil,
        on day: KoreanDate? = nil, by person: PersonID? = nil
    ) throws {
        let given = GivenDisciplineCheck(
            result: result, reason: reason ?? (result == .kept ? nil : "설정이 다름"),
            evidence: result == .kept ? try evidence(of: control) : nil,
            checkedOn: day ?? today)
        try check(control, given, by: person)
    }

    mutating func check(
        _ control: String, _ given: GivenDisciplineCheck, by person: PersonID? = nil
    ) throws {
        let event = try office.checking(
            control, given, by: person ?? staff, at: now, rulebook: sample.rulebook)
        try record(event, by: person ?? staff)
    }

    mutating func plan(
        _ control: String, days: Int = 30, steps: [String] = ["정책을 다시 배포"],
        by person: PersonID? = nil
    ) throws {
        let event = try office.planning(
            control, steps: steps, due: today.adding(days: days), by: person ?? ciso, at: now,
            rulebook: sample.rulebook)
        try record(event, by: person ?? ciso)
    }

    mutating func complete(
        _ control: String, on day: KoreanDate? = nil, by person: PersonID? = nil
    ) throws {
        let event = try office.completing(
            control, evidence: try evidence(of: control), checkedOn: day ?? today,
            by: person ?? staff, at: now, rulebook: sample.rulebook)
        try record(event, by: person ?? staff)
    }

    /// Every control is somebody's and found kept today.
    mutating func keepAll() throws {
        for code in codes {
            try assign(code)
            try check(code)
        }
    }

    @discardableResult
    mutating func evaluate(
        _ first: String, _ last: String, paper: String? = nil,
        notChecked: [String: String] = [:], by person: PersonID? = nil
    ) throws -> DisciplinesEvaluated {
        let given = DisciplinePeriod(
            firstDay: try KoreanDate(parsing: first), lastDay: try KoreanDate(parsing: last),
            paperNumber: "정보보호위원회 2026-7",
            paperDate: try paper.map { try KoreanDate(parsing: $0) } ?? today,
            notChecked: notChecked)
        let event = try office.evaluating(
            given, by: person ?? ciso, at: now, rulebook: sample.rulebook)
        try record(event, by: person ?? ciso)
        return event
    }
}
