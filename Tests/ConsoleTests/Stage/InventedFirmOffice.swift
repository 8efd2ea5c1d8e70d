import Access
import Egress
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

/// A firm's office in memory, with a letter, callers and a record; its gate open or stopped.
struct InventedFirmOffice {
    private(set) var state = FirmState()
    let sample: Sample
    let rules: Rulebook
    var now: Instant
    private var count: UInt64 = 0

    init(rules: Rulebook? = nil) throws {
        sample = try Sample()
        self.rules = try rules ?? .sample()
        now = try Instant(parsing: "2026-07-17T00:00:00.000000Z")
        try found()
        let letter = UnverifiedLetter.sample()
        try record(
            LetterImported(
                serial: LetterSerial(parsing: "260001"), digest: try sample.digest(5),
                document: "letter", letter: letter))
        now = try Instant(parsing: "2026-07-20T00:30:00.000000Z")
        let list = UnverifiedStatusList(
            supervisor: "supervisor", sequence: 12, issuedAt: now.description,
            nextUpdateBy: (now + .seconds(129_600)).description, entries: [])
        try record(
            StatusListImported(digest: try sample.digest(6), document: "list", list: list))
        for (caller, purposes) in [
            ("code-review-bot", ["codeReview"]),
            ("scanner", ["vulnerabilityAssessment", "codeReview"]),
        ] {
            try record(
                CallerAdded(
                    caller: CallerID(parsing: caller), keyDigest: try sample.digest(7),
                    purpose: purposes.first, purposes: purposes, requestsPerDay: nil,
                    bytesPerDay: nil, tokensPerDay: nil))
        }
        try apply()
        now = try Instant(parsing: "2026-07-20T05:05:00.000000Z")
    }

    /// An application that went, of which the supervisor asks for more.
    private mutating func apply() throws {
        now = try Instant(parsing: "2026-06-02T01:00:00.000000Z")
        let contents = ApplicationContents(
            round: 1, requestedAct: "외부 인공지능으로 소스코드의 취약점을 점검", provisions: ["15(1)3"],
            purposes: ["codeReview"], systems: [UnverifiedSystem(name: "분석 단말", zone: "내부망")],
            aiServices: [
                UnverifiedAIService(
                    service: "openai", provider: "Example AI", model: "example-large",
                    version: "latest", region: "KR", certifications: [], terms: nil)
            ], saasServices: [], dataClasses: [],
            routes: [
                UnverifiedRoute(
                    zone: "내부망", service: "openai", basis: "noActionLetter", mode: "realTime")
            ], selfAssessment: [], testReadiness: [], budget: nil, committeeApproval: nil,
            contact: "정보보호최고책임자")
        let id = try FirmApplicationID(parsing: "application-1")
        try record(ApplicationDrafted(application: id, contents: contents, personsNeeded: 2))
        try state.apply(
            ApplicationApproved(application: id),
            Act(by: sample.approver, way: .console, at: now, entry: count))
        count += 1
        let round = try #require(RoundNumber(1))
        try record(
            ApplicationSent(
                application: id, act: .apply, round: round, reason: nil,
                digest: try sample.digest(9), document: "signed"))
        try record(
            OutcomeReceived(
                application: id, number: ApplicationID(parsing: "app-1"), round: round,
                outcome: .supplementRequested, reasons: nil,
                gaps: [
                    NamedGap(
                        code: "other", field: "routes[0]", korean: "경로를 그림으로 보이십시오",
                        english: "show the route in a drawing")
                ], due: KoreanDate(year: 2026, month: 7, day: 31)))
    }

    var view: OfficeView<FirmState> { OfficeView(state: state, rules: rules, now: now) }

    private mutating func found() throws {
        try record(
            OfficeFounded(
                office: "firm", id: "dasom", koreanName: "다솜은행", englishName: "Dasom Bank",
                identity: try sample.key(8)))
        for (person, roles) in [
            (sample.officer, ["administrator", "ciso"]), (sample.approver, ["staff"]),
            (sample.third, ["gatekeeper"]),
        ] { try record(PersonAdded(person: person, roles: roles)) }
        try record(RulebookAdopted(version: rules.version, digest: rules.digest))
        try record(
            SupervisorPinned(
                supervisor: SupervisorID(parsing: "supervisor"), koreanName: "금융감독실",
                englishName: "Commission Office", keys: try sample.keys()))
    }

    private mutating func record(_ event: any JournalEvent) throws {
        try state.apply(event, Act(by: sample.officer, way: .console, at: now, entry: count))
        count += 1
    }

    mutating func stop(_ reason: String) throws {
        now = try Instant(parsing: "2026-07-20T04:40:00.000000Z")
        try record(GateStopped(reason: reason, confirmBy: now + .seconds(86_400)))
        now = try Instant(parsing: "2026-07-20T05:05:00.000000Z")
    }

    /// Entries of the record, newest first: the same every time.
    func entries(_ wanted: Int = 120) -> [RecordedEntry] {
        let reasons = ["data_forbidden", "model_not_granted", "caller_unknown", "quota_exceeded"]
        let kinds = ["residentRegistration", "email", "mobilePhone", "openAIKey", "marking"]
        return (0..<wanted).map { place in
            let index = wanted - 1 - place
            let at = now - .seconds(place * 5_400 + index % 7 * 60)
            guard index % 2 == 0 else {
                return RecordedEntry(
                    index: UInt64(index), at: at, kind: "outcome",
                    admission: UInt64(index - 1),
                    ended: index % 9 == 0 ? "truncated" : "complete", tokens: 412)
            }
            let isRefused = index % 10 == 4
            let reason = reasons[index / 10 % reasons.count]
            return RecordedEntry(
                index: UInt64(index), at: at, kind: "admission",
                verdict: isRefused ? "refused" : index % 22 == 0 ? "answered" : "admitted",
                reason: isRefused ? reason : nil,
                caller: reason == "caller_unknown" && isRefused ? nil : "scanner",
                purpose: "codeReview", letter: "260001", service: "example-ai",
                model: "example-large-2026-05-01",
                findings: index % 6 == 4
                    ? [
                        .init(
                            kind: kinds[index / 6 % kinds.count], grade: "certain",
                            action: isRefused
                                ? "block" : index % 4 == 0 ? "note" : "pseudonymise",
                            count: 1 + index % 3)
                    ] : [])
        }
    }

    func record(_ wanted: Int, _ before: UInt64?) -> RecordStretch {
        let all = entries()
        let end = before ?? UInt64(all.count)
        return RecordStretch(
            size: UInt64(all.count), entries: Array(all.filter { $0.index < end }.prefix(wanted)))
    }

    func journal(_ day: KoreanDate?) -> JournalDay<FirmState> {
        let day = day ?? KoreanDate(of: now)
        return JournalDay(
            day: day, state: state, rules: rules,
            entries: [
                JournalLine(
                    index: 9, kind: "callerAdded", by: sample.officer, way: .commandLine,
                    at: now, rulebook: state.rulebook,
                    fields: [.init(name: "caller", value: "scanner")])
            ], count: 1, size: 10, before: nil, after: nil)
    }
}
