import Access
import HTTPTypes
import Testing
import UseCases
import Vocabulary

/// Tokens at the console and at the interface for programs.
@Suite struct TokenPageTests {
    let console: ConsoleScene
    let secret: String
    var scene: AccountScene { console.scene }

    init() throws {
        console = try ConsoleScene()
        secret = try console.scene.open()
    }

    private func token(on page: String) throws -> String {
        let rest = try #require(page.split(separator: "<code>").dropFirst().first)
        return String(rest.prefix { $0 != "<" })
    }

    private func me(_ browser: Browser, _ token: String?) async throws -> Browser.Answer {
        var headers = HTTPFields()
        if let token { headers[.authorization] = "Bearer \(token)" }
        return try await browser.ask(.get, "/api/v1/me", headers, nil)
    }

    @Test func `a token is shown once and does what its scopes say`() async throws {
        try await console.test { browser in
            let browser = browser()
            try await browser.enter(scene, secret)
            let made = try await browser.post(
                "/tokens", [("name", "ci"), ("scope", "read"), ("scope", "approveLetter")])
            #expect(made.status == 200)
            let token = try token(on: made.body)
            let page = try await browser.get("/tokens")
            #expect(page.body.contains("ci") && !page.body.contains(token))
            let answer = try await me(browser, token)
            #expect(answer.status == 200)
            #expect(answer.body.contains("\"scopes\":[\"approveLetter\",\"read\"]"))
            let revoked = try await browser.post(
                "/tokens/revoke", [("name", "ci")], from: "/tokens")
            #expect(revoked.location == "/tokens")
            #expect(try await me(browser, token).status == 401)
        }
    }

    @Test func `a scope that the token has not is refused`() async throws {
        try await console.test { browser in
            let browser = browser()
            let made = try MakeToken(desk: scene.desk)(
                named: "ci", scopes: ["approveLetter"], for: PersonID(parsing: "kim"))
            let answer = try await me(browser, made.token)
            #expect(answer.status == 403)
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
    }

    @Test func `a scope that the person has not is not given`() async throws {
        try await console.test { browser in
            let browser = browser()
            try await browser.enter(scene, secret)
            let answer = try await browser.post(
                "/tokens", [("name", "ci"), ("scope", "issueLetter")])
            #expect(answer.status == 403)
            #expect(answer.body.contains("role=\"alert\""))
        }
    }

    @Test func `programs are not known by a browser's cookie`() async throws {
        try await console.test { browser in
            let browser = browser()
            try await browser.enter(scene, secret)
            for token in [nil, "", "x", browser.cookie("sumun-fsc")] {
                let answer = try await me(browser, token)
                #expect(answer.status == 401)
                #expect(answer.headers[.wwwAuthenticate] == "Bearer")
            }
        }
    }

    @Test func `a token opens no page`() async throws {
        try await console.test { browser in
            let made = try MakeToken(desk: scene.desk)(
                named: "ci", scopes: ["read"], for: PersonID(parsing: "kim"))
            var headers = HTTPFields()
            headers[.authorization] = "Bearer \(made.token)"
            let answer = try await browser().ask(.get, "/sessions", headers, nil)
            #expect(answer.location == "/sign-in")
        }
    }
}
