import Access
import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

/// A supervisor's office in memory: invented firms, letters that stand, end, are suspended or
/// revoked, a status list.
struct InventedProgramme {
    private(set) var office = SupervisorOffice()
    private(set) var entries: [(event: any JournalEvent, act: Act)] = []
    let sample: Sample
    let rules: Rulebook
    var now: Instant

    /// - Parameter names: how the firms are called; a text that a page must not take for its own.
    init(firms count: Int = 12, rules: Rulebook? = nil, firstName: String? = nil) throws {
        sample = try Sample()
        self.rules = try rules ?? .sample()
        now = try Instant(parsing: "2026-05-26T00:10:00.000000Z")
        try found()
        for number in 0..<count { try addFirm(number, firstName: number == 0 ? firstName : nil) }
        try exchange()
        try planRounds()
        try consult()
        try reject(count)
        try issueLetters(min(count, 12))
    }

    var view: OfficeView<SupervisorOffice> {
        OfficeView(state: office, rules: rules, now: now)
    }

    mutating func record(_ event: any JournalEvent, by person: PersonID) throws {
        let act = Act(by: person, way: .console, at: now, entry: UInt64(entries.count))
        try office.apply(event, act)
        entries.append((event, act))
        now = now + .seconds(97)
    }

    private mutating func found() throws {
        try record(
            OfficeFounded(
                office: "supervisor", id: "supervisor", koreanName: "금융감독실",
                englishName: "Commission Office", identity: try sample.key(8)),
            by: sample.officer)
        for (person, roles) in [
            (sample.officer, ["administrator", "secretariat"]), (sample.approver, ["clerk"]),
            (sample.third, ["clerk", "chair"]),
        ] {
            try record(PersonAdded(person: person, roles: roles), by: sample.officer)
        }
        try record(
            RulebookAdopted(version: rules.version, digest: rules.digest), by: sample.officer)
    }

    private mutating func addFirm(_ number: Int, firstName: String?) throws {
        let invented = InventedFirm(number: number)
        let firm = try FirmID(parsing: invented.id)
        try record(
            try office.importing(
                firm: firm, koreanName: firstName ?? invented.koreanName,
                englishName: firstName ?? invented.englishName, sector: invented.sector,
                keys: try sample.keys(), signedBy: try sample.key(1)), by: sample.officer)
        guard number % 7 != 6 else { return }
        try record(
            FirmFiguresRecorded(
                firm: firm,
                asOf: try #require(KoreanDate(year: 2025, month: 12, day: 31)),
                assetsWon: number % 5 == 4
                    ? 8_430_000_000_000 : 11_200_000_000_000 + Int64(number) * 1_370_000_000_000,
                employees: 1040 + number * 61,
                officerAppointedOn: KoreanDate(year: 2024, month: 1 + number % 12, day: 2),
                officerHasOtherITPost: number % 11 == 10, underTransactionAct: true),
            by: sample.officer)
    }

    private mutating func issueLetters(_ count: Int) throws {
        now = try Instant(parsing: "2026-06-22T01:00:00.000000Z")
        try report(on: 0..<count)
        for number in 0..<count {
            let draft = try draft(for: number)
            guard number < 10 else { continue }
            try record(try office.approving(draft, by: sample.approver), by: sample.approver)
            try issue(draft)
        }
        if count > 6 { try measure() }
        now = try Instant(parsing: "2026-07-20T00:30:00.000000Z")
        if let list = office.statusListToSign(at: now, rules: rules) {
            try record(
                try office.publishing(list, document: "list", digest: try sample.digest(6)),
                by: sample.officer)
        }
        try review()
        if count > 1 { try reportDisciplines() }
        now = try Instant(parsing: "2026-07-20T05:05:00.000000Z")
    }

    private mutating func draft(for number: Int) throws -> DraftID {
        let first = try #require(KoreanDate(year: 2026, month: 6, day: 23)).adding(days: number)
        let grant = UnverifiedGrant.sample(
            firstDay: first.description,
            lastDay: Term.lastDay(from: first, years: 1).adding(days: -number * 17).description)
        let event = try office.drafting(
            grant, for: FirmID(parsing: InventedFirm(number: number).id), by: sample.officer,
            rulebook: rules)
        try record(event, by: sample.officer)
        return event.draft
    }

    private mutating func issue(_ draft: DraftID) throws {
        let letter = try office.letterToIssue(
            draft, by: sample.officer, at: now, rulebook: rules)
        try record(
            try office.issuing(
                letter, draft: draft, document: "signed \(letter.serial)",
                digest: try sample.digest(5)), by: sample.officer)
    }

    private mutating func measure() throws {
        now = try Instant(parsing: "2026-07-19T06:00:00.000000Z")
        try record(
            try office.suspending(
                LetterSerial(parsing: "260003"),
                until: try #require(KoreanDate(year: 2026, month: 8, day: 18)).end,
                reason: "모델 판본이 바뀌어 다시 평가합니다", by: sample.officer, at: now,
                rulebook: rules), by: sample.officer)
        try record(
            try office.revoking(
                LetterSerial(parsing: "260006"), on: GroundCode(parsing: "conditionFailed"),
                reason: "반기 평가를 내지 않았습니다", by: sample.officer, at: now, rulebook: rules),
            by: sample.officer)
        try record(
            try office.confirming(LetterSerial(parsing: "260006"), by: sample.third),
            by: sample.third)
    }

    /// The journal of one day as `ReadJournal` gives it.
    func journal(_ day: KoreanDate?) throws -> JournalDay<SupervisorOffice> {
        let days = entries.map { KoreanDate(of: $0.act.at) }
        let day = day ?? days.last ?? KoreanDate(of: now)
        var state = SupervisorOffice()
        for (event, act) in entries where KoreanDate(of: act.at) <= day {
            try state.apply(event, act)
        }
        let lines = entries.filter { KoreanDate(of: $0.act.at) == day }.map { event, act in
            JournalLine(
                index: act.entry, kind: type(of: event).kind, by: act.by, way: act.way,
                at: act.at, rulebook: state.rulebook, fields: [])
        }
        return JournalDay(
            day: day, state: state, rules: state.rulebook == nil ? nil : rules, entries: lines,
            count: lines.count, size: UInt64(days.count { $0 <= day }),
            before: days.last { $0 < day }, after: days.first { $0 > day })
    }
}

/// A firm that does not exist.
struct InventedFirm {
    let number: Int

    private static let names = [
        ("가온", "Gaon"), ("나래", "Narae"), ("다솜", "Dasom"), ("마루", "Maru"), ("미르", "Mireu"),
        ("여울", "Yeoul"), ("새벽", "Saebyeok"), ("소담", "Sodam"), ("솔내", "Solnae"),
        ("예솔", "Yesol"), ("은가람", "Eungaram"), ("초롱", "Chorong"), ("해오름", "Haeoreum"),
    ]
    private static let sectors = [
        ("bank", "은행", "Bank"), ("securities", "증권", "Securities"), ("card", "카드", "Card"),
        ("insurance", "생명보험", "Life"),
    ]

    private var name: (String, String) { Self.names[number % Self.names.count] }
    private var kind: (String, String, String) {
        Self.sectors[(number + number / Self.names.count) % Self.sectors.count]
    }

    var id: String { "\(name.1.lowercased())-\(kind.0)-\(number)" }
    var sector: String { kind.0 }
    var koreanName: String { name.0 + kind.1 }
    var englishName: String { "\(name.1) \(kind.2)" }
}
