import Access
import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

extension VisibilityScene {
    /// How far both rounds have come with the application of `firm`, and what follows.
    enum Phase: Int, CaseIterable, Comparable {
        case open, supplementRequested
        case received, formed, declaring, complete, opened, concluded
        /// It waits, the other firm's needs a supplement, and round 1 is closed.
        case waiting
        /// By the firm's own act it stands in round 2, which is open.
        case entered
        case secondFormed, secondComplete, secondOpened, selected
        /// The commission's report, the letter that rests on it, and what is done against that.
        case reported, drafted, approved, issued, measured
        /// A later report rejects the firm, and both firms are told of a refusal.
        case refused

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

        /// The round that the application stands in.
        var round: Int { self < .entered ? 1 : 2 }
    }

    /// Brings the office from its beginning to `phase`.
    func bring(to phase: Phase) throws {
        for each in Phase.allCases where each <= phase { try advance(to: each) }
    }

    /// Brings the office from the phase before to `phase`.
    func advance(to phase: Phase) throws {
        switch phase {
        case .open: break
        case .supplementRequested: try requestSupplement()
        case .received: try takeSupplement()
        case .formed:
            try form(
                [("ai-1", "ai"), ("both", "security"), ("law-1", "legal")], chair: "chair-1")
        case .declaring:
            for (name, next) in [("ai-1", "ai-2"), ("both", "sec-2")] {
                try declare(name, conflict: "주식 보유")
                try ReplaceMember(desk: desk)("app-1", expert: name, with: next, by: Self.kim)
                try declare(next)
            }
            try commit("ai-2", Marker.comment)
        case .complete:
            for name in ["law-1", "chair-1"] { try declare(name) }
            for name in ["law-1", "sec-2"] { try commit(name, Marker.comment) }
        case .opened: try open(by: "chair-1")
        case .concluded: try conclude(Marker.conclusion, by: "chair-1")
        case .waiting: try wait()
        case .entered: try enter()
        case .secondFormed: try formAgain()
        case .secondComplete:
            let experts = ["ai-3", "sec-2", "law-1"]
            for name in experts + ["chair-2"] { try declare(name) }
            for name in experts { try commit(name, Marker.laterComment) }
        case .secondOpened: try open(by: "chair-2")
        case .selected:
            try conclude(Marker.laterConclusion, by: "chair-2")
            try ProposeSelection(desk: desk)(
                "app-1", reasons: Marker.selection, by: InventedRound.person("secretary"))
            try ApproveSelection(desk: desk)("app-1", by: InventedRound.person("clerk"))
        case .reported, .drafted, .approved, .issued, .measured, .refused:
            try advanceLetter(to: phase)
        }
    }

    private func requestSupplement() throws {
        try record { _ in [RoundScreeningBegun(round: try Rulebook.round(1))] }
        let gap = Marker.gap(Self.firm)
        try RequestSupplement(desk: desk)(
            "app-1", due: nil,
            also: [GivenGap(field: "testReadiness", korean: gap, english: gap)], by: Self.kim)
    }

    private func takeSupplement() throws {
        let digest = try Sample().digest(60)
        try record { _ in
            [
                SupplementReceived(
                    application: try ApplicationID(parsing: "app-1"), digest: digest,
                    contents: .invented(
                        act: Marker.contents(Self.firm), contact: Marker.contents(Self.firm),
                        budget: Marker.contents(Self.firm))),
                RoundEvaluationBegun(round: try Rulebook.round(1)),
            ]
        }
    }

    private func wait() throws {
        let decide = DecideApplication(desk: desk)
        try decide(
            "app-1", outcome: "waiting", reasons: Marker.reasons(Self.firm), gaps: [], due: nil,
            by: Self.kim)
        let (gap, day) = (Marker.gap(Self.other), KoreanDate(of: world.clock.now()))
        try decide(
            "app-2", outcome: "supplementRequired", reasons: Marker.reasons(Self.other),
            gaps: [GivenGap(field: "testReadiness", korean: gap, english: gap)],
            due: day.adding(days: 9).description, by: Self.kim)
        try record { _ in
            let round = try Rulebook.round(1)
            return [
                RoundDecided(round: round),
                RoundClosed(round: round, selected: 0, reason: "선정 없음"),
            ]
        }
    }

    private func enter() throws {
        let digest = try Sample().digest(61)
        try record { decider in
            try Self.opening(2, of: decider) + [
                ApplicationEntered(
                    application: try ApplicationID(parsing: "app-1"),
                    round: try Rulebook.round(2), gaps: [], digest: digest)
            ]
        }
    }

    private func formAgain() throws {
        try record { _ in
            let round = try Rulebook.round(2)
            return [RoundScreeningBegun(round: round), RoundEvaluationBegun(round: round)]
        }
        try form(
            [("ai-3", "ai"), ("sec-2", "security"), ("law-1", "legal")], chair: "chair-2")
    }

    private func form(_ experts: [(String, String)], chair: String) throws {
        try FormPanel(desk: desk)(
            "app-1", experts: experts.map { .init(person: $0.0, field: $0.1) }, chair: chair,
            by: Self.kim)
        criteria = try ShowPanel(desk: desk)("app-1", by: Self.kim).criteria.map(\.criterion)
    }

    private func declare(_ name: String, conflict: String? = nil) throws {
        try DeclareConflict(desk: desk)(
            "app-1", conflict: conflict, by: InventedRound.person(name))
    }

    private func commit(_ name: String, _ comment: (String) -> String) throws {
        _ = try CommitScore(desk: desk)(
            "app-1",
            criteria.map { .init(criterion: $0, points: 16, comment: comment(name)) },
            by: InventedRound.person(name))
    }

    private func open(by chair: String) throws {
        try OpenScores(desk: desk)("app-1", by: InventedRound.person(chair))
    }

    private func conclude(_ reasons: String, by chair: String) throws {
        try ConcludeEvaluation(desk: desk)(
            "app-1", recommendation: "select", reasons: reasons,
            by: InventedRound.person(chair))
    }
}
