import Access
import UseCases

// What is done against a letter, what follows it, and its times.
extension Ask<SupervisorDesk> {
    static let revokeLetter = Ask.write(
        "revokeLetter", at: "letters/{serial}/revoke", Words("철회", "Revoke at once"),
        may: .revokeLetter, .serial,
        AskField(
            "ground", .text(limit: 64), Words("철회 사유", "Ground"),
            hint: Words(
                "규정집의 코드 (예: factsUntrue)", "A code of the rulebook, such as factsUntrue")),
        .reason("reason", Words("설명", "Why")), then: "/letters/{serial}"
    ) { desk, given in
        let serial = try given.text("serial")
        try RevokeLetter(desk: desk)(
            serial, ground: given.text("ground"), reason: given.text("reason"), by: given.person)
        return Issued(serial: serial)
    }

    static let suspendLetter = Ask.write(
        "suspendLetter", at: "letters/{serial}/suspend", Words("효력정지", "Suspend at once"),
        may: .suspendLetter, .serial, AskField("until", .day, Words("정지 마지막 날", "Last day of it")),
        .reason("reason", Words("설명", "Why")), then: "/letters/{serial}"
    ) { desk, given in
        let serial = try given.text("serial")
        try SuspendLetter(desk: desk)(
            serial, until: given.text("until"), reason: given.text("reason"), by: given.person)
        return Issued(serial: serial)
    }

    static let confirmRevocation = Ask.write(
        "confirmRevocation", at: "letters/{serial}/confirm",
        Words("조치 확인", "Confirm the measure"), may: .confirmRevocation, .serial,
        then: "/letters/{serial}"
    ) { desk, given in
        let serial = try given.text("serial")
        try ConfirmRevocation(desk: desk)(serial, by: given.person)
        return Issued(serial: serial)
    }

    static let correctLetter = Ask.write(
        "correctLetter", at: "letters/{serial}/correct",
        Words("정정: 끝내고 다시 초안", "Correct: end it and draft anew"), may: .correctLetter, .serial,
        .reason("reason", Words("무엇이 잘못되었는가", "What was wrong")),
        .contents(limit: DraftLetter.sizeLimit), then: "/letters/drafts/{draft}"
    ) { desk, given in
        Drafted(
            draft: try CorrectLetter(desk: desk)(
                given.text("serial"), with: given.bytes("contents"), reason: given.text("reason"),
                by: given.person))
    }

    static let transferLetter = Ask.write(
        "transferLetter", at: "letters/{serial}/transfer",
        Words("승계 초안", "Draft its transfer"), may: .transferLetter, .serial,
        .id("firm", Words("승계하는 금융회사", "The firm that it goes to")),
        .reason("reason", Words("사유", "Why")), then: "/letters/drafts/{draft}"
    ) { desk, given in
        Drafted(
            draft: try TransferLetter(desk: desk)(
                given.text("serial"), to: given.text("firm"), reason: given.text("reason"),
                by: given.person))
    }

    static let changeModel = Ask.write(
        "changeModel", at: "letters/{serial}/change-model",
        Words("모델 변경", "Change a model"), may: .changeModel, .serial,
        .id("service", Words("서비스", "Service")),
        AskField("from", .text(limit: 200), Words("지금 모델", "The model now")),
        AskField("to", .text(limit: 200), Words("새 모델", "The new model")),
        AskField(
            "answersAs", .texts(atMost: 16), Words("응답에 나오는 판", "What its answers name"),
            hint: Words(
                "응답이 모델 이름과 다른 판을 밝히면 적습니다. 지금 모델의 판은 함께 빠집니다.",
                "Where answers name a version. Those of the model now go with it."),
            isRequired: false),
        AskField(
            "changeClass",
            .choice([
                .init("minor", Words("경미한 변경", "minor")),
                .init("material", Words("중대한 변경 (새 평가)", "material (new evaluation)")),
            ]), Words("구분", "Class")),
        AskField("classification", .text(limit: 200), Words("구분 문서 번호", "Paper that says so")),
        AskField("classifiedOn", .day, Words("그 날짜", "Its day")),
        AskField(
            "confirmation", .text(limit: 200),
            Words("보안영향 확인서 번호", "Confirmation of the impact on security"),
            hint: Words("경미한 변경에 필요합니다.", "A minor change needs it."), isRequired: false),
        AskField("confirmedOn", .day, Words("확인서 날짜", "Its day"), isRequired: false),
        then: "/letters/drafts/{draft}"
    ) { desk, given in
        let confirmation = given.optional("confirmation").map {
            ChangeModel.Paper(number: $0, date: given.optional("confirmedOn") ?? "")
        }
        let change = ChangeModel.Change(
            service: try given.text("service"), from: try given.text("from"),
            to: try given.text("to"), answersAs: given.texts("answersAs"),
            changeClass: try given.text("changeClass"),
            classification: .init(
                number: try given.text("classification"), date: try given.text("classifiedOn")),
            confirmation: confirmation)
        return Drafted(
            draft: try ChangeModel(desk: desk)(
                in: given.text("serial"), change, by: given.person))
    }

    static let publishLetter = Ask.write(
        "publishLetter", at: "letters/{serial}/publish", Words("공개 기록", "Enter as published"),
        may: .publishLetter, .serial, then: "/letters/{serial}"
    ) { desk, given in
        let serial = try given.text("serial")
        try PublishLetter(desk: desk)(serial, by: given.person)
        return Issued(serial: serial)
    }

    static let deferPublication = Ask.write(
        "deferPublication", at: "letters/{serial}/defer", Words("공개 유예", "Defer its publication"),
        may: .deferPublication, .serial, AskField("until", .day, Words("유예 마지막 날", "Until")),
        .reason("reason", Words("사유", "Why")), then: "/letters/{serial}"
    ) { desk, given in
        let serial = try given.text("serial")
        try DeferPublication(desk: desk)(
            of: serial, until: given.text("until"), reason: given.text("reason"),
            by: given.person)
        return Issued(serial: serial)
    }

    static let receiveLetterRequest = Ask.write(
        "receiveLetterRequest", at: "letter-requests",
        Words("의견서 요청 접수", "Enter a request for a letter"), may: .receiveLetterRequest,
        .id("firm", Words("금융회사", "Firm")),
        AskField(
            "receivedOn", .day, Words("접수일", "Came in on"),
            hint: Words("비우면 오늘입니다.", "Today where it is left empty."), isRequired: false),
        .id("application", Words("신청", "Application"), isRequired: false), then: "/letters"
    ) { desk, given in
        let received = try ReceiveLetterRequest(desk: desk)(
            of: given.text("firm"), on: given.optional("receivedOn"),
            application: given.optional("application"), by: given.person)
        return Requested(request: received.request, replyBy: received.target)
    }

    static let extendReply = Ask.write(
        "extendReply", at: "letter-requests/{request}/extend",
        Words("회신 연장 통지", "Tell of a later reply"), may: .extendReply,
        .id("request", Words("신청 또는 요청", "Application or request")),
        AskField("until", .day, Words("새 회신 기한", "The new day")),
        .reason("reason", Words("사유", "Why")), then: "/letters"
    ) { desk, given in
        let (request, day) = (try given.text("request"), try given.text("until"))
        try ExtendReply(desk: desk)(
            to: request, until: day, reason: given.text("reason"), by: given.person)
        return Requested(request: request, replyBy: day)
    }
}

/// A request for a letter, and by when it is answered.
struct Requested: Codable, Sendable {
    let request: String
    /// A day, or that it is unknown and why.
    let replyBy: String
}
