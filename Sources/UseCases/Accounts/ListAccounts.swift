import Access
import Outbound
import Storage
package import Vocabulary

/// Who has an account, and whether it is locked.
package struct ListAccounts: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    package struct Shown: Codable, Hashable, Sendable {
        package let person: String
        package let opened: String
        package let failures: Int
        package let lockedUntil: String?
        package let sessions: Int
        package let tokens: Int
    }

    package func callAsFunction(by actor: PersonID?) throws -> [Shown] {
        _ = try desk.require(.listAccounts, of: actor)
        let now = desk.clock.now()
        return try desk.store.read { rows in
            try rows.accounts().map { account in
                Shown(
                    person: account.person.text, opened: account.openedAt.description,
                    failures: account.attempts.failures,
                    lockedUntil: account.attempts.isLocked(at: now)
                        ? account.attempts.lockedUntil?.description : nil,
                    sessions: try rows.sessions(of: account.person)
                        .count { !$0.isOver(at: now) },
                    tokens: try rows.tokens(of: account.person).count { !$0.isOver(at: now) })
            }
        }
    }
}
