import Access
import Programme
import UseCases
import Vocabulary

extension Ask<SupervisorDesk> {
    static let evaluations: [Ask] = [
        listPanels, showPanel, formPanel, replaceMember, declareConflict, commitScore,
        openScores, concludeEvaluation, showRanking,
    ]

    static let listPanels = Ask.list(
        "listPanels", at: "evaluations",
        Words("평가 목록", "The evaluations that one has a part in"),
        by: { (shown: ShownEvaluation) in shown.application }
    ) { desk, given in try ShowPanel(desk: desk).all(by: given.person) }

    static let showPanel = Ask.read(
        "showPanel", at: "evaluations/{application}",
        Words("평가", "What one may see of an evaluation now"), application
    ) { desk, given in try desk.panel(of: given) }

    static let formPanel = Ask.write(
        "formPanel", at: "evaluations/{application}/form",
        Words("평가단 구성", "Form the panel"), may: .formPanel, application,
        AskField(
            "experts",
            .rows(
                [
                    .id("person", Words("평가위원", "Expert")),
                    .id("field", Words("분야", "Field of expertise")),
                ], atMost: Evaluation.expertLimit), Words("평가위원", "Experts")),
        .id("chair", Words("평가위원장", "Chair")), then: "/evaluations/{application}"
    ) { desk, given in
        try FormPanel(desk: desk)(
            given.text("application"),
            experts: given.rows("experts").map {
                FormPanel.GivenExpert(
                    person: try $0.text("person"), field: try $0.text("field"))
            }, chair: given.text("chair"), by: given.person)
        return try desk.panel(of: given)
    }

    static let replaceMember = Ask.write(
        "replaceMember", at: "evaluations/{application}/replace",
        Words("위원 교체", "Replace a member"), may: .formPanel, application,
        AskField(
            "expert", .text(limit: 64), Words("물러나는 평가위원", "Expert who leaves"),
            hint: Words("비워 두면 위원장을 바꿉니다.", "Empty: the chair is replaced."),
            isRequired: false),
        .id("replacement", Words("새 위원", "Who takes the place")),
        then: "/evaluations/{application}"
    ) { desk, given in
        let replace = ReplaceMember(desk: desk)
        let (application, new) = (try given.text("application"), try given.text("replacement"))
        if let expert = given.optional("expert") {
            try replace(application, expert: expert, with: new, by: given.person)
        } else {
            try replace(application, chairWith: new, by: given.person)
        }
        return try desk.panel(of: given)
    }

    static let declareConflict = Ask.write(
        "declareConflict", at: "evaluations/{application}/declare",
        Words("이해관계 신고", "Declare interests"), may: .declareConflict, application,
        AskField(
            "declaration",
            .choice([
                .init(
                    ConflictDeclaration.clear.rawValue,
                    Words("이해관계 없음", "Nothing stands against taking part")),
                .init(
                    ConflictDeclaration.conflicted.rawValue,
                    Words("이해관계 있음 (되돌릴 수 없음)", "A conflict of interest (for good)")),
            ]), Words("신고", "Declaration")),
        AskField(
            "reason", .lines(limit: 1_000), Words("이해관계의 내용", "What the conflict is"),
            hint: Words(
                "이해관계가 있을 때에만 씁니다.", "Where there is one, and only then."),
            isRequired: false), then: "/evaluations/{application}"
    ) { desk, given in
        try DeclareConflict(desk: desk)(
            given.text("application"),
            isConflicted: given.text("declaration") == ConflictDeclaration.conflicted.rawValue,
            reason: given.optional("reason"), by: given.person)
        return try desk.panel(of: given)
    }

    static let commitScore = Ask.write(
        "commitScore", at: "evaluations/{application}/scores",
        Words("채점 봉인", "Seal the scores"), may: .commitScore, application,
        AskField(
            "scores",
            .rows(
                [
                    .id("criterion", Words("평가항목", "Criterion")),
                    AskField("points", .number(0...1_000), Words("점수", "Points")),
                    AskField(
                        "comment", .lines(limit: 3_000), Words("의견", "Comment"),
                        isRequired: false),
                ], atMost: CriteriaSet.criterionLimit), Words("점수", "Scores")),
        then: "/evaluations/{application}"
    ) { desk, given in
        let application = try given.text("application")
        let scores = try given.rows("scores").map {
            CommitScore.GivenScore(
                criterion: try $0.text("criterion"), points: try $0.number("points"),
                comment: $0.optional("comment") ?? "")
        }
        return CommittedScore(
            application: application,
            commitment: try CommitScore(desk: desk)(application, scores, by: given.person))
    }

    static let openScores = Ask.write(
        "openScores", at: "evaluations/{application}/open",
        Words("점수 개봉", "Open the scores"), may: .openScores, application,
        then: "/evaluations/{application}"
    ) { desk, given in
        try OpenScores(desk: desk)(given.text("application"), by: given.person)
        return try desk.panel(of: given)
    }

    static let concludeEvaluation = Ask.write(
        "concludeEvaluation", at: "evaluations/{application}/conclude",
        Words("평가 확정", "Sign the recommendation off"), may: .concludeEvaluation, application,
        AskField(
            "recommendation",
            .choice(
                Recommendation.allCases.map {
                    .init($0.rawValue, EvaluationText.words(of: $0))
                }), Words("권고", "Recommendation")),
        .reason("reasons", Words("이유", "Reasons")),
        AskField(
            "siteCheckedOn", .day, Words("현장 점검일", "Site checked on"),
            hint: Words("현장 점검을 한 때만 적습니다.", "Only where the panel was at the firm."),
            isRequired: false),
        .reason("siteFindings", Words("현장 점검 결과", "What was found there"), isRequired: false),
        then: "/evaluations/{application}"
    ) { desk, given in
        try ConcludeEvaluation(desk: desk)(
            given.text("application"), recommendation: given.text("recommendation"),
            reasons: given.text("reasons"), siteCheckedOn: given.optional("siteCheckedOn"),
            siteFindings: given.optional("siteFindings"), by: given.person)
        return try desk.panel(of: given)
    }

    static let showRanking = Ask.read(
        "showRanking", at: "rounds/{round}/ranking",
        Words("순위", "The concluded evaluations of a round in order, with the cut-off"),
        AskField("round", .number(1...99), Words("차수", "Round")),
        AskField(
            "capacity", .number(0...1_000),
            Words("정원", "How many can be selected; absent, the round's own"),
            isRequired: false)
    ) { desk, given in
        try ShowRanking(desk: desk)(
            round: try given.number("round"),
            capacity: given.optional("capacity").flatMap { Int($0) }, by: given.person)
    }

    private static let application = AskField.id(
        "application", Words("신청", "Application"))
}

/// What binds an expert to the scores that they sealed.
struct CommittedScore: Codable, Sendable {
    let application: String
    /// SHA-256 of the scores, their comments and a nonce.
    let commitment: String
}

extension SupervisorDesk {
    /// The evaluation of the application that was given, as the one who asks may see it.
    fileprivate func panel(of given: Given) throws -> ShownEvaluation {
        try ShowPanel(desk: self)(given.text("application"), by: given.person)
    }
}
