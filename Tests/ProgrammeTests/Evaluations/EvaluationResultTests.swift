import Foundation
import Programme
import Rules
import Testing
import Vocabulary

/// Criteria of round 1, in the order of their codes: governance (20, weight 1) and incidents
/// (10, weight 2) of security management, oversight (20) of AI utilisation, testPlan (10) of
/// test readiness.
@Suite struct EvaluationResultTests {
    typealias Journal = EvaluationJournal

    func result(_ points: [[Int]]) throws -> EvaluationResult {
        var journal = try Journal()
        try journal.open(journal.complete(points))
        return try #require(EvaluationResult(of: journal.evaluation))
    }

    @Test func `mean and spread are exact, and rounded down once to a thousandth`() throws {
        let result = try result([[20, 10, 20, 10], [10, 10, 20, 9], [15, 9, 19, 9]])
        let governance = try #require(result.criteria.first { $0.code.text == "governance" })
        #expect(governance.mean == 15_000)
        #expect(governance.spread == 5000)
        // (20 + 20 + 19) / 3 = 19.666…; s = √(1/3) = 0.577350…
        let oversight = try #require(result.criteria.first { $0.code.text == "oversight" })
        #expect(oversight.mean == 19_666)
        #expect(oversight.spread == 577)
        // Security: (45 + 2 · 29) of 3 · 40 = 103/120; AI: 59/60; test: 28/30.
        let axes = Dictionary(uniqueKeysWithValues: result.axes.map { ($0.code.text, $0) })
        #expect(axes["securityManagement"]?.mean == 85_833)
        #expect(axes["aiUtilisation"]?.mean == 98_333)
        #expect(axes["testReadiness"]?.mean == 93_333)
        // Of the experts: 100, 75, 82.5; s = √164.58333… = 12.829…
        #expect(axes["securityManagement"]?.spread == 12_829)
        // By the weights of the round: (40 · 103/120 + 25 · 59/60 + 35 · 28/30) / 100 = 91.58333…
        #expect(result.total == 91_583)
        #expect(result.total(weights: [try AxisCode(parsing: "aiUtilisation"): 7]) == 98_333)
        #expect(Thousandths.text(result.total) == "91.583")
        #expect(Thousandths.text(5) == "0.005")
    }

    @Test func `equal scores have no spread`() throws {
        let result = try result(Array(repeating: [16, 8, 16, 8], count: 3))
        #expect(result.criteria.allSatisfy { $0.spread == 0 })
        #expect(result.spread == 0)
        #expect(result.total == 80_000)
    }

