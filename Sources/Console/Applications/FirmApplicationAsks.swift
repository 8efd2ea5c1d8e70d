import Access
import Foundation
import Programme
import UseCases

// A firm's own applications, from the draft to what goes to the supervisor's office.
extension Ask<FirmDesk> {
    static let applications: [Ask] = [
        listApplications, showApplication, checkApplication, showApplicationDocument,
        draftApplication, reviseApplication, approveApplication, submitApplication,
        supplementApplication, withdrawApplication, enterRound,
    ]

    static let listApplications = Ask.list(
        "listApplications", at: "applications", Words("신청 목록", "The firm's applications"),
        may: .readOffice, by: { (application: ShownApplication) in application.application }
    ) { desk, _ in try ListApplications(desk: desk.desk)() }

    static let showApplication = Ask.read(
        "showApplication", at: "applications/{application}",
        Words("신청 내용", "What an application says, and how it stands"), may: .readOffice,
        application
    ) { desk, given in try HeldApplication(given.text("application"), at: desk.desk) }

    static let checkApplication = Ask.read(
        "checkApplication", at: "applications/{application}/gaps",
        Words("부족한 점 점검", "What an application lacks, each with its remedy"),
        may: .readOffice, application
    ) { desk, given in
        try CheckApplication()(.held(given.text("application"), desk.desk))
    }

    static let showApplicationDocument = Ask.read(
        "showApplicationDocument", at: "applications/{application}/document",
        Words("마지막으로 서명한 문서", "The document that was signed last, byte for byte"),
        may: .readOffice, application
    ) { desk, given in
        SentText(
            document: try ShowApplication(desk: desk.desk)(given.text("application")).document
                .map { String(decoding: $0, as: UTF8.self) })
    }

    static let draftApplication = Ask.write(
        "draftApplication", at: "applications/draft", Words("신청서 작성", "Draft the application"),
        may: .draftApplication, .contents(limit: DraftApplication.sizeLimit),
        then: "/applications/{application}"
    ) { desk, given in
        NamedApplication(
            application: try DraftApplication(desk: desk)(
                given.bytes("contents"), by: given.person))
    }

    static let reviseApplication = Ask.write(
        "reviseApplication", at: "applications/{application}/revise",
        Words("고친 내용 저장", "Keep the changed text"), may: .draftApplication, application,
        .contents(limit: DraftApplication.sizeLimit), then: "/applications/{application}"
    ) { desk, given in
        let id = try given.text("application")
        try ReviseApplication(desk: desk)(id, given.bytes("contents"), by: given.person)
        return NamedApplication(application: id)
    }

    static let approveApplication = Ask.write(
        "approveApplication", at: "applications/{application}/approve",
        Words("신청서 승인", "Approve it"), may: .approveApplication, application,
        then: "/applications/{application}"
    ) { desk, given in
        let id = try given.text("application")
        try ApproveApplication(desk: desk)(id, by: given.person)
        return NamedApplication(application: id)
    }

    static let submitApplication = Ask.write(
        "submitApplication", at: "applications/{application}/submit",
        Words("서명하여 제출", "Sign and submit"), may: .submitApplication, application,
        then: "/applications/{application}"
    ) { desk, given in
        try SentAnswer(SubmitApplication(desk: desk)(given.text("application"), by: given.person))
    }

    static let supplementApplication = Ask.write(
        "supplementApplication", at: "applications/{application}/supplement",
        Words("보완서 서명·제출", "Sign and send the supplement"), may: .submitApplication,
        application, then: "/applications/{application}"
    ) { desk, given in
        try SentAnswer(
            SupplementApplication(desk: desk)(given.text("application"), by: given.person))
    }

    static let withdrawApplication = Ask.write(
        "withdrawApplication", at: "applications/{application}/withdraw",
        Words("신청 취하", "Withdraw it"), may: .withdrawApplication, application,
        .reason("reason", Words("사유", "Why")), then: "/applications/{application}"
    ) { desk, given in
        try SentAnswer(
            WithdrawApplication(desk: desk)(
                given.text("application"), reason: given.text("reason"), by: given.person))
    }

    static let enterRound = Ask.write(
        "enterRound", at: "applications/{application}/enter",
        Words("다음 차수 참여", "Enter a later round"), may: .enterRound, application,
        AskField("round", .number(1...99), Words("차수", "Round")),
        then: "/applications/{application}"
    ) { desk, given in
        try SentAnswer(
            EnterRound(desk: desk)(
                given.text("application"), round: given.text("round"), by: given.person))
    }

    private static let application = AskField.id("application", Words("신청", "Application"))
}

struct NamedApplication: Codable, Sendable {
    let application: String
}

/// An application of the firm's own office: how it stands, and what it says.
struct HeldApplication: Codable, Sendable {
    let standing: ShownApplication
    let contents: ApplicationContents

    init(_ id: String, at desk: OfficeDesk) throws {
        contents = try JSONDecoder().decode(
            ApplicationContents.self, from: Data(try ShowApplication(desk: desk)(id).json))
        guard let shown = try ListApplications(desk: desk)().first(where: { $0.application == id })
        else { preconditionFailure("an application that is shown is listed") }
        standing = shown
    }
}

/// What was signed for the supervisor's office; its document is read by itself.
struct SentAnswer: Codable, Sendable {
    let application: String
    let act: String
    let round: Int
    let digest: String

    init(_ sent: SentDocument) {
        application = sent.application
        act = sent.act
        round = sent.round
        digest = sent.digest
    }
}

/// A signed document; absent where nothing was signed yet.
struct SentText: Codable, Sendable {
    let document: String?
}
