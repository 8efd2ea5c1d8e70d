package import Vocabulary

/// Who decided, by which way, and when: what a journal says of each event beside the event.
package struct Act: Codable, Hashable, Sendable {
    package let by: PersonID
    package let way: Way
    /// As the journal stamped it; never below the act before.
    package let at: Instant
    /// The index of the entry in the journal.
    package let entry: UInt64

    package init(by: PersonID, way: Way, at: Instant, entry: UInt64) {
        self.by = by
        self.way = way
        self.at = at
        self.entry = entry
    }
}

/// The way by which a decision came in.
package enum Way: String, Codable, Hashable, Sendable, CaseIterable {
    case commandLine, console, api, gate
}
