import Access
import Testing
import UseCases
import Vocabulary

/// Password and one-time code, in one step.
@Suite struct SignInTests {
    let scene: AccountScene
    let secret: String

    init() throws {
        scene = try AccountScene()
        secret = try scene.open()
        scene.clock.turn(by: .seconds(30))
    }

    private func refused(
        _ person: String = "kim", password: String = AccountScene.password, code: String,
        _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(throws: AccountFailure.signInRefused, sourceLocation: location) {
            try scene.signIn(person, password: password, code: code)
        }
    }

    @Test func `who has both password and code is in`() throws {
        let token = try scene.signIn(code: try scene.code(secret))
        let found = try CheckSession(desk: scene.desk)(token.text)
        #expect(found.person.text == "kim")
        #expect(found.roles == [.administrator, .clerk])
        #expect(found.formToken == token.formToken)
        #expect(found.formToken != token.text)
    }

    @Test func `a wrong password, a wrong code and an unknown person get one answer`() throws {
        refused(password: "a gate of fire!", code: try scene.code(secret))
        refused(code: try scene.code(secret, after: 5))
        refused("park", code: try scene.code(secret))
        refused("", password: "", code: "")
        refused("<script>", code: try scene.code(secret))
        refused(password: "", code: try scene.code(secret))
        refused("lee", code: try scene.code(secret))
    }

    @Test func `a code counts once`() throws {
        let code = try scene.code(secret)
        _ = try scene.signIn(code: code)
        refused(code: code)
        scene.clock.turn(by: .seconds(30))
        refused(code: code)
        _ = try scene.signIn(code: try scene.code(secret))
    }

    @Test func `five failures lock the account even for the right password`() throws {
        for _ in 0..<5 { refused(password: "wrong password", code: "000000") }
        refused(code: try scene.code(secret))
        #expect(scene.log.lines.contains { $0.contains("`kim` is locked until") })
        scene.clock.turn(by: .seconds(1799))
        refused(code: try scene.code(secret))
        scene.clock.turn(by: .seconds(1))
        _ = try scene.signIn(code: try scene.code(secret))
    }

    @Test func `a success sets the count back`() throws {
        for _ in 0..<4 { refused(password: "wrong password", code: "000000") }
        _ = try scene.signIn(code: try scene.code(secret))
        scene.clock.turn(by: .seconds(30))
        for _ in 0..<4 { refused(password: "wrong password", code: "000000") }
        _ = try scene.signIn(code: try scene.code(secret))
    }

    @Test func `attempts side by side are no more than five guesses`() async throws {
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    _ = try? scene.signIn(password: "wrong password", code: "000000")
                }
            }
        }
        let account = try #require(
            try ListAccounts(desk: scene.desk)(by: PersonID(parsing: "kim")).first)
        #expect(account.failures == 5)
        #expect(account.lockedUntil != nil)
    }

    @Test func `who is no longer of the office is not let in`() throws {
        let token = try scene.signIn(code: try scene.code(secret))
        try scene.give([.auditor], to: "kim")
        #expect(try CheckSession(desk: scene.desk)(token.text).roles == [.auditor])
        try scene.remove("kim")
        #expect(throws: AccountFailure.sessionOver) {
            try CheckSession(desk: scene.desk)(token.text)
        }
        scene.clock.turn(by: .seconds(30))
        refused(code: try scene.code(secret))
    }

    @Test func `an account is locked and unlocked by whoever may, and by nobody else`() throws {
        let token = try scene.signIn(code: try scene.code(secret))
        let lock = LockAccount(desk: scene.desk)
        let (kim, lee) = (try PersonID(parsing: "kim"), try PersonID(parsing: "lee"))
        #expect(throws: AccessFailure.notPermitted(lee, .lockAccount)) { try lock("kim", by: lee) }
        try lock("kim", by: kim)
        #expect(throws: AccountFailure.sessionOver) {
            try CheckSession(desk: scene.desk)(token.text)
        }
        scene.clock.turn(by: .hours(24 * 365))
        refused(code: try scene.code(secret))
        try lock.unlock("kim", by: kim)
        _ = try scene.signIn(code: try scene.code(secret))
        #expect(throws: AccountFailure.noAccount(lee)) { try lock("lee", by: kim) }
    }

    @Test func `secrets do not print`() throws {
        let token = try scene.signIn(code: try scene.code(secret))
        let given = SignIn.Given(
            person: "kim", password: "a secret word", code: "123456", agent: "", address: "::1")
        var printed = "\(token) \(given)"
        dump(token, to: &printed)
        dump(given, to: &printed)
        printed += String(reflecting: token) + String(reflecting: given)
        #expect(!printed.contains(token.text))
        #expect(!printed.contains("a secret word"))
    }
}
