import Access
import Programme
import Rules
import Testing
import Vocabulary

/// A supervisor's office in memory with the people of panels, and one way through an evaluation.
struct EvaluationJournal {
    private(set) var office: SupervisorOffice
    private(set) var entries: [(event: any JournalEvent, act: Act)] = []
    var now: Instant
    let sample: Sample
    var rulebook: Rulebook
    var application = EvaluationJournal.application

    static let application = id("app-1") as ApplicationID
    static let firm = id("dasom") as FirmID
    static let otherFirm = id("haneul") as FirmID
    static let experts = ["ai-1", "sec-1", "law-1"].map { id($0) as PersonID }
    static let chair = id("chair-1") as PersonID
    static let secretary = id("secretary") as PersonID

    /// Everyone of the office, with their roles.
    static let people: [(PersonID, [String])] =
        [
            (secretary, ["secretariat"]), (id("clerk"), ["clerk"]), (id("auditor"), ["auditor"]),
            (id("admin"), ["administrator"]), (id("old-officer"), ["officer"]),
            (id("old-approver"), ["approver"]), (id("ciso"), ["ciso"]), (id("staff"), ["staff"]),
            (id("keeper"), ["gatekeeper"]), (chair, ["chair"]), (id("chair-2"), ["chair"]),
            (id("ai-2"), ["expert"]), (id("p-7"), ["expert"]),
            (id("sec-2"), ["expert", "auditor"]),
            (id("many"), ["expert", "secretariat", "chair", "administrator"]),
        ] + experts.map { ($0, ["expert"]) }

    static func id<Noun>(_ text: String) -> Identifier<Noun> {
        guard let id = try? Identifier<Noun>(parsing: text) else {
            preconditionFailure("`\(text)` is an id")
        }
        return id
    }

    init(chairMayScore: Bool = false) throws {
        sample = try Sample()
        office = SupervisorOffice(sha256: mixedHash)
        rulebook = try Rulebook.sample(chairMayScore: chairMayScore)
        now = try Instant(parsing: "2026-06-22T01:00:00.000000Z")
        for (person, roles) in Self.people {
            try record(PersonAdded(person: person, roles: roles), by: Self.secretary)
        }
        for firm in [Self.firm, Self.otherFirm] {
            try record(
                FirmCardImported(
                    firm: firm, koreanName: "가상은행", englishName: "Invented Bank",
                    sector: "bank", keys: try sample.keys()), by: Self.secretary)
        }
        try bring(Self.firm, Self.otherFirm)
    }

    /// Brings an application of each firm, `app-1` and on, to the evaluation of round 1.
    private mutating func bring(_ firms: FirmID...) throws {
        try open(round: 1)
        for (index, firm) in firms.enumerated() {
            try record(
                ApplicationReceived(
                    application: Self.id("app-\(index + 1)"), firm: firm,
                    round: try Rulebook.round(1),
                    digest: try sample.digest(UInt8(40 + index)), contents: .sample()),
                by: Self.secretary)
        }
        try evaluate(round: 1)
    }

    mutating func open(round number: Int) throws {
        let round = try Rulebook.round(number)
        let day = KoreanDate(of: now)
        let rules = try #require(rulebook.rounds[round])
        try record(
            RoundPlanned(
                round: round, opensOn: day, closesOn: day, decidesOn: day, rules: rules,
                rulebook: rulebook), by: Self.secretary)
        try record(RoundOpened(round: round, capacity: 10, eligibleFirms: 49), by: Self.secretary)
    }

    mutating func evaluate(round number: Int) throws {
        let round = try Rulebook.round(number)
        try record(RoundScreeningBegun(round: round), by: Self.secretary)
        try record(RoundEvaluationBegun(round: round), by: Self.secretary)
    }

    /// Lets the application go on to round 2, with an outcome in round 1 that allows it.
    mutating func enterRoundTwo() throws {
        try record(
            ApplicationDecided(
                application: application, round: try Rulebook.round(1), outcome: .waiting,
                reasons: "다음 차수", gaps: [], due: nil), by: Self.secretary)
        try open(round: 2)
        try record(
            ApplicationEntered(
                application: application, round: try Rulebook.round(2), gaps: [],
                digest: try sample.digest(50)), by: Self.secretary)
        try evaluate(round: 2)
    }

    mutating func record(_ event: any JournalEvent, by person: PersonID) throws {
        now = now + .seconds(60)
        let act = Act(by: person, way: .commandLine, at: now, entry: UInt64(entries.count))
        try office.apply(event, act)
        entries.append((event, act))
    }

