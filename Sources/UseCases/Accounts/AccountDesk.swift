import Access
import Documents
package import Outbound
import Rules
package import Storage
import Vocabulary

/// What the use cases of accounts work with: the perishable rows, the key that seals secrets,
/// and the office's people as its journal has them.
package struct AccountDesk: Sendable {
    let store: PerishableStore
    let seal: SealingKey
    let clock: WallClock
    let randomness: Randomness
    /// The office, as an authenticator app shows it.
    let issuer: String
    let members: @Sendable () throws -> OfficeMembers
    /// Told, in one line, what should stand in a log: openings, locks, ends of all sessions.
    let note: @Sendable (String) -> Void

    package init(
        store: PerishableStore, seal: SealingKey, clock: WallClock, randomness: Randomness,
        issuer: String, members: @escaping @Sendable () throws -> OfficeMembers,
        note: @escaping @Sendable (String) -> Void
    ) {
        self.store = store
        self.seal = seal
        self.clock = clock
        self.randomness = randomness
        self.issuer = issuer
        self.members = members
        self.note = note
    }

    /// Opens the office's database of perishable rows and its sealing key; makes what is not
    /// there.
    package static func open(
        _ desk: OfficeDesk, members: @escaping @Sendable () throws -> OfficeMembers
    ) throws -> AccountDesk {
        AccountDesk(
            store: try .open(desk.folder.path + "/perishable.sqlite"),
            seal: try .kept(
                at: desk.folder.keys + "/accounts.key", randomness: desk.world.randomness),
            clock: desk.world.clock, randomness: desk.world.randomness,
            issuer: "Sumun \(desk.card.id)", members: members, note: desk.world.warn)
    }

    /// The same for one command, which reads the journal once.
    package static func open(_ desk: OfficeDesk) throws -> AccountDesk {
        let members = try desk.members()
        return try open(desk) { members }
    }

    /// The one who asks, if their roles allow it; `nil` is the only person of the office.
    func require(_ permission: Permission, of choice: PersonID?) throws -> PersonID {
        let people = try members().people
        guard let actor = choice ?? people.onlyOne?.id else { throw OfficeFailure.nameAPerson }
        try people.require(permission, of: actor)
        return actor
    }

    func person(_ id: PersonID) throws -> Person {
        guard let person = try members().people[id] else { throw AccessFailure.unknownPerson(id) }
        return person
    }
}
