import Access
import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// A supervisor's office in memory in the middle of round 1, whose capacity is seven: invented
/// firms of which nine are recommended, two of them tied over the last place, and others on every
/// step before.
struct InventedRound {
    private(set) var office = SupervisorOffice(sha256: Hashing.sha256)
    private var count: UInt64 = 0
    let sample: Sample
    let rules: Rulebook
    var now: Instant

    static let experts = ["ai-1", "law-1", "sec-1"].map(person)
    static let chair = person("chair-1")
    /// Took no part, and declared a conflict about the firm of `app-13`.
    static let conflicted = person("law-2")
    static let secretary = person("secretary")
    static let clerk = person("clerk")

    static func person(_ text: String) -> PersonID {
        guard let id = try? PersonID(parsing: text) else { preconditionFailure("an id") }
        return id
    }

    init(rules: Rulebook? = nil) throws {
        sample = try Sample()
        self.rules = try rules ?? .sample()
        now = try Instant(parsing: "2026-06-01T01:00:00.000000Z")
        try found()
        try receive()
        try evaluate()
        try select()
    }

    var view: OfficeView<SupervisorOffice> {
        OfficeView(state: office, rules: rules, now: now)
    }

    mutating func record(_ event: any JournalEvent, by person: PersonID) throws {
        try office.apply(event, Act(by: person, way: .console, at: now, entry: count))
        count += 1
        now = now + .seconds(613)
    }

    private mutating func found() throws {
        let people: [(PersonID, [String])] =
            [
                (Self.secretary, ["secretariat"]), (Self.clerk, ["clerk"]),
                (Self.person("auditor"), ["auditor"]), (Self.chair, ["chair"]),
                (Self.person("chair-2"), ["chair"]), (Self.conflicted, ["expert"]),
                (Self.person("ai-2"), ["expert"]), (Self.person("sec-2"), ["expert"]),
            ] + Self.experts.map { ($0, ["expert"]) }
        for (person, roles) in people {
            try record(PersonAdded(person: person, roles: roles), by: Self.secretary)
        }
    }

    private static let firms = 14

    private func id(_ number: Int) throws -> ApplicationID {
        try ApplicationID(parsing: "app-\(number + 1)")
    }

    private func firm(_ number: Int) throws -> FirmID {
        try FirmID(parsing: InventedFirm(number: number).id)
    }

    private mutating func receive() throws {
        let round = try Rulebook.round(1)
        let day = KoreanDate(of: now)
        try record(
            RoundPlanned(
                round: round, opensOn: day, closesOn: day.adding(days: 30),
                decidesOn: day.adding(days: 60), rules: try #require(rules.rounds[round]),
                rulebook: rules), by: Self.secretary)
        try record(RoundOpened(round: round, capacity: 7, eligibleFirms: 49), by: Self.secretary)
        for number in 0..<Self.firms {
            let invented = InventedFirm(number: number)
            try record(
                FirmCardImported(
                    firm: try firm(number), koreanName: invented.koreanName,
                    englishName: invented.englishName, sector: invented.sector,
                    keys: try sample.keys()), by: Self.secretary)
            try record(
                ApplicationReceived(
                    application: try id(number), firm: try firm(number), round: round,
                    digest: try sample.digest(UInt8(40 + number)),
                    contents: .invented(
                        number: number, controls: rules.disciplines.controlCodes)),
                by: Self.secretary)
        }
        try record(RoundScreeningBegun(round: round), by: Self.secretary)
        try record(
            try office.requestingSupplement(
                to: id(3),
                gaps: [
                    NamedGap(
                        code: "other", field: "testReadiness", korean: "점검 계획이 없습니다",
                        english: "there is no test plan")
                ], due: nil, by: Self.secretary, at: now, rulebook: rules), by: Self.secretary)
        try record(
            SupplementReceived(
                application: try id(3), digest: try sample.digest(90),
                contents: .invented(controls: rules.disciplines.controlCodes)),
            by: Self.secretary)
        try record(RoundEvaluationBegun(round: round), by: Self.secretary)
    }

    /// Thirteen panels; the last firm has none.
    private mutating func evaluate() throws {
        for number in 0..<13 {
            let experts = number == 12 ? [Self.experts[0], Self.conflicted, Self.experts[2]] : nil
            try form(number, experts ?? Self.experts)
        }
        let last = try id(12)
        try declare(Self.conflicted, last, conflict: "최근 2년 안의 자문 계약")
        for number in 0..<12 {
            for person in Self.experts + [Self.chair] { try declare(person, id(number)) }
            try score(number)
        }
        try declare(Self.experts[0], last)
        try commit(Self.experts[0], 12, level: 4, strictness: 0)
    }

