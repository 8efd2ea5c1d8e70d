import Access
import Programme
import Rules
import UseCases
import Vocabulary

extension Ask<FirmDesk> {
    static let disciplines: [Ask] = [
        listDisciplines, showDisciplineBoard, reportDisciplines, assignDiscipline,
        checkDiscipline, evaluateDisciplines, makeCorrectivePlan, completeCorrectivePlan,
    ]

    static let listDisciplines = Ask.read(
        "listDisciplines", at: "disciplines/catalogue",
        Words("통제 목록", "The catalogue of disciplines"), may: .readOffice
    ) { desk, _ in try ListDisciplines(desk: desk.desk)() }

    static let showDisciplineBoard = Ask.read(
        "showDisciplineBoard", at: "disciplines",
        Words("통제 현황", "Every control as it stands today"), may: .readOffice
    ) { desk, _ in try ShowDisciplineBoard(desk: desk)() }

    static let reportDisciplines = Ask.read(
        "reportDisciplines", at: "disciplines/report",
        Words("평가 보고", "The report of an evaluation"), may: .readOffice,
        AskField(
            "lastDay", .day, Words("평가 기간의 마지막 날", "The period's last day; else the last one"),
            isRequired: false)
    ) { desk, given in
        try ReportDisciplines(desk: desk)(period: given.optional("lastDay")).shown
    }

    static let assignDiscipline = Ask.write(
        "assignDiscipline", at: "disciplines/assign",
        Words("담당 지정", "Assign the controls"), may: .assignDiscipline,
        AskField(
            "controls", .texts(atMost: DisciplineRules.controlLimit),
            Words("통제 코드", "Controls"),
            hint: Words("한 줄에 하나씩", "One to a line")),
        AskField(
            "post", .text(limit: 200), Words("담당 직위", "Post"),
            hint: Words("직위나 담당자 가운데 하나", "Either a post or a person"), isRequired: false),
        .id("owner", Words("담당자", "Person"), isRequired: false),
        AskField(
            "frequency", .choice(frequencies), Words("더 잦은 주기", "More often than asked"),
            isRequired: false), then: "/disciplines"
    ) { desk, given in
        try AssignDiscipline(desk: desk)(
            given.texts("controls"), post: given.optional("post"),
            person: given.optional("owner"), frequency: given.optional("frequency"),
            by: given.person)
        return Done(done: "assignDiscipline")
    }

    static let checkDiscipline = Ask.write(
        "checkDiscipline", at: "disciplines/{control}/check",
        Words("점검 기록", "Record the check"), may: .checkDiscipline, control,
        AskField(
            "result", .choice(results), Words("결과", "Result")),
        evidenceNumber, evidenceType, evidenceDigest,
        .reason(
            "reason", Words("지키지 못했거나 해당 없는 사유", "Why not kept, or not applicable"),
            isRequired: false), checkedOn, then: "/disciplines"
    ) { desk, given in
        try CheckDiscipline(desk: desk)(
            given.text("control"), result: given.text("result"),
            reason: given.optional("reason"), evidence: given.evidence,
            on: given.optional("checkedOn"), by: given.person)
    }

    static let evaluateDisciplines = Ask.write(
        "evaluateDisciplines", at: "disciplines/evaluate",
        Words("반기 평가", "Evaluate the half year"), may: .evaluateDisciplines,
        AskField("firstDay", .day, Words("기간의 첫날", "First day")),
        AskField("lastDay", .day, Words("기간의 마지막 날", "Last day")),
        AskField(
            "paperNumber", .text(limit: 200),
            Words("위원회 보고 문서", "Paper by which the committee was told")),
        AskField("paperDate", .day, Words("보고일", "Its day")),
        AskField(
            "notChecked",
            .rows(
                [
                    .id("control", Words("통제", "Control")),
                    AskField(
                        "reason", .text(limit: 400), Words("점검하지 않은 사유", "Why it was not")),
                ], atMost: DisciplineRules.controlLimit),
            Words("점검하지 않은 통제", "Controls that were not checked"), isRequired: false),
        then: "/disciplines"
    ) { desk, given in
        try EvaluateDisciplines(desk: desk)(given.period(), by: given.person).shown
    }

    static let makeCorrectivePlan = Ask.write(
        "makeCorrectivePlan", at: "disciplines/{control}/plan",
        Words("시정계획", "Make a corrective plan"), may: .makeCorrectivePlan, control,
        AskField(
            "steps", .texts(atMost: 16), Words("할 일", "Steps"),
            hint: Words("한 줄에 하나씩", "One to a line")),
        AskField("due", .day, Words("완료 기한", "To be done by")), then: "/disciplines"
    ) { desk, given in
        try MakeCorrectivePlan(desk: desk)(
            given.text("control"), steps: given.texts("steps"), due: given.text("due"),
            by: given.person)
        return Done(done: "makeCorrectivePlan")
    }

    static let completeCorrectivePlan = Ask.write(
        "completeCorrectivePlan", at: "disciplines/{control}/complete",
        Words("시정 완료", "Complete the plan"), may: .completeCorrectivePlan, control,
        evidenceNumber, evidenceType, evidenceDigest, checkedOn, then: "/disciplines"
    ) { desk, given in
        try CompleteCorrectivePlan(desk: desk)(
            given.text("control"), evidence: given.evidence, on: given.optional("checkedOn"),
            by: given.person)
        return Done(done: "completeCorrectivePlan")
    }

    private static let control = AskField.id("control", Words("통제", "Control"))
    private static let evidenceNumber = AskField(
        "evidence", .text(limit: 200), Words("증빙 번호", "Evidence, by its number"),
        isRequired: false)
    private static let evidenceType = AskField(
        "evidenceType",
        .choice(ControlEvidence.allCases.map { .init($0.rawValue, DisciplineWords.name(of: $0)) }),
        Words("증빙 종류", "Its type"),
        hint: Words("비우면 통제가 요구하는 종류입니다.", "Left empty: what the control asks for."),
        isRequired: false)
    private static let evidenceDigest = AskField(
        "evidenceDigest", .text(limit: 64), Words("증빙의 SHA-256", "Its SHA-256"),
        isRequired: false)
    private static let checkedOn = AskField(
        "checkedOn", .day, Words("점검일", "Checked on"),
        hint: Words("비우면 오늘입니다.", "Today where it is left empty."), isRequired: false)
    private static let results: [AskField.Choice] = DisciplineCheck.Result.allCases.map {
        .init($0.rawValue, DisciplineWords().name(of: $0))
    }
    private static let frequencies: [AskField.Choice] = CheckFrequency.allCases.map {
        .init($0.rawValue, DisciplineWords.name(of: $0))
    }
}

extension Given {
    fileprivate var evidence: GivenEvidence? {
        optional("evidence").map {
            GivenEvidence(
                type: optional("evidenceType"), number: $0, digest: optional("evidenceDigest"))
        }
    }

    /// The period to be evaluated.
    fileprivate func period() throws -> DisciplinePeriod {
        var reasons: [String: String] = [:]
        for row in rows("notChecked") {
            let control = try row.text("control")
            guard reasons.updateValue(try row.text("reason"), forKey: control) == nil else {
                throw DisciplineFailure.controlTwice(control)
            }
        }
        return DisciplinePeriod(
            firstDay: try KoreanDate(parsing: text("firstDay")),
            lastDay: try KoreanDate(parsing: text("lastDay")),
            paperNumber: try text("paperNumber"),
            paperDate: try KoreanDate(parsing: text("paperDate")), notChecked: reasons)
    }
}
