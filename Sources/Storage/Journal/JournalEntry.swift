package import Vocabulary

/// One decision as it stands in an office's journal.
package struct JournalEntry: Sendable {
    /// Its place in the journal, from 0.
    package let index: UInt64
    package let time: Instant
    /// The person who decided.
    package let by: PersonID
    package let via: Way
    package let event: any JournalEvent

    /// How the decision came in; the names are written, and never change.
    package enum Way: String, Codable, Hashable, Sendable, CaseIterable {
        case commandLine, console, api, gate
    }

    package init(
        index: UInt64, time: Instant, by: PersonID, via: Way, event: any JournalEvent
    ) {
        self.index = index
        self.time = time
        self.by = by
        self.via = via
        self.event = event
    }
}
