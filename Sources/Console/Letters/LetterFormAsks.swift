import Access
import Egress
import Foundation
import Programme
import UseCases

// The official form of a letter that this office issued or holds, as its page shows it.
extension Ask<OfficeDesk> {
    static let letterForms: [Ask] = [formLetter, printLetter]

    static let formLetter = Ask.read(
        "formLetter", at: "letters/{serial}/form",
        Words("의견서의 공식 서식", "The official form of a letter: one page of HTML"),
        may: .readOffice, .serial, .formLanguage
    ) { desk, given in
        FormedLetter(
            serial: try given.text("serial"), language: given.formLanguage.rawValue,
            html: String(decoding: try formed(desk, given).html, as: UTF8.self))
    }

    static let printLetter = Ask.read(
        "printLetter", at: "letters/{serial}/form/pdf",
        Words(
            "의견서의 공식 서식 (PDF)",
            "The official form of a letter as PDF, where Chromium is installed"),
        may: .readOffice, .serial, .formLanguage
    ) { desk, given in
        PrintedLetter(
            serial: try given.text("serial"), language: given.formLanguage.rawValue,
            pdf: Data(try formed(desk, given).pdf()).base64EncodedString())
    }.takingLong()

    private static func formed(_ desk: OfficeDesk, _ given: Given) throws -> FormLetter.Formed {
        try FormLetter(world: desk.world)(
            given.source(desk), in: given.formLanguage == .korean ? .korean : .english)
    }
}

extension AskField {
    static let formLanguage = AskField(
        "language",
        .choice([
            .init(Language.korean.rawValue, Words("국문", "Korean")),
            .init(Language.english.rawValue, Words("영문", "English")),
        ]), Words("언어", "Its language; Korean where it is absent"), isRequired: false)
}

extension Given {
    /// In which language a form is asked for.
    var formLanguage: Language { optional("language").flatMap(Language.init) ?? .korean }
}

/// A letter's official form.
struct FormedLetter: Codable, Sendable {
    let serial: String
    let language: String
    /// A page that needs nothing beside it.
    let html: String
}

/// The same, to be printed.
struct PrintedLetter: Codable, Sendable {
    let serial: String
    let language: String
    /// In base64.
    let pdf: String
}
