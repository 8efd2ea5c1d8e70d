import Access
import UseCases
import Vocabulary

extension Ask<SupervisorDesk> {
    static let consultations: [Ask] = [
        listConsultations, showConsultation, recordConsultation, linkConsultation,
        completeConsultationAction,
    ]

    static let listConsultations = Ask.list(
        "listConsultations", at: "consultations",
        Words("간담회", "Consultations, in the order in which they were recorded"),
        may: .readOffice, by: { (held: ShownConsultation) in held.consultation }
    ) { desk, _ in try ListConsultations(desk: desk)() }

    static let showConsultation = Ask.read(
        "showConsultation", at: "consultations/{consultation}",
        Words("간담회", "One consultation, with the rulebooks in which its decisions stand"),
        may: .readOffice, consultation
    ) { desk, given in try ShowConsultation(desk: desk)(given.text("consultation")) }

    static let recordConsultation = Ask.write(
        "recordConsultation", at: "consultations",
        Words("간담회 기록", "Record a consultation"), may: .recordConsultation,
        AskField(
            "yaml", .lines(limit: RecordConsultation.sizeLimit.bytes),
            Words("간담회 기록 (YAML)", "The consultation (YAML)"),
            hint: Words(
                "의장은 규정집에 있는 직위, 참석은 업권별 인원수로 적습니다. 이름은 적지 않습니다.",
                "The chair is a post of the rulebook, attendance a count by sector; no name "
                    + "stands here.")), then: "/consultations/{consultation}"
    ) { desk, given in
        RecordedConsultation(
            consultation: try RecordConsultation(desk: desk)(
                given.bytes("yaml"), by: given.person))
    }

    static let linkConsultation = Ask.write(
        "linkConsultation", at: "consultations/{consultation}/link",
        Words("규정집에 연결", "Link to a rulebook"), may: .linkConsultation, consultation,
        AskField(
            "rulebook", .text(limit: 128),
            Words("채택한 규정집의 판본", "Version or digest of an adopted rulebook")),
        AskField(
            "paths", .texts(atMost: 64), Words("바뀐 값의 경로", "Paths of the values"),
            hint: Words("한 줄에 하나씩; 비우면 결정의 모든 경로", "One a line; none is every path decided on"),
            isRequired: false), then: "/consultations/{consultation}"
    ) { desk, given in
        try LinkConsultation(desk: desk)(
            given.text("consultation"), rulebook: given.text("rulebook"),
            paths: given.texts("paths"), by: given.person)
    }

    static let completeConsultationAction = Ask.write(
        "completeConsultationAction", at: "consultations/{consultation}/actions/{action}/complete",
        Words("후속 조치 완료", "Enter as done"), may: .recordConsultation, consultation,
        AskField("action", .number(1...99), Words("조치 번호", "The action's number")),
        .reason("note", Words("완료한 내용", "What was done")),
        AskField(
            "on", .day, Words("완료한 날", "Done on"),
            hint: Words("비우면 오늘입니다.", "Today where it is left empty."), isRequired: false),
        then: "/consultations/{consultation}"
    ) { desk, given in
        try CompleteConsultationAction(desk: desk)(
            given.number("action"), of: given.text("consultation"), on: given.optional("on"),
            note: given.text("note"), by: given.person)
    }

    private static let consultation = AskField.id(
        "consultation", Words("간담회", "The consultation's id"))
}

struct RecordedConsultation: Codable, Sendable {
    let consultation: String
}
