import Access
import HTTPTypes
import Testing
import UseCases
import Vocabulary

/// Signing in at the console.
@Suite struct SignInPageTests {
    let console: ConsoleScene
    let secret: String
    var scene: AccountScene { console.scene }

    init() throws {
        console = try ConsoleScene()
        secret = try console.scene.open()
        console.scene.clock.turn(by: .seconds(30))
    }

    @Test func `who signs in gets a cookie out of the reach of scripts and other sites`()
        async throws
    {
        try await console.test { browser in
            let browser = browser()
            let answer = try await browser.signIn(code: try scene.code(secret))
            #expect(answer.status == 303)
            #expect(answer.location == "/")
            let cookie = try #require(
                answer.headers[values: .setCookie].first { $0.hasPrefix("sumun-fsc=") })
            for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
                #expect(cookie.contains(part), "\(cookie)")
            }
            #expect(!cookie.contains("Secure") && !cookie.contains("Domain"))
            let page = try await browser.get("/sessions")
            #expect(page.status == 200)
            #expect(page.body.contains("Firefox/999"))
        }
    }

    @Test func `over TLS the cookie is secure and bound to its host`() async throws {
        let console = try ConsoleScene(isSecure: true)
        let secret = try console.scene.open()
        console.scene.clock.turn(by: .seconds(30))
        try await console.test { browser in
            let answer = try await browser().signIn(code: try console.scene.code(secret))
            let cookie = try #require(
                answer.headers[values: .setCookie].first { $0.hasPrefix("__Host-sumun-fsc=") })
            #expect(cookie.contains("Secure"))
            // Which other offices on this machine's own name would have to keep, too.
            #expect(answer.headers[.strictTransportSecurity] == nil)
        }
    }

    @Test func `a wrong code, a wrong password and a stranger are told the same`() async throws {
        try await console.test { browser in
            var pages: Set<String> = []
            for (person, password, code) in [
                ("kim", AccountScene.password, "000000"), ("kim", "wrong password", "000000"),
                ("kim", "", ""), ("park", AccountScene.password, "000000"),
            ] {
                let browser = browser()
                let answer = try await browser.signIn(person, password: password, code: code)
                #expect(answer.status == 403)
                #expect(browser.cookie("sumun-fsc") == nil)
                let token = answer.formToken ?? "-"
                pages.insert(
                    answer.body.replacing(token, with: "").replacing(person, with: ""))
            }
            #expect(pages.count == 1)
        }
    }

    @Test func `a code that was used does not sign in again`() async throws {
        try await console.test { browser in
            let code = try scene.code(secret)
            #expect(try await browser().signIn(code: code).status == 303)
            #expect(try await browser().signIn(code: code).status == 403)
        }
    }

    @Test func `after five failures the right password is refused until the lock ends`()
        async throws
    {
        try await console.test { browser in
            let browser = browser()
            for _ in 0..<5 {
                let answer = try await browser.signIn(password: "wrong password", code: "1")
                #expect(answer.status == 403)
            }
            let locked = try await browser.signIn(code: try scene.code(secret))
            #expect(locked.status == 403)
            scene.clock.turn(by: .seconds(1800))
            let entered = try await browser.signIn(code: try scene.code(secret))
            #expect(entered.status == 303)
        }
    }

    @Test func `one address signs in so often a minute and no more`() async throws {
        try await console.test { browser in
            let browser = browser()
            for _ in 0..<20 {
                let answer = try await browser.signIn("park", code: "1")
                #expect(answer.status == 403)
            }
            let stranger = try await browser.signIn("park", code: "1")
            #expect(stranger.status == 503)
            let person = try await browser.signIn(code: try scene.code(secret))
            #expect(person.status == 503)
            scene.clock.turn(by: .seconds(60))
            let entered = try await browser.signIn(code: try scene.code(secret))
            #expect(entered.status == 303)
        }
    }

    @Test func `what was typed comes back escaped and the password not at all`() async throws {
        try await console.test { browser in
            let browser = browser()
            let answer = try await browser.signIn(
                "\"><script>alert(1)</script>", password: "a gate of water?!", code: "1")
            #expect(!answer.body.contains("<script"))
            #expect(answer.body.contains("&lt;script&gt;"))
            #expect(!browser.seen.contains("a gate of water?!"))
        }
    }

    @Test func `signing out ends the session on the server too`() async throws {
        try await console.test { browser in
            let browser = browser()
            try await browser.enter(scene, secret)
            let old = try #require(browser.cookie("sumun-fsc"))
            let answer = try await browser.post("/sign-out", [], from: "/sessions")
            #expect(answer.location == "/sign-in")
            #expect(browser.cookie("sumun-fsc") == nil)
            browser.set("sumun-fsc", old)
            #expect(try await browser.get("/sessions").status == 303)
        }
    }
}
