import Access
import Programme
import UseCases
import Vocabulary

extension Ask<SupervisorDesk> {
    static let applications: [Ask] = [
        listApplications, showApplication, receiveApplication, requestSupplement,
        decideApplication, proposeSelection, approveSelection,
    ]

    static let listApplications = Ask.list(
        "listApplications", at: "applications",
        Words("신청 목록", "The applications that one may see, and how they stand"),
        by: { (shown: ShownApplication) in shown.application },
        AskField("round", .number(1...99), Words("차수", "Round"), isRequired: false),
        AskField(
            "status",
            .choice(
                Application.Status.allCases.map {
                    .init($0.rawValue, ApplicationText.words(of: $0))
                }),
            Words("상태", "Status"), isRequired: false)
    ) { desk, given in
        try ListApplications(desk: desk.desk)(
            by: given.person, round: given.optional("round"), status: given.optional("status"))
    }

    static let showApplication = Ask.read(
        "showApplication", at: "applications/{application}",
        Words("신청 내용", "What an application asks for, its gaps, and what became of it"),
        application
    ) { desk, given in
        try ShowApplication(desk: desk.desk).dossier(
            given.text("application"), by: given.person)
    }

    static let receiveApplication = Ask.write(
        "receiveApplication", at: "applications/receive",
        Words("신청 문서 접수", "Take a firm's signed document in"), may: .receiveApplication,
        AskField(
            "document", .lines(limit: 450_000), Words("서명된 문서", "The signed document"),
            hint: Words(
                "금융회사가 서명한 파일(.jws)의 내용 전체를 붙여 넣습니다.",
                "All of what the file that the firm signed (.jws) holds.")),
        then: "/applications/{application}"
    ) { desk, given in
        try ReceiveApplication(desk: desk)(
            given.bytes("document").filter { $0 > UInt8(ascii: " ") }, by: given.person)
    }

    static let requestSupplement = Ask.write(
        "requestSupplement", at: "applications/{application}/supplement",
        Words("보완 요구", "Ask for a supplement"), may: .requestSupplement, application,
        AskField(
            "due", .day, Words("보완 기한", "Last day"),
            hint: Words(
                "비워 두면 규정집이 정한 날수입니다.", "Empty: the rulebook's number of days."),
            isRequired: false), gaps, then: "/applications/{application}"
    ) { desk, given in
        try RequestSupplement(desk: desk)(
            given.text("application"), due: given.optional("due"), also: try given.gaps(),
            by: given.person)
        return try desk.application(of: given)
    }

    static let decideApplication = Ask.write(
        "decideApplication", at: "applications/{application}/decide",
        Words("결정 (선정 외)", "Decide, other than to select"), may: .decideApplication,
        application,
        AskField(
            "outcome",
            .choice(
                [Application.Status.waiting, .supplementRequired, .refused].map {
                    .init($0.rawValue, ApplicationText.words(of: $0))
                }), Words("결정", "Outcome")), reasons,
        AskField(
            "english", .lines(limit: 1_000), Words("이유 (영문)", "Reasons in English"),
            hint: Words(
                "거절할 때에 씁니다. 국문 이유와 함께 서명된 통지로 금융회사에 갑니다.",
                "Where it is refused: with the Korean reasons it goes to the firm as a signed notice."
            ), isRequired: false),
        AskField(
            "due", .day, Words("보완 기한", "Last day for a supplement"),
            hint: Words("보완이 필요할 때에만 씁니다.", "Where a supplement is required."),
            isRequired: false), gaps, then: "/applications/{application}"
    ) { desk, given in
        try DecideApplication(desk: desk)(
            given.text("application"), outcome: given.text("outcome"),
            reasons: given.text("reasons"), english: given.optional("english"),
            gaps: try given.gaps(), due: given.optional("due"), by: given.person)
        return try desk.application(of: given)
    }

    static let proposeSelection = Ask.write(
        "proposeSelection", at: "applications/{application}/propose",
        Words("선정 제안", "Propose to select"), may: .proposeSelection, application, reasons,
        then: "/rounds/{round}/ranking"
    ) { desk, given in
        try ProposeSelection(desk: desk)(
            given.text("application"), reasons: given.text("reasons"), by: given.person)
        return try desk.application(of: given)
    }

    static let approveSelection = Ask.write(
        "approveSelection", at: "applications/{application}/approve",
        Words("선정 승인", "Approve the selection"), may: .approveSelection, application,
        then: "/rounds/{round}/ranking"
    ) { desk, given in
        try ApproveSelection(desk: desk)(given.text("application"), by: given.person)
        return try desk.application(of: given)
    }

    private static let application = AskField.id(
        "application", Words("신청", "Application"))

    private static let reasons = AskField(
        "reasons", .lines(limit: 1_000), Words("이유", "Reasons"),
        hint: Words("금융회사에 통지됩니다.", "The firm is told."))

    /// Gaps that a person names beside those that the check finds.
    private static let gaps = AskField(
        "gaps",
        .rows(
            [
                AskField(
                    "field", .text(limit: 128), Words("부족한 항목", "Field that lacks something")),
                AskField("korean", .text(limit: 1_000), Words("한국어 설명", "In Korean")),
                AskField("english", .text(limit: 1_000), Words("영어 설명", "In English")),
            ], atMost: 64), Words("부족한 사항", "Gaps"), isRequired: false)
}

extension Given {
    fileprivate func gaps() throws -> [GivenGap] {
        try rows("gaps").map { row in
            GivenGap(
                field: try row.text("field"), korean: try row.text("korean"),
                english: try row.text("english"))
        }
    }
}

extension SupervisorDesk {
    /// The application that was given, as it stands now.
    fileprivate func application(of given: Given) throws -> ShownApplication {
        try ShowApplication(desk: desk).dossier(given.text("application"), by: given.person)
            .application
    }
}
