import Access
import Egress
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import UseCases
import Vocabulary

@testable import Console

/// The language in which a program is told why nothing was done.
@Suite struct ProblemLanguageTests {
    private static let untouched = Result { try SecretariatProgram() }

    private struct Problem: Decodable {
        let title: String
        let status: Int
        let detail: String
    }

    private struct Asked: Sendable, CustomTestStringConvertible {
        let method: HTTPRequest.Method
        let path: String
        var body = "{}"
        var type = "application/json"
        var isKnown = true
        let status: Int
        let english: String
        let korean: String

        var testDescription: String { "\(status) \(path)" }
    }

    private static let asked = [
        Asked(
            method: .get, path: "/api/v1/me", isKnown: false, status: 401,
            english: "no such token, or it has ended", korean: "없거나 끝난 토큰입니다."),
        Asked(
            method: .get, path: "/api/v1/nothing", status: 404,
            english: "there is no such address; see `/openapi.json`",
            korean: "없는 주소입니다. 주소는 `/openapi.json`에 있습니다."),
        Asked(
            method: .post, path: "/api/v1/me", status: 405,
            english: "this address takes `GET` alone", korean: "이 주소는 `GET`만 받습니다."),
        Asked(
            method: .get, path: "/api/v1/letters/260001", status: 404,
            english: "no letter `260001` in this office; `sumun letter list` shows them",
            korean: "`260001`: 이 기관에 없는 의견서입니다."),
        Asked(
            method: .get, path: "/api/v1/letters/26", status: 422,
            english: "`26` is no letter's serial: six digits such as 260001",
            korean: "`26`: 의견서의 일련번호는 260001과 같은 여섯 자리 숫자입니다."),
        Asked(
            method: .post, path: "/api/v1/rounds/7/open", body: "{", status: 422,
            english: "the body is no JSON object", korean: "본문이 JSON 객체가 아닙니다."),
        Asked(
            method: .post, path: "/api/v1/rounds/7/open", type: "text/plain", status: 415,
            english: "the request cannot be answered", korean: "요청에 응답할 수 없습니다."),
    ]

    @Test(arguments: asked, [("ko-KR,ko;q=0.9,en-US;q=0.8", true), ("en", false), (nil, false)])
    private func `a problem is told in Korean where that is preferred, else in English`(
        asked: Asked, given: (header: String?, isKorean: Bool)
    ) async throws {
        let stage = try Self.untouched.get()
        var headers: HTTPFields = [
            .contentType: asked.type, .idempotencyKey: UUID().uuidString,
        ]
        if asked.isKnown { headers[.authorization] = "Bearer \(stage.token)" }
        if let header = given.header { headers[.acceptLanguage] = header }
        let sent = headers
        try await stage.offices.console(.supervisor).test(.router) { client in
            let response = try await client.execute(
                uri: asked.path, method: asked.method, headers: sent,
                body: asked.method == .get ? nil : ByteBuffer(string: asked.body))
            let problem = try JSONDecoder().decode(
                Problem.self, from: Data(response.body.readableBytesView))
            #expect(response.status.code == asked.status && problem.status == asked.status)
            #expect(problem.detail == (given.isKorean ? asked.korean : asked.english))
            #expect(
                problem.title
                    == ProblemTitle.of(response.status)(given.isKorean ? .korean : .english))
            #expect(response.headers[.contentType] == "application/problem+json")
            #expect(response.headers[.contentLanguage] == (given.isKorean ? "ko" : "en"))
            #expect(response.headers[.vary] == "Accept-Language")
        }
    }

    @Test(arguments: [
        (nil, Language.english), ("", .english), ("*", .english), ("ko", .korean),
        ("KO-kr", .korean),
        ("ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7", .korean), ("en,ko;q=0.9", .english),
        ("en;q=0.8, ko", .korean), ("en, ko", .english), ("ko, en", .korean),
        ("ko;q=0", .english), ("ko;q=0.5, *;q=0.8", .english), ("ko;q=0.5, fr", .korean),
        ("kok", .english), ("k o", .english), ("en;q=0.501,ko;q=0.502", .korean),
        ("ko;q=1.5, en;q=0.1", .english),
        ("ko;q=x", .english), ("ko;q=0.9;x=1", .english), (",,ko\t; q=0.4 ,", .korean),
        (String(repeating: "fr,", count: 400) + "ko", .english),
    ])
    func `the header says which language is preferred, and English is what else there is`(
        header: String?, language: Language
    ) {
        #expect(Language(accepted: header) == language)
    }

    @Test func `each status that a program may get has a title in Korean of its own`() {
        let codes = [400, 401, 403, 404, 405, 409, 413, 415, 422, 500, 503]
        let titles = codes.map { ProblemTitle.of(HTTPResponse.Status(code: $0)).korean }
        #expect(Set(titles).count == codes.count)
        #expect(!titles.contains(ProblemTitle.of(HTTPResponse.Status(code: 418)).korean))
    }
}