    @Test func `a floor that is met to the point is met, and one below it is missed`() throws {
        // Test readiness has a floor of 60: 18 of 30 points, then 17.
        #expect(
            try result([[20, 10, 20, 6], [20, 10, 20, 6], [20, 10, 20, 6]]).missedFloors == [])
        let below = try result([[20, 10, 20, 6], [20, 10, 20, 6], [20, 10, 20, 5]])
        #expect(below.missedFloors.map(\.text) == ["testReadiness"])
    }

    @Test func `a firm below a floor cannot be recommended, whatever its total`() throws {
        var journal = try Journal()
        try journal.open(journal.complete(Array(repeating: [20, 10, 20, 0], count: 3)))
        let missed = [try AxisCode(parsing: "testReadiness")]
        #expect(throws: EvaluationFailure.floorMissed(missed)) { try journal.conclude(.select) }
        let forged = EvaluationConcluded(
            application: Journal.application, recommendation: .select, reasons: "x",
            total: 80_000, missedFloors: missed)
        #expect(throws: (any Error).self) { try journal.record(forged, by: Journal.chair) }
        try journal.conclude(.supplement)
        #expect(try journal.evaluation.conclusion?.recommendation == .supplement)
    }

    @Test func `a recommendation has reasons and is this panel's chair's, once`() throws {
        var journal = try Journal()
        let sheets = try journal.complete()
        #expect(throws: EvaluationFailure.notOpen(Journal.application)) {
            try journal.conclude()
        }
        try journal.open(sheets)
        let other: PersonID = Journal.id("chair-2")
        #expect(throws: EvaluationFailure.notTheChair(other)) {
            try journal.office.concludingEvaluation(
                Journal.application, .select, reasons: "x", by: other)
        }
        #expect(throws: EvaluationFailure.noReasons) {
            try journal.office.concludingEvaluation(
                Journal.application, .select, reasons: "", by: Journal.chair)
        }
        try journal.conclude()
        #expect(throws: EvaluationFailure.concluded(Journal.application)) {
            try journal.conclude()
        }
    }

    @Test func `what a panel saw at the firm stands with its recommendation`() throws {
        var journal = try Journal()
        try journal.open(journal.complete())
        let today = KoreanDate(of: journal.now)
        let check = try SiteCheck(on: today, findings: "단말 12대를 점검함", told: today)
        try journal.conclude(.select, siteCheck: check)
        #expect(try journal.evaluation.conclusion?.siteCheck == check)
        let written = try JSONEncoder().encode(journal.entries.last?.event as? EvaluationConcluded)
        let event = try JSONDecoder().decode(EvaluationConcluded.self, from: written)
        #expect(event.siteCheck == check)
        #expect(throws: EvaluationFailure.siteCheckAhead(today.adding(days: 1))) {
            try SiteCheck(on: today.adding(days: 1), findings: "x", told: today)
        }
        #expect(throws: EvaluationFailure.noFindings) {
            try SiteCheck(on: today, findings: "", told: today)
        }
    }

    @Test func `a conclusion with another total than its scores' is damage`() throws {
        var journal = try Journal()
        try journal.open(journal.complete())
        let event = EvaluationConcluded(
            application: Journal.application, recommendation: .select, reasons: "x",
            total: 80_001, missedFloors: [])
        #expect(
            throws: ReplayFailure.outOfPlace(
                "evaluationConcluded", UInt64(journal.entries.count))
        ) { try journal.record(event, by: Journal.chair) }
    }

    @Test(arguments: [1, 2, 3, 4, 99, 100, 101, 999_999, 1_000_000])
    func `a root is the greatest whole number whose square is not above`(value: Int) {
        let spread = Thousandths.spread([0, value], scale: 1) ?? -1
        // s of {0, v} is v/√2, so 2 s² ≤ v² < 2 (s + 1)².
        #expect(2 * spread * spread <= value * value)
        #expect(value * value < 2 * (spread + 1) * (spread + 1))
        #expect(Thousandths.spread([value]) == nil)
    }

    @Test func `the largest criteria set stays exact`() throws {
        var axes: [CriteriaSet.Axis] = []
        var criteria: [CriteriaSet.Criterion] = []
        for (index, weight) in [97, 98, 99, 100].enumerated() {
            let axis = try AxisCode(parsing: "axis\(index)")
            axes.append(.init(code: axis, weight: weight, floor: 100))
            for place in 0..<5 {
                criteria.append(
                    .init(
                        code: try ScoreCode(parsing: "c\(index)x\(place)"), axis: axis,
                        points: 1000 - place - index, weight: 100 - place))
            }
        }
        var journal = try Journal()
        let set = try #require(CriteriaSet(axes: axes, criteria: criteria))
        let seats = zip(Journal.experts + Journal.others, Journal.fields).map {
            PanelFormed.Expert(person: $0, field: $1)
        }
        try journal.record(
            PanelFormed(
                application: Journal.application, firm: Journal.firm, round: 1, experts: seats,
                chair: Journal.chair, criteria: set, fields: ["ai"], leastExperts: 7,
                chairMayScore: false, rulebook: journal.rulebook.digest), by: Journal.secretary)
        var sheets: [PersonID: SealedSheet] = [:]
        for (index, seat) in seats.enumerated() {
            try journal.record(
                ConflictDeclared(
                    application: Journal.application, declaration: "none", reason: nil),
                by: seat.person)
            // Everybody gives all points but the last one, who gives one less of one.
            let points = set.criteria.map(\.points)
            sheets[seat.person] = try journal.commit(
                seat.person,
                journal.scores(index == 6 ? [points[0] - 1] + points.dropFirst() : points))
        }
        try journal.declare(Journal.chair)
        try journal.open(sheets)
        let result = try #require(EvaluationResult(of: journal.evaluation))
        #expect(result.total == 99_999)
        #expect(result.missedFloors.map(\.text) == ["axis0"])
    }
}

extension EvaluationJournal {
    static let others = ["ai-2", "sec-2", "many", "p-7"].map { id($0) as PersonID }
    static let fields = ["ai", "security", "legal", "ai", "security", "ai", "ai"]
}
