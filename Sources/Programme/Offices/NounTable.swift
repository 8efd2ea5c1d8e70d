package import Access
package import Vocabulary

/// Which noun of an office takes which kind of event.
package struct NounTable<Office: Sendable>: Sendable {
    package typealias Taking =
        @Sendable (inout Office, any JournalEvent, Act) throws(ReplayFailure) -> Void

    /// A noun's kinds, and how one of its events reaches it where it stands.
    package struct Row: Sendable {
        let kinds: [any JournalEvent.Type]
        let take: Taking

        package static func noun<Noun: ReplayedNoun>(
            _ place: any WritableKeyPath<Office, Noun> & Sendable
        ) -> Row {
            Row(kinds: Noun.kinds) { office, event, act throws(ReplayFailure) in
                try office[keyPath: place].apply(event, act)
            }
        }
    }

    package let kinds: [any JournalEvent.Type]
    private let taking: [ObjectIdentifier: Taking]

    /// A kind that two nouns claim is an error of the program.
    package init(_ rows: Row...) {
        kinds = rows.flatMap(\.kinds)
        taking = Dictionary(
            uniqueKeysWithValues: rows.flatMap { row in
                row.kinds.map { (ObjectIdentifier($0), row.take) }
            })
    }

    /// Gives an event to its noun; `false` where no noun has its kind.
    package func apply(
        _ event: any JournalEvent, _ act: Act, to office: inout Office
    ) throws(ReplayFailure) -> Bool {
        guard let take = taking[ObjectIdentifier(type(of: event))] else { return false }
        try take(&office, event, act)
        return true
    }
}
