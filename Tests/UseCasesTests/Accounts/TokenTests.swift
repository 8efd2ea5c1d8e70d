import Access
import Testing
import UseCases
import Vocabulary

/// Tokens for a person's programs.
@Suite struct TokenTests {
    let scene: AccountScene
    let kim: PersonID

    init() throws {
        scene = try AccountScene()
        kim = try PersonID(parsing: "kim")
        try scene.open()
    }

    private func make(_ name: String, _ scopes: [String] = ["read"]) throws -> String {
        try MakeToken(desk: scene.desk)(named: name, scopes: scopes, for: kim).token
    }

    @Test func `a token does what its scopes say and no more`() throws {
        let bearer = try CheckToken(desk: scene.desk)(try make("ci"))
        #expect(bearer.person == kim)
        #expect(bearer.permissions == [.read])
    }

    @Test func `a token loses what its person loses`() throws {
        let token = try make("ci", ["read", "approveLetter"])
        #expect(try CheckToken(desk: scene.desk)(token).permissions == [.read, .approveLetter])
        try scene.give([.auditor], to: "kim")
        #expect(try CheckToken(desk: scene.desk)(token).permissions == [.read])
    }

    @Test func `a token that was revoked or has ended is none`() throws {
        let (revoked, old) = (try make("a"), try make("b"))
        try RevokeToken(desk: scene.desk)("a", of: kim)
        #expect(throws: AccountFailure.tokenRefused) { try CheckToken(desk: scene.desk)(revoked) }
        _ = try CheckToken(desk: scene.desk)(old)
        scene.clock.turn(by: .hours(2160))
        #expect(throws: AccountFailure.tokenRefused) { try CheckToken(desk: scene.desk)(old) }
        #expect(throws: AccountFailure.noToken("a")) {
            try RevokeToken(desk: scene.desk)("a", of: kim)
        }
    }

    @Test func `a name stands once and so many tokens are enough`() throws {
        _ = try make("t-1")
        #expect(throws: AccountFailure.tokenNameTaken("t-1")) { try make("t-1") }
        for number in 2...16 { _ = try make("t-\(number)") }
        #expect(throws: AccountFailure.tooManyTokens(limit: 16)) { try make("t-17") }
    }

    @Test func `a list shows no token`() throws {
        let token = try make("ci")
        _ = try CheckToken(desk: scene.desk)(token)
        let shown = try ListTokens(desk: scene.desk)(of: kim)
        #expect(shown.map(\.name) == ["ci"])
        #expect(shown.first?.lastUsed == scene.clock.now.description)
        #expect(!"\(shown)".contains(token.dropFirst(CheckToken.prefix.count)))
    }

    @Test func `a session's token is no program's and the other way round`() throws {
        let program = try make("ci")
        #expect(throws: AccountFailure.sessionOver) { try CheckSession(desk: scene.desk)(program) }
        #expect(throws: AccountFailure.sessionOver) {
            try CheckSession(desk: scene.desk)(
                String(program.dropFirst(CheckToken.prefix.count)))
        }
    }
}
