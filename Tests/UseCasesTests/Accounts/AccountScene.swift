import Access
import Outbound
import Programme
import Rules
import Storage
import Synchronization
import Testing
import UseCases
import Vocabulary

/// Accounts of an office on a database in memory, with a clock that tests turn.
final class AccountScene: Sendable {
    let desk: AccountDesk
    let store: PerishableStore
    let clock = TurnedClock()
    let log = Log()
    private let roles: Mutex<[PersonID: Set<Role>]>

    static let password = "a gate of water"

    init() throws {
        roles = try Mutex([
            PersonID(parsing: "kim"): [.administrator, .clerk],
            PersonID(parsing: "lee"): [.expert],
        ])
        let rules = try Rulebook.sample().accounts
        let held = Held()
        let seal = try #require(SealingKey([UInt8](repeating: 9, count: 32)))
        store = try .inMemory()
        desk = AccountDesk(
            store: store, seal: seal, clock: clock.wall, randomness: .system,
            issuer: "Sumun test", members: { try held.members(rules) },
            note: { [log] in log.add($0) })
        held.scene.withLock { $0 = self }
    }

    /// The people as their roles are now.
    func people() -> People {
        var people = People()
        for (id, roles) in roles.withLock({ $0 }) {
            people.apply(PersonAdded(person: id, roles: roles.map(\.rawValue)))
        }
        return people
    }

    func give(_ roles: Set<Role>, to person: String) throws {
        let id = try PersonID(parsing: person)
        self.roles.withLock { $0[id] = roles }
    }

    func remove(_ person: String) throws {
        let id = try PersonID(parsing: person)
        roles.withLock { $0[id] = nil }
    }

    /// The scene's clock; only tests turn it.
    final class TurnedClock: Sendable {
        private let instant = Mutex(Instant(microseconds: 1_784_000_000_000_000))

        var now: Instant { instant.withLock { $0 } }
        func turn(by duration: Duration) { instant.withLock { $0 = $0 + duration } }

        var wall: WallClock {
            WallClock(now: { self.now }, monotonic: { ContinuousClock.now })
        }
    }

    final class Log: Sendable {
        private let said = Mutex<[String]>([])
        var lines: [String] { said.withLock { $0 } }
        func add(_ line: String) { said.withLock { $0.append(line) } }
    }

    /// The desk is made before the scene is whole; the people are asked for after.
    private final class Held: Sendable {
        let scene = Mutex<AccountScene?>(nil)

        func members(_ rules: AccountRules) throws -> OfficeMembers {
            let scene = try #require(scene.withLock { $0 })
            return OfficeMembers(people: scene.people(), rules: rules)
        }
    }
}

extension AccountScene {
    /// The token of a new link.
    func link(_ person: String = "kim", by actor: String = "kim") throws -> String {
        let made = try MakeSignInLink(desk: desk)(person, by: try PersonID(parsing: actor))
        return String(try #require(made.path.split(separator: "=").last))
    }

    /// The code of a secret in base 32 at this moment, `steps` later.
    func code(_ secret: String, after steps: Int64 = 0) throws -> String {
        let step = OneTimeCode.step(at: clock.now) + steps
        return OneTimeCode(secret: try #require(bytes(base32: secret))).code(at: step)
    }

    /// Opens an account; returns its secret, whose present code is used then.
    @discardableResult
    func open(_ person: String = "kim", password: String = password) throws -> String {
        let link = try link(person)
        let open = OpenAccount(desk: desk)
        let secret = try open.opening(link).secret
        try open(link, password: password, code: try code(secret))
        return secret
    }

    func signIn(
        _ person: String = "kim", password: String = password, code: String
    ) throws -> SecretToken {
        try SignIn(desk: desk)(
            .init(
                person: person, password: password, code: code, agent: "Firefox",
                address: "127.0.0.1"))
    }

    /// Opens an account and signs in once its code has changed.
    func signedIn(_ person: String = "kim") throws -> (token: SecretToken, secret: String) {
        let secret = try open(person)
        clock.turn(by: .seconds(30))
        return (try signIn(person, code: try code(secret)), secret)
    }

    private func bytes(base32 text: String) -> [UInt8]? {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits: [UInt8] = []
        for character in text {
            guard let value = alphabet.firstIndex(of: character) else { return nil }
            bits += (0..<5).map { UInt8(value >> (4 - $0) & 1) }
        }
        return stride(from: 0, through: bits.count - 8, by: 8).map { start in
            bits[start..<start + 8].reduce(0) { $0 << 1 | $1 }
        }
    }
}
