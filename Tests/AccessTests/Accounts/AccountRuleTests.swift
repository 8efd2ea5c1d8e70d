import Access
import Rules
import Testing
import Vocabulary

/// What a password, a session and a token must be.
@Suite struct AccountRuleTests {
    let rules: AccountRules
    let kim: Person
    let token: Digest
    let start = Instant(microseconds: 1_784_000_000_000_000)

    init() throws {
        rules = try Rulebook.sample().accounts
        kim = Person(id: try PersonID(parsing: "kim"), roles: [.clerk])
        token = try #require(Digest([UInt8](repeating: 1, count: 32)))
    }

    @Test func `a password is as long as the rulebook says`() throws {
        #expect(throws: AccountFailure.passwordTooShort(least: 12)) {
            try PasswordRule.check("elevenchars", of: kim.id, by: rules)
        }
        try PasswordRule.check("twelve chars", of: kim.id, by: rules)
        try PasswordRule.check("수문은 편지로 열린다고", of: kim.id, by: rules)
    }

    @Test(arguments: ["aaaaaaaaaaaaaaaa", "abababababab", "my name is KIM!"])
    func `a password that is one key held down or the person's id is refused`(
        password: String
    ) throws {
        #expect(throws: AccountFailure.passwordTooPlain) {
            try PasswordRule.check(password, of: kim.id, by: rules)
        }
    }

    @Test func `a password beyond the limit is refused before it is hashed`() throws {
        #expect(throws: AccountFailure.passwordTooLong) {
            try PasswordRule.check(
                String(repeating: "abcdefgh", count: 200), of: kim.id, by: rules)
        }
    }

    @Test func `a session ends by idleness or by its life, whichever is first`() {
        let session = Session(
            token: token, person: kim.id, at: start, by: rules, agent: "", address: "")
        #expect(session.expiresAt == start + .seconds(900))
        #expect(!session.isOver(at: start + .seconds(899)))
        #expect(session.isOver(at: start + .seconds(900)))
        let late = start + .hours(10) - .seconds(60)
        #expect(session.end(seen: late, by: rules) == start + .hours(10))
    }

    @Test func `what a browser says of itself is cut and holds printable characters alone`() {
        let session = Session(
            token: token, person: kim.id, at: start, by: rules,
            agent: "A\n<b>" + String(repeating: "x", count: 200), address: "::1")
        #expect(session.agent.hasPrefix("A?<b>x"))
        #expect(session.agent.count == Session.agentLimit)
    }

    @Test func `a token has no scope that its person has not`() throws {
        #expect(throws: AccountFailure.scopeNotHeld(.issueLetter)) {
            try APIToken(
                token: token, of: kim, named: "ci", scopes: ["read", "issueLetter"], at: start,
                by: rules)
        }
        #expect(throws: AccountFailure.unknownScope("everything")) {
            try APIToken(
                token: token, of: kim, named: "ci", scopes: ["everything"], at: start, by: rules)
        }
        #expect(throws: AccountFailure.noScope) {
            try APIToken(token: token, of: kim, named: "ci", scopes: [], at: start, by: rules)
        }
        #expect(throws: AccountFailure.badTokenName) {
            try APIToken(
                token: token, of: kim, named: "<b>", scopes: ["read"], at: start, by: rules)
        }
    }

    @Test func `a token loses what its person has lost since`() throws {
        let made = try APIToken(
            token: token, of: kim, named: "ci", scopes: ["read", "approveLetter"], at: start,
            by: rules)
        let auditor = Person(id: kim.id, roles: [.auditor])
        #expect(made.permissions(of: kim) == [.read, .approveLetter])
        #expect(made.permissions(of: auditor) == [.read])
    }

    @Test(arguments: ["", "with space", "tab\t", String(repeating: "k", count: 129)])
    func `an idempotency key is short and printable`(key: String) {
        #expect(throws: AccountFailure.badKey) {
            try KeyedRequest(person: kim.id, key: key, request: token)
        }
    }

    @Test func `accounts and passwords do not print what they hold`() throws {
        let cost = try #require(ScryptCost(rounds: 16, blockSize: 8, parallelism: 1))
        let account = Account(
            person: kim.id,
            password: PasswordRecord(hash: token, salt: [9, 9, 9], cost: cost),
            sealedSecret: [7, 7], attempts: .none, openedAt: start)
        #expect("\(account)" == "account of kim")
        #expect("\(account.password)" == "password under N=16 r=8 p=1")
    }
}
