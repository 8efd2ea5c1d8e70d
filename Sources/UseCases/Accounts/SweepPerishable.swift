import Outbound
import Storage
import Vocabulary

/// Deletes what has ended.
package struct SweepPerishable: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    /// How many rows there were.
    @discardableResult
    package func callAsFunction() throws -> Int {
        let now = desk.clock.now()
        return try desk.store.write { try $0.sweep(at: now) }
    }
}
