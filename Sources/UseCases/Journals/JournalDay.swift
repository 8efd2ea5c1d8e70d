package import Access
package import Programme
package import Rules
package import Vocabulary

/// What an office knew at the end of one day in Korea, and what it decided on that day.
package struct JournalDay<State: ReplayedOffice>: Sendable {
    package let day: KoreanDate
    /// As the entries up to the end of `day` give it.
    package let state: State
    /// The rulebook by which the office decided at the end of `day`; `nil` before it had one.
    package let rules: Rulebook?
    /// Entries of `day`, oldest first: as many as were asked for, from the one that was.
    package let entries: [JournalLine]
    /// How many entries `day` has.
    package let count: Int
    /// How many entries there are up to the end of `day`.
    package let size: UInt64
    /// The nearest days before and after with entries.
    package let before: KoreanDate?
    package let after: KoreanDate?

    /// Most entries of one day that are listed at once.
    package static var entryLimit: Int { 1000 }

    package init(
        day: KoreanDate, state: State, rules: Rulebook?, entries: [JournalLine], count: Int,
        size: UInt64, before: KoreanDate?, after: KoreanDate?
    ) {
        self.day = day
        self.state = state
        self.rules = rules
        self.entries = entries
        self.count = count
        self.size = size
        self.before = before
        self.after = after
    }
}

/// One entry of a journal as people are shown it.
package struct JournalLine: Hashable, Sendable {
    /// What the event says, one plain value: `serial`, `260001`.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package let index: UInt64
    package let kind: String
    package let by: PersonID
    package let way: Way
    package let at: Instant
    /// The rulebook in force when this was decided; `nil` before the office had one.
    package let rulebook: RulebookAdopted?
    package let fields: [Field]

    package init(
        index: UInt64, kind: String, by: PersonID, way: Way, at: Instant,
        rulebook: RulebookAdopted?, fields: [Field]
    ) {
        self.index = index
        self.kind = kind
        self.by = by
        self.way = way
        self.at = at
        self.rulebook = rulebook
        self.fields = fields
    }
}
