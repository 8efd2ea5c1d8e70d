import Access
import Storage
package import Vocabulary

/// Locks an account until somebody unlocks it, and ends its sessions; or unlocks one.
package struct LockAccount: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    package func callAsFunction(_ person: String, by actor: PersonID?) throws {
        try change(person, by: actor, verb: "locked") { account, rows in
            try rows.set(account.attempts.locked, of: account.person)
            _ = try rows.endSessions(of: account.person)
            for token in try rows.tokens(of: account.person) {
                _ = try rows.revokeToken(token.name, of: account.person)
            }
        }
    }

    package func unlock(_ person: String, by actor: PersonID?) throws {
        try change(person, by: actor, verb: "unlocked") { account, rows in
            try rows.set(Attempts.none, of: account.person)
        }
    }

    private func change(
        _ person: String, by actor: PersonID?, verb: String,
        _ act: (Account, PerishableRows) throws -> Void
    ) throws {
        let actor = try desk.require(.lockAccount, of: actor)
        let id = try GivenID.person(person)
        try desk.store.write { rows in
            guard let account = try rows.account(of: id) else {
                throw AccountFailure.noAccount(id)
            }
            try act(account, rows)
        }
        desk.note("the account of `\(id)` was \(verb) by `\(actor)`")
    }
}
