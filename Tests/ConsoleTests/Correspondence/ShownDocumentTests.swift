import Access
import Egress
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Programme
import Testing
import UseCases
import Vocabulary

@testable import Console

/// What a signed document says, told to a program as it is and on a page in its reader's language.
@Suite struct ShownDocumentTests {
    let offices: FoundedOffices

    init() throws {
        offices = try FoundedOffices()
        try offices.introduce()
    }

    private func notice() throws -> String {
        let written = try WriteDispatch(desk: offices.supervisor.desk)(
            .notice, "{}", to: "hanbit", by: FoundedOffices.person(.secretariat))
        return String(decoding: written.document, as: UTF8.self)
    }

    /// The page after the form: what it says of the document, label and text.
    private func page(
        _ document: String, of kind: OfficeName.Kind, _ language: Language
    ) async throws -> [(label: String, text: String)] {
        let visitor = Visitor(
            person: try FoundedOffices.person(.auditor), roles: [.auditor], formToken: "token")
        let fields =
            "document="
            + (document.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
        let form = try #require(PostedForm(parsing: Array(fields.utf8)))
        let facts = Facts()
        try await offices.pages(kind, for: visitor, form: form).test(.router) { client in
            let answer = try await client.execute(
                uri: "/documents/show?lang=\(language.rawValue)", method: .post)
            #expect(answer.status == .ok)
            let page = try Document(String(buffer: answer.body))
            await facts.set(
                Array(zip(page.all("dt").map(\.text), page.all("dd").map(\.text)))
                    .filter { !$0.1.hasPrefix(document.prefix(20)) })
        }
        return await facts.all
    }

    private actor Facts {
        private(set) var all: [(label: String, text: String)] = []
        func set(_ all: [(String, String)]) { self.all = all.map { ($0.0, $0.1) } }
    }

    @Test func `a program is told what a document says and whose key signed it`() async throws {
        let document = try notice()
        try await offices.asking(.firm) { program in
            let shown = try await program(.auditor).post(
                "documents/show", ["document": .string(document)])
            #expect(shown.status == 200)
            #expect(shown.body["kind"] == "dispatch" && shown.body["isSignerKnown"] == true)
            #expect(shown.body["signer"] == "the documents key of fsc")
            let lines = shown.body["lines"].list
            #expect(
                lines.map { $0["name"] } == [
                    "from", "to", "number", "kind", "written at", "contents",
                ])
            #expect(lines.map { $0["value"] }.prefix(4) == ["fsc", "hanbit", "1", "notice"])
        }
    }

    @Test func `what is no document is refused, and a role without the office sees none`()
        async throws
    {
        let document = try notice()
        try await offices.asking(.supervisor) { program in
            let clerk = try program(.clerk)
            #expect(try await clerk.post("documents/show", ["document": "a.b.c"]).status == 422)
            #expect(try await clerk.post("documents/show").status == 422)
            let expert = try await program(.expert).post(
                "documents/show", ["document": .string(document)])
            #expect(expert.status == 403)
        }
    }

    @Test func `a Korean page says it in Korean, an English one in English`() async throws {
        let document = try notice()
        let korean = try await page(document, of: .firm, .korean)
        #expect(korean.map(\.label) == ["문서 종류", "문서 내용", "서명자"])
        #expect(korean.first?.text == "발송문서" && korean.last?.text == "fsc의 문서 키")
        let lines = korean[1].text
        for part in ["보낸 기관 · fsc", "받는 기관 · hanbit", "번호 · 1", "종류 · 통지", "작성 시각 · "] {
            #expect(lines.contains(part), "\(lines)")
        }
        let english = try await page(document, of: .firm, .english)
        #expect(english.map(\.label) == ["Kind of document", "What it says", "Signed by"])
        #expect(english[1].text.contains("from · fsc"))
    }

    @Test func `a card is told part by part, as what a person has yet to compare`() async throws {
        let card = try await page(offices.firmCard(), of: .supervisor, .korean)
        #expect(card.first?.text == "기관 카드")
        for part in ["기관 구분 · 금융회사", "아이디 · hanbit", "국문 이름 · 한빛", "지문 · "] {
            #expect(card[1].text.contains(part), "\(card)")
        }
        #expect(card.last?.text.contains("신원 키") == true)
    }

    @Test func `every noun, label and signer has a Korean word of its own`() throws {
        let words = ShownDocumentWords()
        let id: CounterpartID = try SampledRefusals.id("fsc")
        let signers: [ShownDocument.Signer] = [
            .identityOnCard, .thisOffice, .other(id), .retired(id), .unknown,
        ]
        let all =
            DocumentNoun.allCases.map { words.name(of: $0) }
            + DocumentLabel.allCases.map { words.name(of: $0) }
            + signers.map { words.name(of: $0) }
        for word in all {
            #expect(word.korean.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
            #expect(word.english.allSatisfy { $0.isASCII })
        }
        #expect(
            Set(DocumentLabel.allCases.map { words.name(of: $0).korean }).count
                == DocumentLabel.allCases.count)
        #expect(words.name(ofStatus: "suspended until x")?.korean == "효력정지, x까지")
        #expect(words.name(ofStatus: "revoked")?.korean == "철회" && words.name(ofStatus: "x") == nil)
    }
}
