import Access
import HTTPTypes
import NIOCore
import Testing
import UseCases
import Vocabulary

@testable import Console

/// No other site sends a form in anybody's name.
@Suite struct FormGuardTests {
    let console: ConsoleScene
    let secret: String
    var scene: AccountScene { console.scene }

    init() throws {
        console = try ConsoleScene()
        secret = try console.scene.open()
    }

    @Test func `a form without its token, or with another's, changes nothing`() async throws {
        try await console.test { browser in
            let (mine, other) = (browser(), browser())
            try await mine.enter(scene, secret)
            try await other.enter(scene, secret)
            let foreign = try #require(try await other.get("/sessions").formToken)
            for token in ["", "0", String(repeating: "0", count: 64), foreign] {
                let answer = try await mine.post("/sessions/end-all", [], formToken: token)
                #expect(answer.status == 403, "\(token)")
            }
            #expect(try await mine.get("/sessions").status == 200)
            #expect(try await other.get("/sessions").status == 200)
        }
    }

    @Test func `a sign-in without its page's token is refused before a password is looked at`()
        async throws
    {
        try await console.test { browser in
            let browser = browser()
            let fields = [("person", "kim"), ("password", "wrong"), ("code", "1")]
            for _ in 0..<6 {
                #expect(
                    try await browser.post("/sign-in", fields, formToken: "").status == 403)
            }
            let account = try #require(
                try ListAccounts(desk: scene.desk)(by: PersonID(parsing: "kim")).first)
            #expect(account.failures == 0)
        }
    }

    @Test(arguments: ["cross-site", "same-site"])
    func `a form that the browser says came from elsewhere is refused`(site: String)
        async throws
    {
        try await console.test { browser in
            let browser = browser()
            try await browser.enter(scene, secret)
            var headers = HTTPFields()
            headers[try #require(HTTPField.Name("Sec-Fetch-Site"))] = site
            let answer = try await browser.post(
                "/sessions/end-all", [], from: "/sessions", headers: headers)
            #expect(answer.status == 403)
            #expect(try await browser.get("/sessions").status == 200)
        }
    }

    @Test(arguments: [
        "/sessions/end", "/sessions/end-all", "/tokens", "/tokens/revoke", "/sign-out",
    ])
    func `nobody changes anything without signing in`(path: String) async throws {
        try await console.test { browser in
            let answer = try await browser().post(path, [("name", "x")], from: "/sign-in")
            #expect(answer.status == 303)
            #expect(answer.location == "/sign-in")
        }
    }

    @Test func `a form that is too large or of another kind is refused`() async throws {
        try await console.test { browser in
            let browser = browser()
            let large = try await browser.post(
                "/sign-in", [("person", String(repeating: "a", count: 70_000))])
            #expect(large.status == 413)
            let json = try await browser.post(
                "/sign-in", [], headers: [.contentType: "application/json"])
            #expect(json.status == 415)
        }
    }

    @Test(arguments: [
        "a=%", "a=%4", "a=%zz", "a=%ff", "a=%00", String(repeating: "a=1&", count: 201),
    ])
    func `what is no form is none`(body: String) {
        #expect(PostedForm(parsing: Array(body.utf8)) == nil)
    }

    @Test func `no bytes bring the reader of forms down, and what it takes is text`() {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("%&=+aF0\u{EC}".utf8) + [0, 0xFF]
        for _ in 0..<20_000 {
            let body = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
                letters.randomElement(using: &generator) ?? 0
            }
            guard let form = PostedForm(parsing: body) else { continue }
            for name in ["a", "F", "0", "aa"] {
                #expect(form.all(name).count <= PostedForm.fieldLimit)
                #expect(!form[name].contains("\0"), "\(body)")
            }
        }
    }

    @Test func `a form's fields are read as browsers write them`() throws {
        let form = try #require(
            PostedForm(parsing: Array("a=1+2&b=%EC%88%98%EB%AC%B8&a=3&c&d=x%3Dy=z".utf8)))
        #expect(form["a"] == "1 2")
        #expect(form.all("a") == ["1 2", "3"])
        #expect(form["b"] == "수문")
        #expect(form["c"] == "")
        #expect(form["d"] == "x=y=z")
        #expect(form["e"] == "")
        #expect(!"\(form) \(String(reflecting: form))".contains("수문"))
    }
}
