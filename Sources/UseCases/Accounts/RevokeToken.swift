import Access
import Storage
package import Vocabulary

/// Revokes one of a person's own tokens at once.
package struct RevokeToken: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    package func callAsFunction(_ name: String, of person: PersonID) throws {
        guard try desk.store.write({ try $0.revokeToken(name, of: person) }) else {
            throw AccountFailure.noToken(String(name.prefix(64)))
        }
    }
}
