import Access
import Outbound
import Rules
import Synchronization
import Vocabulary

/// Bounds how often one address tries to sign in or to open an account.
package final class LimitAttempts: Sendable {
    private let desk: AccountDesk
    private let counter = Mutex(AddressCounter())

    package init(desk: AccountDesk) { self.desk = desk }

    package func callAsFunction(_ address: String) throws {
        let limit = try desk.members().rules.attemptsPerMinute.value
        let now = desk.clock.now()
        try counter.withLock { try $0.count(address, at: now, limit: limit) }
    }
}
