import Access
import Egress
import Foundation
import Programme
import UseCases
import Vocabulary

extension Ask<SupervisorDesk> {
    static let refusalNotices: [Ask] = [
        listRefusalNotices, showRefusalNotice, formRefusalNotice, printRefusalNotice,
        issueRefusalNotice,
    ]

    static let listRefusalNotices = Ask.list(
        "listRefusalNotices", at: "refusal-notices",
        Words("미선정 통지", "The refusal notices, and what each says"), may: .readOffice,
        by: { (notice: ListRefusalNotices.Shown) in notice.notice }
    ) { desk, given in try ListRefusalNotices(desk: desk)(by: given.person) }

    static let showRefusalNotice = Ask.read(
        "showRefusalNotice", at: "refusal-notices/{notice}",
        Words("미선정 통지 문서", "The signed document of one refusal notice"), may: .readOffice,
        notice
    ) { desk, given in
        let notice = try given.text("notice")
        return SignedNotice(
            notice: notice,
            document: String(
                decoding: try ListRefusalNotices(desk: desk).document(notice, by: given.person),
                as: UTF8.self))
    }

    static let formRefusalNotice = Ask.read(
        "formRefusalNotice", at: "refusal-notices/{notice}/form",
        Words("미선정 통지의 서식", "A refusal notice as a form: one page of HTML"),
        may: .readOffice, notice, .formLanguage
    ) { desk, given in
        FormedNotice(
            notice: try given.text("notice"), language: given.formLanguage.rawValue,
            html: String(decoding: try formed(desk, given).html, as: UTF8.self))
    }

    static let printRefusalNotice = Ask.read(
        "printRefusalNotice", at: "refusal-notices/{notice}/form/pdf",
        Words(
            "미선정 통지의 서식 (PDF)", "A refusal notice as PDF, where Chromium is installed"),
        may: .readOffice, notice, .formLanguage
    ) { desk, given in
        PrintedNotice(
            notice: try given.text("notice"), language: given.formLanguage.rawValue,
            pdf: Data(try formed(desk, given).pdf()).base64EncodedString())
    }.takingLong()

    private static func formed(
        _ desk: SupervisorDesk, _ given: Given
    ) throws -> FormLetter.Formed {
        try FormRefusalNotice(desk: desk)(
            given.text("notice"), in: given.formLanguage == .korean ? .korean : .english,
            by: given.person)
    }

    private static let notice = AskField.id("notice", Words("통지", "The notice's id"))

    static let issueRefusalNotice = Ask.write(
        "issueRefusalNotice", at: "refusal-notices",
        Words("미선정 통지 발급", "Sign a refusal notice"), may: .issueRefusalNotice,
        AskField.id("firm", Words("금융회사", "The firm's id")),
        AskField.id("report", Words("위원회 보고", "The commission report's id")),
        .reason("korean", Words("사유 (국문)", "Reasons in Korean")),
        .reason("english", Words("사유 (영문)", "Reasons in English")), then: "/commission"
    ) { desk, given in
        let issued = try IssueRefusalNotice(desk: desk)(
            to: given.text("firm"), report: given.text("report"), korean: given.text("korean"),
            english: given.text("english"), by: given.person)
        return SignedNotice(
            notice: issued.notice, document: String(decoding: issued.document, as: UTF8.self))
    }
}

/// A refusal notice as a form.
struct FormedNotice: Codable, Sendable {
    let notice: String
    let language: String
    /// A page that needs nothing beside it.
    let html: String
}

/// The same, to be printed.
struct PrintedNotice: Codable, Sendable {
    let notice: String
    let language: String
    /// In base64.
    let pdf: String
}

/// A refusal notice as it was signed.
struct SignedNotice: Codable, Sendable {
    let notice: String
    let document: String
}
