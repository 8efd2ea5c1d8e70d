package import Access
package import Vocabulary

/// One noun of an office, rebuilt by replaying its events in their order.
package protocol ReplayedNoun: Codable, Hashable, Sendable {
    /// Every kind of event that changes it; no other noun of the office has any of them.
    static var kinds: [any JournalEvent.Type] { get }

    /// Takes one event of its kinds that stands; the same events give the same state, always.
    mutating func apply(_ event: any JournalEvent, _ act: Act) throws(ReplayFailure)
}
