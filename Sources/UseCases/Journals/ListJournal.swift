import Access
import Programme
import Vocabulary

/// The decisions of one day, as an office of either kind tells them to whoever asks on its machine.
package struct ListJournal: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    /// Most entries of one answer.
    package static let limit = 1000

    /// - Parameters:
    ///   - day: a day in Korea; `nil` is the last that has an entry.
    ///   - first: the entry of that day from which on they are listed; `nil` is its first.
    package func callAsFunction(
        _ day: String?, from first: UInt64?, limit: Int
    ) throws -> ShownJournal {
        let day = try day.map(GivenID.day)
        let limit = min(limit, ListJournal.limit)
        return desk.isSupervisor
            ? ShownJournal(
                try ReadJournal<SupervisorOffice>(desk: desk)(day, from: first, limit: limit))
            : ShownJournal(try ReadJournal<FirmState>(desk: desk)(day, from: first, limit: limit))
    }
}

/// A day of a journal as programs get it.
package struct ShownJournal: Codable, Sendable {
    package let day: String
    /// How many entries the day has, listed or not.
    package let count: Int
    /// Oldest first.
    package let entries: [ShownEntry]

    init<State>(_ day: JournalDay<State>) {
        self.day = day.day.description
        count = day.count
        entries = day.entries.map(ShownEntry.init)
    }
}

/// One entry of a journal as programs get it.
package struct ShownEntry: Codable, Sendable {
    package let entry: UInt64
    package let kind: String
    package let by: String
    package let way: String
    package let at: String
    /// The rulebook in force when it was decided; absent before the office had one.
    package let rulebookVersion: String?
    package let rulebookDigest: String?
    /// The event's own plain values by name.
    package let says: [String: String]

    package init(_ line: JournalLine) {
        entry = line.index
        kind = line.kind
        by = line.by.text
        way = line.way.rawValue
        at = line.at.description
        rulebookVersion = line.rulebook?.version
        rulebookDigest = line.rulebook?.digest.description
        says = Dictionary(line.fields.map { ($0.name, $0.value) }) { $1 }
    }
}
