package import Access
package import Vocabulary

/// An order in force that nothing leaves.
package struct StopOrder: Codable, Hashable, Sendable {
    package let by: PersonID
    package let at: Instant
    package let reason: String
    package let confirmBy: Instant
    package var confirmedBy: PersonID?
    package var reopening: FourEyes?

    package init(by: PersonID, at: Instant, reason: String, confirmBy: Instant) {
        self.by = by
        self.at = at
        self.reason = reason
        self.confirmBy = confirmBy
    }

    package func isOverdue(at now: Instant) -> Bool { confirmedBy == nil && now >= confirmBy }
}
