import Access
import Testing
import UseCases
import Vocabulary

/// Sessions end, are listed, and are revoked.
@Suite struct SessionTests {
    let scene: AccountScene
    let kim: PersonID

    init() throws {
        scene = try AccountScene()
        kim = try PersonID(parsing: "kim")
    }

    private func check(_ token: SecretToken) throws {
        _ = try CheckSession(desk: scene.desk)(token.text)
    }

    @Test func `a session that is used stays, and one that idles is cut`() throws {
        let (token, _) = try scene.signedIn()
        for _ in 0..<5 {
            scene.clock.turn(by: .seconds(840))
            try check(token)
        }
        scene.clock.turn(by: .seconds(900))
        #expect(throws: AccountFailure.sessionOver) { try check(token) }
        #expect(try ListSessions(desk: scene.desk)(of: kim).isEmpty)
    }

    @Test func `a session ends after a working day however busy it was`() throws {
        let (token, _) = try scene.signedIn()
        for _ in 0..<59 {
            scene.clock.turn(by: .seconds(600))
            try check(token)
        }
        scene.clock.turn(by: .seconds(600))
        #expect(throws: AccountFailure.sessionOver) { try check(token) }
    }

    @Test func `signing out ends this session and no other`() throws {
        let (first, secret) = try scene.signedIn()
        scene.clock.turn(by: .seconds(30))
        let second = try scene.signIn(code: try scene.code(secret))
        let number = try CheckSession(desk: scene.desk)(first.text).session
        try EndSession(desk: scene.desk)(number, of: kim)
        #expect(throws: AccountFailure.sessionOver) { try check(first) }
        try check(second)
    }

    @Test func `nobody ends another's session as their own`() throws {
        let (token, _) = try scene.signedIn()
        let number = try CheckSession(desk: scene.desk)(token.text).session
        let lee = try PersonID(parsing: "lee")
        #expect(throws: AccountFailure.noSession(number)) {
            try EndSession(desk: scene.desk)(number, of: lee)
        }
        #expect(throws: AccessFailure.notPermitted(lee, .endSession)) {
            try EndSession(desk: scene.desk)(number, of: "kim", by: lee)
        }
        try check(token)
    }

    @Test func `all sessions of a person end at once and the log says so`() throws {
        let (first, secret) = try scene.signedIn()
        scene.clock.turn(by: .seconds(30))
        let second = try scene.signIn(code: try scene.code(secret))
        #expect(try EndSession(desk: scene.desk)(nil, of: "kim", by: kim) == 2)
        #expect(throws: AccountFailure.sessionOver) { try check(first) }
        #expect(throws: AccountFailure.sessionOver) { try check(second) }
        #expect(scene.log.lines.last == "all sessions of `kim` were ended")
    }

    @Test func `a list shows where and since when, and no token`() throws {
        let (token, _) = try scene.signedIn()
        let shown = try ListSessions(desk: scene.desk)(of: "kim", by: kim)
        #expect(shown.map(\.agent) == ["Firefox"])
        #expect(shown.map(\.address) == ["127.0.0.1"])
        #expect(!"\(shown)".contains(token.text))
    }

    @Test func `a seventeenth session ends the one seen longest ago`() throws {
        let (first, secret) = try scene.signedIn()
        for _ in 0..<16 {
            scene.clock.turn(by: .seconds(30))
            _ = try scene.signIn(code: try scene.code(secret))
        }
        #expect(throws: AccountFailure.sessionOver) { try check(first) }
        #expect(try ListSessions(desk: scene.desk)(of: kim).count == 16)
    }

    @Test(arguments: [
        "", "kim", String(repeating: "0", count: 64), String(repeating: "G", count: 64),
    ])
    func `what is no session's token is nobody`(token: String) {
        #expect(throws: AccountFailure.sessionOver) { try CheckSession(desk: scene.desk)(token) }
    }

    @Test func `a form token is the one of its session alone`() throws {
        let (token, _) = try scene.signedIn()
        let other = SecretToken.made(by: scene.desk)
        #expect(SecretToken.isFormToken(token.formToken, token.formToken))
        #expect(!SecretToken.isFormToken(other.formToken, token.formToken))
        #expect(!SecretToken.isFormToken("", token.formToken))
        #expect(!SecretToken.isFormToken("", ""))
        #expect(!SecretToken.isFormToken(token.text, token.formToken))
    }
}
