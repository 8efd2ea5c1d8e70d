import Access
import HTTPTypes
import Testing
import UseCases
import Vocabulary

/// Sessions at the console.
@Suite struct SessionsPageTests {
    let console: ConsoleScene
    let secret: String
    var scene: AccountScene { console.scene }

    init() throws {
        console = try ConsoleScene()
        secret = try console.scene.open()
    }

    @Test func `a page for people who are signed in sends others to sign in`() async throws {
        try await console.test { browser in
            for path in ["/sessions", "/tokens"] {
                let answer = try await browser().get(path)
                #expect(answer.status == 303)
                #expect(answer.location == "/sign-in")
            }
        }
    }

    @Test func `a session that idles is cut and its cookie taken away`() async throws {
        try await console.test { browser in
            let browser = browser()
            try await browser.enter(scene, secret)
            scene.clock.turn(by: .seconds(899))
            #expect(try await browser.get("/sessions").status == 200)
            scene.clock.turn(by: .seconds(900))
            let answer = try await browser.get("/sessions")
            #expect(answer.location == "/sign-in")
            #expect(browser.cookie("sumun-fsc") == nil)
        }
    }

    @Test func `a session that was revoked from another browser is over at once`() async throws {
        try await console.test { browser in
            let (mine, other) = (browser(), browser())
            try await mine.enter(scene, secret)
            try await other.enter(scene, secret)
            let person = try PersonID(parsing: "kim")
            let oldest = try #require(
                try ListSessions(desk: scene.desk)(of: person).last?.session)
            let answer = try await other.post(
                "/sessions/end", [("session", "\(oldest)")], from: "/sessions")
            #expect(answer.location == "/sessions")
            #expect(try await mine.get("/sessions").location == "/sign-in")
            #expect(try await other.get("/sessions").status == 200)
        }
    }

    @Test(arguments: ["", "x", "0", "-1", "99999999999999999999"])
    func `a session that is not the person's is not ended`(number: String) async throws {
        try await console.test { browser in
            let browser = browser()
            try await browser.enter(scene, secret)
            let answer = try await browser.post(
                "/sessions/end", [("session", number)], from: "/sessions")
            #expect(answer.status == 404)
        }
    }

    @Test func `all sessions end by one button`() async throws {
        try await console.test { browser in
            let (mine, other) = (browser(), browser())
            try await mine.enter(scene, secret)
            try await other.enter(scene, secret)
            let answer = try await mine.post("/sessions/end-all", [], from: "/sessions")
            #expect(answer.location == "/sign-in")
            #expect(try await other.get("/sessions").location == "/sign-in")
        }
    }
}
