import Access
import HTTPTypes
import Testing
import UseCases
import Vocabulary

/// A one-time link at the console.
@Suite struct OpenAccountPageTests {
    let console: ConsoleScene
    var scene: AccountScene { console.scene }

    init() throws { console = try ConsoleScene() }

    private func secret(on page: String) -> String {
        page.split(separator: "secret=").dropFirst().first.map { String($0.prefix(32)) } ?? ""
    }

    @Test func `a link opens an account by one form and holds no longer`() async throws {
        try await console.test { browser in
            let browser = browser()
            let link = try scene.link()
            let path = "/open-account?link=\(link)"
            let page = try await browser.get(path)
            #expect(page.status == 200)
            let secret = secret(on: page.body)
            let fields = [
                ("link", link), ("password", AccountScene.password),
                ("code", try scene.code(secret)),
            ]
            let opened = try await browser.post("/open-account", fields, from: path)
            #expect(opened.status == 303)
            #expect(opened.location == "/sign-in")
            #expect(try await browser.get(path).status == 403)
            let token = try await browser.get("/sign-in").formToken
            let again = try await browser.post("/open-account", fields, formToken: token)
            #expect(again.status == 403)
            scene.clock.turn(by: .seconds(30))
            #expect(try await browser.signIn(code: try scene.code(secret)).status == 303)
        }
    }

    @Test func `a wrong code or a short password shows the form again with what is wrong`()
        async throws
    {
        try await console.test { browser in
            let browser = browser()
            let link = try scene.link()
            let path = "/open-account?link=\(link)"
            let short = try await browser.post(
                "/open-account", [("link", link), ("password", "short"), ("code", "1")],
                from: path)
            #expect(short.status == 422)
            #expect(short.body.contains("role=\"alert\""))
            #expect(short.body.contains("12자 이상"))
            let code = try await browser.post(
                "/open-account",
                [("link", link), ("password", AccountScene.password), ("code", "1")],
                formToken: short.formToken)
            #expect(code.status == 422)
            #expect(try await browser.get(path).status == 200)
        }
    }

    @Test func `a link that has ended is refused and shows no secret`() async throws {
        try await console.test { browser in
            let link = try scene.link()
            scene.clock.turn(by: .hours(24))
            let page = try await browser().get("/open-account?link=\(link)")
            #expect(page.status == 403)
            #expect(!page.body.contains("otpauth"))
            #expect(try await browser().get("/open-account").status == 403)
        }
    }
}