    private mutating func form(_ number: Int, _ experts: [PersonID]) throws {
        let fields = try ["ai", "legal", "security"].map { try ExpertiseCode(parsing: $0) }
        try record(
            try office.formingPanel(
                PanelProposal(
                    application: id(number), firm: firm(number), round: 1,
                    experts: zip(experts, fields).map { .init(person: $0, field: $1) },
                    chair: Self.chair), by: Self.secretary, rulebook: rules),
            by: Self.secretary)
    }

    private mutating func declare(
        _ person: PersonID, _ application: ApplicationID, conflict: String? = nil
    ) throws {
        try record(
            try office.declaringConflict(
                application, reason: conflict, isConflicted: conflict != nil, by: person),
            by: person)
    }

    /// Seals nine tenths of the points, less `level` shared between the first two criteria, and
    /// less `strictness` of the first.
    @discardableResult
    private mutating func commit(
        _ person: PersonID, _ number: Int, level: Int, strictness: Int
    ) throws -> SealedSheet {
        let application = try id(number)
        let criteria = try #require(office.evaluations[application]).criteria.criteria
        let large = criteria.filter { $0.points == 20 }.map(\.code)
        let scores = criteria.map { criterion in
            // The twelfth firm misses the floor of test readiness.
            let misses = number == 11 && criterion.axis.text == "testReadiness"
            var points = criterion.points * (misses ? 4 : 9) / 10
            if criterion.code == large[0] { points -= (level + 1) / 2 + strictness }
            if criterion.code == large[1] { points -= level / 2 }
            return ScoreSheet.Score(
                criterion: criterion.code, points: points,
                comment: misses ? "차단 훈련의 기록이 없음" : "")
        }
        let (event, sealed) = try office.committingScore(
            application, scores, nonce: [UInt8](repeating: 7, count: 32), by: person)
        try record(event, by: person)
        return sealed
    }

    /// Nine are recommended, of which the seventh and the eighth have equal scores; the eleventh
    /// is not, the twelfth misses a floor; the scores of the tenth are open and no more.
    private mutating func score(_ number: Int) throws {
        let level = number == 7 ? 6 : number
        var sheets: [PersonID: SealedSheet] = [:]
        for (index, person) in Self.experts.enumerated() {
            sheets[person] = try commit(
                person, number, level: level, strictness: index)
        }
        try record(
            try office.openingScores(id(number), sheets, by: Self.chair), by: Self.chair)
        guard number != 9 else { return }
        let recommendation: Recommendation =
            switch number {
            case 10: .supplement
            case 11: .refuse
            default: .select
            }
        try record(
            try office.concludingEvaluation(
                id(number), recommendation, reasons: "현장 점검과 제출 자료로 확인함",
                by: Self.chair), by: Self.chair)
    }

    /// The first firm is selected, the second proposed.
    private mutating func select() throws {
        for number in 0..<2 {
            try record(
                try office.proposingSelection(
                    of: id(number), reasons: "평가 상위이며 준비가 되어 있음", by: Self.secretary,
                    rulebook: rules), by: Self.secretary)
        }
        for event in try office.approvingSelection(of: id(0), by: Self.clerk).events {
            try record(event, by: Self.clerk)
        }
    }
}

extension InventedRound {
    /// An evaluation's page as somebody sees it.
    func evaluation(_ number: Int, for person: PersonID, offers: Offers) throws -> EvaluationPage {
        let id = try id(number)
        let own: ScoreSheet? =
            person == Self.experts[0] && number == 12
            ? try ScoreSheet(
                try #require(office.evaluations[id]).criteria.criteria.map {
                    ScoreSheet.Score(criterion: $0.code, points: $0.points / 2, comment: "근거")
                }, for: try #require(office.evaluations[id]).criteria) : nil
        return EvaluationPage(
            of: id,
            office.evaluations[id].flatMap { office.view(of: $0, for: person, ownSheet: own) },
            try? office.application(id, for: person), in: view, offers: offers)
    }

    func application(_ number: Int) throws -> Application {
        let id = try id(number)
        return try #require(office.applications[id])
    }

    func ranking(for person: PersonID, offers: Offers) throws -> RankingPage {
        let weights = office.axisWeights(inRound: 1, rules: rules.evaluation)
        let view = try office.rankingView(
            round: 1, weights: weights, ties: rules.evaluation.ties.value, capacity: 7,
            for: person)
        let seen = try #require(view)
        return RankingPage(
            of: try Rulebook.round(1), seen, weights: weights, in: self.view, offers: offers)
    }
}
