package import Vocabulary

/// What one writer sees and records while it alone holds the journal.
package struct JournalTransaction {
    /// Entries that this instance of the journal has not shown before, oldest first.
    package let unseen: [JournalEntry]
    var drafts: [Draft] = []

    struct Draft {
        let event: any JournalEvent
        let by: PersonID
        let via: JournalEntry.Way
    }

    init(unseen: [JournalEntry]) { self.unseen = unseen }

    /// Records a decision; it becomes durable, with all others of this transaction, when the
    /// transaction ends without an error.
    package mutating func record(
        _ event: any JournalEvent, by person: PersonID, via way: JournalEntry.Way
    ) {
        drafts.append(Draft(event: event, by: person, via: way))
    }
}
