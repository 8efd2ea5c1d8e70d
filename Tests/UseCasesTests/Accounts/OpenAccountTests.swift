import Access
import Testing
import UseCases
import Vocabulary

/// From a one-time link to an account.
@Suite struct OpenAccountTests {
    let scene: AccountScene
    init() throws { scene = try AccountScene() }

    @Test func `a link opens an account once`() throws {
        let link = try scene.link()
        let open = OpenAccount(desk: scene.desk)
        let opening = try open.opening(link)
        #expect(opening.person == "kim")
        #expect(opening.secret.count == 32)
        #expect(opening.appLink.contains("secret=\(opening.secret)"))
        try open(link, password: AccountScene.password, code: try scene.code(opening.secret))
        #expect(throws: AccountFailure.linkRefused) { try open.opening(link) }
        #expect(throws: AccountFailure.linkRefused) {
            try open(link, password: "another password", code: try scene.code(opening.secret))
        }
    }

    @Test func `a look at a link leaves it as it is and shows the same secret`() throws {
        let link = try scene.link()
        let open = OpenAccount(desk: scene.desk)
        #expect(try open.opening(link).secret == open.opening(link).secret)
    }

    @Test func `a link holds for a day`() throws {
        let link = try scene.link()
        scene.clock.turn(by: .hours(24) - .seconds(1))
        _ = try OpenAccount(desk: scene.desk).opening(link)
        scene.clock.turn(by: .seconds(1))
        #expect(throws: AccountFailure.linkRefused) {
            try OpenAccount(desk: scene.desk).opening(link)
        }
    }

    @Test func `a new link makes the one before void`() throws {
        let first = try scene.link()
        _ = try scene.link()
        #expect(throws: AccountFailure.linkRefused) {
            try OpenAccount(desk: scene.desk).opening(first)
        }
    }

    @Test(arguments: ["", "x", String(repeating: "0", count: 64)])
    func `a link that never was is refused as a used one is`(link: String) {
        #expect(throws: AccountFailure.linkRefused) {
            try OpenAccount(desk: scene.desk).opening(link)
        }
    }

    @Test func `without a right code or a long password the link stays unused`() throws {
        let link = try scene.link()
        let open = OpenAccount(desk: scene.desk)
        let secret = try open.opening(link).secret
        #expect(throws: AccountFailure.codeWrong) {
            try open(link, password: AccountScene.password, code: "abc")
        }
        #expect(throws: AccountFailure.passwordTooShort(least: 12)) {
            try open(link, password: "short", code: try scene.code(secret))
        }
        try open(link, password: AccountScene.password, code: try scene.code(secret))
    }

    @Test func `the code that opened an account does not sign in too`() throws {
        let secret = try scene.open()
        let code = try scene.code(secret)
        #expect(throws: AccountFailure.signInRefused) { try scene.signIn(code: code) }
    }

    @Test func `an account that is opened anew ends what was there`() throws {
        let (token, _) = try scene.signedIn()
        let made = try MakeToken(desk: scene.desk)(
            named: "ci", scopes: ["read"], for: PersonID(parsing: "kim"))
        scene.clock.turn(by: .seconds(60))
        let secret = try scene.open(password: "quite another one")
        #expect(throws: AccountFailure.sessionOver) {
            try CheckSession(desk: scene.desk)(token.text)
        }
        #expect(throws: AccountFailure.tokenRefused) {
            try CheckToken(desk: scene.desk)(made.token)
        }
        scene.clock.turn(by: .seconds(30))
        #expect(throws: AccountFailure.signInRefused) {
            try scene.signIn(code: try scene.code(secret))
        }
    }

    @Test func `only who may makes a link, and only for people of the office`() throws {
        #expect(throws: AccessFailure.notPermitted(try PersonID(parsing: "lee"), .makeSignInLink)) {
            try scene.link("kim", by: "lee")
        }
        #expect(throws: AccessFailure.unknownPerson(try PersonID(parsing: "park"))) {
            try scene.link("park")
        }
    }

    @Test func `a first link is made while nobody has an account and not after`() throws {
        let make = MakeSignInLink(desk: scene.desk)
        #expect(try make.ifNobodyHasAnAccount()?.person == "kim")
        try scene.open()
        #expect(try make.ifNobodyHasAnAccount()?.person == nil)
    }

    @Test func `an opening stands in the log without a secret`() throws {
        let secret = try scene.open()
        #expect(scene.log.lines == ["the account of `kim` was opened"])
        #expect(!scene.log.lines.joined().contains(secret))
    }
}
