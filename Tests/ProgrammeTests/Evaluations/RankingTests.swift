import Access
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct RankingTests {
    typealias Journal = EvaluationJournal

    /// A concluded evaluation with the same points from every expert.
    func concluded(
        _ application: String, _ points: [Int], firm: FirmID = EvaluationJournal.firm,
        _ recommendation: Recommendation = .select
    ) throws -> Evaluation {
        var journal = try Journal()
        journal.application = Journal.id(application)
        try journal.seat(journal.proposal(firm: firm))
        for person in Journal.experts + [Journal.chair] { try journal.declare(person) }
        var sheets: [PersonID: SealedSheet] = [:]
        for person in Journal.experts {
            sheets[person] = try journal.commit(person, journal.scores(points))
        }
        try journal.open(sheets)
        try journal.conclude(recommendation)
        return try journal.evaluation
    }

    func ranking(
        _ evaluations: [Evaluation], capacity: Int, ties: [String] = ["securityManagement"]
    ) throws -> Ranking {
        let rules = try Rulebook.sample().evaluation
        return try Ranking(
            of: evaluations, weights: rules.weights(inRound: 1),
            ties: ties.map { try AxisCode(parsing: $0) }, capacity: capacity)
    }

    func summary(_ ranking: Ranking) -> [String] {
        ranking.lines.map { line in
            let place = line.place.map { "\($0)\(line.isTied ? "=" : "")" } ?? "-"
            return "\(line.application) \(place) \(line.standing.rawValue)"
        }
    }

    @Test func `the highest totals come first and the capacity cuts off`() throws {
        let all = [
            try concluded("app-1", [16, 8, 16, 8]), try concluded("app-2", [20, 10, 20, 10]),
            try concluded("app-3", [14, 8, 16, 8]),
        ]
        #expect(
            summary(try ranking(all, capacity: 2)) == [
                "app-2 1 within", "app-1 2 within", "app-3 3 waiting",
            ])
        #expect(try ranking(all, capacity: 2) == ranking(all.reversed(), capacity: 2))
        #expect(summary(try ranking(all, capacity: 0)).allSatisfy { $0.hasSuffix("waiting") })
    }

    @Test func `equal totals are told apart by the rulebook's axes`() throws {
        // 50 · 32/40 + 30 · 16/20 + 20 · 10/10 = 84 = 50 · 40/40 + 30 · 12/20 + 20 · 8/10.
        let all = [
            try concluded("app-1", [16, 8, 16, 10]), try concluded("app-2", [20, 10, 12, 8]),
        ]
        let apart = try ranking(all, capacity: 1)
        #expect(apart.lines.map(\.total) == [84_000, 84_000])
        #expect(summary(apart) == ["app-2 1 within", "app-1 2 waiting"])
        #expect(
            summary(try ranking(all, capacity: 1, ties: ["aiUtilisation"]))
                == ["app-1 1 within", "app-2 2 waiting"])
    }

    @Test func `what stays tied is shown as tied, and no name or chance breaks it`() throws {
        let points = [16, 8, 16, 8]
        let all = [
            try concluded("app-9", [20, 10, 20, 10]), try concluded("app-1", points),
            try concluded("app-2", points), try concluded("app-3", [13, 8, 16, 8]),
        ]
        #expect(
            summary(try ranking(all, capacity: 2)) == [
                "app-9 1 within", "app-1 2= tiedAtCutOff", "app-2 2= tiedAtCutOff",
                "app-3 4 waiting",
            ])
        #expect(
            summary(try ranking(all, capacity: 3)) == [
                "app-9 1 within", "app-1 2= within", "app-2 2= within", "app-3 4 waiting",
            ])
    }

    @Test func `those below a floor stand below the line whatever their total`() throws {
        let all = [
            try concluded("app-1", [20, 10, 20, 5], .supplement),
            try concluded("app-2", [12, 6, 12, 6]),
            try concluded("app-3", [16, 8, 16, 8], .refuse),
        ]
        let ranking = try ranking(all, capacity: 3)
        #expect(
            summary(ranking) == [
                "app-2 1 within", "app-3 - notRecommended", "app-1 - belowFloor",
            ])
        #expect(ranking.lines[2].total > ranking.lines[0].total)
    }

    @Test func `an evaluation that is not concluded has no line`() throws {
        var journal = try Journal()
        try journal.open(journal.complete())
        #expect(try ranking([journal.evaluation], capacity: 10).lines.isEmpty)
    }

    @Test func `an evaluation on other axes cannot be ranked with the round`() throws {
        let rules = try Rulebook.sample().evaluation
        let one = try concluded("app-1", [16, 8, 16, 8])
        #expect(throws: RankingFailure.otherAxes(Journal.id("app-1"))) {
            try Ranking(of: [one], weights: rules.weights(inRound: 2), ties: [], capacity: 1)
        }
        #expect(throws: RankingFailure.capacity) { try ranking([one], capacity: -1) }
        #expect(throws: RankingFailure.weights) {
            try Ranking(
                of: [one], weights: [AxisCode(parsing: "aiUtilisation"): 101], ties: [],
                capacity: 1)
        }
    }

    @Test func `a ranking is for the office's readers, and withholds a conflicted firm`() throws {
        let ranking = try ranking(
            [
                concluded("app-1", [20, 10, 20, 10]),
                concluded("app-2", [16, 8, 16, 8], firm: Journal.otherFirm),
            ], capacity: 1)
        for role in Role.allCases {
            let view = RankingView(of: ranking, roles: [role]) { _ in .free }
            #expect((view != nil) == RankingView.readers.contains(role), "\(role)")
        }
        for standing in [FirmStanding.lockedOut, .undeclared] {
            let view = try #require(
                RankingView(of: ranking, roles: [.auditor, .expert]) {
                    $0 == Journal.firm ? standing : .free
                })
            #expect(view.lines.first == .withheld)
            #expect(view.lines.last == .shown(ranking.lines[1]))
        }
    }
}
