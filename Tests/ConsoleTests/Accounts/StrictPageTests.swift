import Access
import Egress
import Foundation
import HTTPTypes
import Testing
import UseCases
import Vocabulary

@testable import Console

/// What holds of every page of accounts.
@Suite struct StrictPageTests {
    let console: ConsoleScene
    let secret: String
    var scene: AccountScene { console.scene }

    init() throws {
        console = try ConsoleScene()
        secret = try console.scene.open()
    }

    @Test(arguments: [
        "/sign-in", "/sessions", "/tokens", "/open-account", "/nothing", "/healthz", "/readyz",
        "/api/v1/me", "/status-list",
    ])
    func `every answer is strict with browsers`(path: String) async throws {
        try await console.test { browser in
            let browser = browser()
            try await browser.enter(scene, secret)
            let answer = try await browser.get(path)
            let wanted = [
                "Content-Security-Policy":
                    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'",
                "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store",
                "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY",
            ]
            for (name, value) in wanted {
                #expect(answer.headers[try #require(HTTPField.Name(name))] == value, "\(name)")
            }
            #expect(answer.headers[.strictTransportSecurity] == nil)
        }
    }

    @Test func `an unknown page is a page and says so`() async throws {
        try await console.test { browser in
            let browser = browser()
            // Nobody is told which pages there are.
            #expect(try await browser.get("/nothing").location == "/sign-in")
            try await browser.enter(scene, secret)
            let answer = try await browser.get("/nothing")
            #expect(answer.status == 404)
            #expect(answer.body.contains(RefusalWords().notFound.korean))
            let posted = try await browser.post("/nothing", [], from: "/sessions")
            #expect(posted.status == 404)
            #expect(posted.body.contains("없는 주소입니다."))
        }
    }

    @Test func `no secret stands in an answer or in the log after an account is open`()
        async throws
    {
        try await console.test { browser in
            let browser = browser()
            try await browser.enter(scene, secret)
            let session = try #require(browser.cookie("sumun-fsc"))
            let form = try #require(browser.cookie("sumun-fsc-form"))
            let made = try MakeToken(desk: scene.desk)(
                named: "ci", scopes: ["read"], for: PersonID(parsing: "kim"))
            for path in ["/sessions", "/tokens", "/nothing", "/healthz"] {
                _ = try await browser.get(path)
            }
            _ = try await browser.signIn(password: "another password", code: "424242")
            let log = (console.lines.lines + scene.log.lines).joined(separator: "\n")
            let link = try scene.link()
            _ = try await browser.get("/open-account?link=\(link)x")
            for word in [
                AccountScene.password, "another password", secret, session, form, made.token,
            ] {
                #expect(!browser.seen.contains(word))
                #expect(!log.contains(word))
            }
            #expect(!log.contains("424242") && !log.contains(link))
        }
    }

    @Test(arguments: Language.allCases)
    func `each page says its language, has one heading, and labels each field`(
        language: Language
    ) throws {
        let page = AccountPage(language: language, formToken: "t")
        let link = try scene.link()
        let opening = try OpenAccount(desk: scene.desk).opening(link)
        let pages = [
            SignInPage(page: page).markup(failure: "x"),
            OpenAccountPage(page: page, link: link, opening: opening).markup(),
            SessionsPage(page: page, current: 1, sessions: []).markup(),
            TokensPage(page: page, tokens: [], scopes: [.read, .approveLetter]).markup(),
        ]
        for text in pages.map(\.text) {
            #expect(text.contains("<html lang=\"\(language.rawValue)\">"))
            #expect(text.split(separator: "<h1>").count == 2)
            #expect(!text.contains("<script") && !text.contains("style="))
            #expect(!text.contains("Optional(") && !text.contains("AccountMarkup"))
            for input in text.split(separator: "<input ").dropFirst() {
                let tag = input.prefix { $0 != ">" }
                guard !tag.contains("type=\"hidden\"") else { continue }
                let id = tag.split(separator: "id=\"").last?.prefix { $0 != "\"" } ?? ""
                #expect(text.contains("<label for=\"\(id)\">"), "\(tag)")
            }
        }
        let isKorean = pages[0].text.contains("비밀번호")
        #expect(isKorean == (language == .korean))
    }

    @Test func `what is put into a page is escaped`() {
        let value = "<b a='1' b=\"2\">&"
        let page: AccountMarkup = "<p>\(value)</p>"
        #expect(page.text == "<p>&lt;b a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;</p>")
    }

    @Test func `more people than may wait are told to come again`() async throws {
        let work = CostlyWork()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<60 {
                group.addTask {
                    do {
                        try await work.run { Thread.sleep(forTimeInterval: 0.02) }
                        return true
                    } catch AccountFailure.busy { return false }
                }
            }
            var done = 0
            for try await isDone in group where isDone { done += 1 }
            #expect(done >= CostlyWork.limit && done < 60)
        }
    }
}