    var evaluation: Evaluation {
        get throws { try #require(office.evaluations[application]) }
    }

    func proposal(
        application: ApplicationID? = nil,
        firm: FirmID = EvaluationJournal.firm, round: Int = 1,
        experts: [(PersonID, String)]? = nil, chair: PersonID = EvaluationJournal.chair
    ) throws -> PanelProposal {
        let given = experts ?? Array(zip(Self.experts, ["ai", "security", "legal"]))
        return PanelProposal(
            application: application ?? self.application, firm: firm, round: round,
            experts: try given.map {
                PanelProposal.Expert(person: $0.0, field: try ExpertiseCode(parsing: $0.1))
            }, chair: chair)
    }

    mutating func form(_ proposal: PanelProposal? = nil) throws {
        let event = try office.formingPanel(
            try proposal ?? self.proposal(), by: Self.secretary, rulebook: rulebook)
        try record(event, by: Self.secretary)
    }

    /// A panel as a journal may have one, whatever decision led to it.
    mutating func seat(_ proposal: PanelProposal) throws {
        let rules = rulebook.evaluation
        try record(
            PanelFormed(
                application: proposal.application, firm: proposal.firm, round: proposal.round,
                experts: proposal.experts.map {
                    PanelFormed.Expert(person: $0.person, field: $0.field.text)
                }, chair: proposal.chair,
                criteria: try #require(CriteriaSet.sample(rules, round: proposal.round)),
                fields: rules.fields.keys.map(\.text).sorted(),
                leastExperts: rules.leastExperts.value, chairMayScore: rules.chairMayScore.value,
                rulebook: rulebook.digest), by: Self.secretary)
    }

    mutating func declare(
        _ person: PersonID, conflict reason: String? = nil,
        on other: ApplicationID? = nil
    ) throws {
        let event = try office.declaringConflict(
            other ?? application, reason: reason, isConflicted: reason != nil, by: person)
        try record(event, by: person)
    }

    /// Points for each criterion, in the order of their codes, and a comment.
    func scores(_ points: [Int]? = nil, comment: String = "근거") throws -> [ScoreSheet.Score] {
        let criteria = try evaluation.criteria.criteria
        return zip(criteria, points ?? criteria.map { $0.points * 8 / 10 }).map {
            ScoreSheet.Score(criterion: $0.code, points: $1, comment: comment)
        }
    }

    @discardableResult
    mutating func commit(
        _ person: PersonID, _ scores: [ScoreSheet.Score]? = nil, nonce: UInt8 = 1
    ) throws -> SealedSheet {
        let (event, sealed) = try office.committingScore(
            application, try scores ?? self.scores(),
            nonce: [UInt8](repeating: nonce, count: 32), by: person)
        try record(event, by: person)
        return sealed
    }

    /// All members declare nothing against it, all experts commit.
    mutating func complete(_ points: [[Int]] = [], comment: String = "근거") throws
        -> [PersonID: SealedSheet]
    {
        try form()
        for person in Self.experts + [Self.chair] { try declare(person) }
        var sealed: [PersonID: SealedSheet] = [:]
        for (index, person) in Self.experts.enumerated() {
            sealed[person] = try commit(
                person,
                scores(index < points.count ? points[index] : nil, comment: comment))
        }
        return sealed
    }

    mutating func open(_ sheets: [PersonID: SealedSheet]) throws {
        try record(
            try office.openingScores(application, sheets, by: Self.chair), by: Self.chair)
    }

    mutating func conclude(
        _ recommendation: Recommendation = .select, siteCheck: SiteCheck? = nil
    ) throws {
        try record(
            try office.concludingEvaluation(
                application, recommendation, reasons: "요건을 갖춤", siteCheck: siteCheck,
                by: Self.chair),
            by: Self.chair)
    }
}

extension CriteriaSet {
    /// The criteria of a round that was planned by these same rules.
    static func sample(_ rules: EvaluationRules, round: Int) -> CriteriaSet? {
        CriteriaSet(rules, round: round, weights: rules.weights(inRound: round))
    }
}

/// Not SHA-256: enough to tell two inputs apart, as the domain has no hash of its own.
@Sendable func mixedHash(_ bytes: Span<UInt8>) -> Digest {
    var words: [UInt64] = [1, 2, 3, 4]
    for index in bytes.indices {
        for lane in words.indices {
            words[lane] = (words[lane] ^ UInt64(bytes[index])) &* 1_099_511_628_211
            words[lane] ^= words[lane] >> 29
        }
    }
    let out = words.flatMap { word in
        (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
    }
    guard let digest = Digest(out) else { preconditionFailure("32 bytes are a digest") }
    return digest
}
