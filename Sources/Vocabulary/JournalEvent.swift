/// A decision that stands in an office's journal.
///
/// Its form is forever: fields are only added, and only as optionals.
package protocol JournalEvent: Codable, Hashable, Sendable {
    /// The written name of this kind of event; never changed once an entry bears it.
    static var kind: String { get }
}
