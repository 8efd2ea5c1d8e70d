import Access
import UseCases

extension Ask<SupervisorDesk> {
    static let rounds: [Ask] = [
        listRounds, showRound, planRound, openRound, screenRound, evaluateRound, decideRound,
        closeRound,
    ]

    static let listRounds = Ask.list(
        "listRounds", at: "rounds", Words("차수 현황", "The board of every planned round"),
        by: { (round: ShownRound) in String(round.round) }
    ) { desk, _ in try ShowRoundBoard(desk: desk)(nil) }

    static let showRound = Ask.read(
        "showRound", at: "rounds/{round}", Words("차수 현황판", "The board of one round"), round
    ) { desk, given in try desk.board(of: given) }

    static let planRound = Ask.write(
        "planRound", at: "rounds/{round}/plan", Words("차수 계획", "Plan the round"),
        may: .planRound, round,
        AskField("opensOn", .day, Words("접수 개시일", "Opens on")),
        AskField("closesOn", .day, Words("접수 마감일", "Closes on")),
        AskField("decidesOn", .day, Words("결정일", "Decides on")), then: "/rounds"
    ) { desk, given in
        let days = try PlanRound.Days(
            opens: given.text("opensOn"), closes: given.text("closesOn"),
            decides: given.text("decidesOn"))
        try PlanRound(desk: desk)(given.text("round"), days, by: given.person)
        return try desk.board(of: given)
    }

    static let openRound = Ask.write(
        "openRound", at: "rounds/{round}/open", Words("접수 개시", "Open the round"),
        may: .openRound, round, then: "/rounds"
    ) { desk, given in
        try OpenRound(desk: desk)(given.text("round"), by: given.person)
        return try desk.board(of: given)
    }

    static let screenRound = Ask.write(
        "screenRound", at: "rounds/{round}/screen", Words("심사 시작", "Begin screening"),
        may: .screenRound, round, then: "/rounds"
    ) { desk, given in
        try ScreenRound(desk: desk)(given.text("round"), by: given.person)
        return try desk.board(of: given)
    }

    static let evaluateRound = Ask.write(
        "evaluateRound", at: "rounds/{round}/evaluate", Words("평가 시작", "Begin evaluation"),
        may: .evaluateRound, round, then: "/rounds"
    ) { desk, given in
        try EvaluateRound(desk: desk)(given.text("round"), by: given.person)
        return try desk.board(of: given)
    }

    static let decideRound = Ask.write(
        "decideRound", at: "rounds/{round}/decide", Words("차수 결정", "Decide the round"),
        may: .decideRound, round, then: "/rounds"
    ) { desk, given in
        try DecideRound(desk: desk)(given.text("round"), by: given.person)
        return try desk.board(of: given)
    }

    static let closeRound = Ask.write(
        "closeRound", at: "rounds/{round}/close", Words("차수 종료", "Close the round"),
        may: .closeRound, round,
        .reason(
            "reason", Words("목표에 못 미친 사유", "Why below its target"), isRequired: false),
        then: "/rounds"
    ) { desk, given in
        try CloseRound(desk: desk)(
            given.text("round"), reason: given.optional("reason"), by: given.person)
        return try desk.board(of: given)
    }

    private static let round = AskField("round", .number(1...99), Words("차수", "Round"))
}

extension SupervisorDesk {
    /// The board of the round that was given.
    fileprivate func board(of given: Given) throws -> ShownRound {
        guard let shown = try ShowRoundBoard(desk: self)(given.text("round")).first else {
            preconditionFailure("a round that is named is shown or refused")
        }
        return shown
    }
}
