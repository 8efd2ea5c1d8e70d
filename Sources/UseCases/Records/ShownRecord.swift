import Vocabulary

/// A stretch of a gate's record as programs read it, a page at a time.
package struct ShownRecord: Codable, Sendable {
    /// How many entries the record has.
    package let size: UInt64
    /// Newest first.
    package let items: [Entry]
    /// The index before which the next page ends; absent on the last.
    package let next: UInt64?

    package struct Entry: Codable, Sendable {
        package let index: UInt64
        /// Absent where the entry cannot be read.
        package let at: String?
        package let kind: String
        package let verdict: String?
        package let reason: String?
        package let caller: String?
        package let purpose: String?
        package let letter: String?
        package let service: String?
        package let model: String?
        package let findings: [Finding]
        package let admission: UInt64?
        package let ended: String?
        package let tokens: Int?
        package let isRehearsal: Bool
    }

    package struct Finding: Codable, Sendable {
        package let kind: String
        package let grade: String
        package let action: String
        package let count: Int
    }

    package init(_ stretch: RecordStretch) {
        size = stretch.size
        items = stretch.entries.map(Entry.init)
        next = stretch.older
    }
}

extension ShownRecord.Entry {
    init(_ entry: RecordedEntry) {
        self.init(
            index: entry.index, at: entry.at?.description, kind: entry.kind,
            verdict: entry.verdict, reason: entry.reason, caller: entry.caller,
            purpose: entry.purpose, letter: entry.letter, service: entry.service,
            model: entry.model,
            findings: entry.findings.map {
                ShownRecord.Finding(
                    kind: $0.kind, grade: $0.grade, action: $0.action, count: $0.count)
            }, admission: entry.admission, ended: entry.ended, tokens: entry.tokens,
            isRehearsal: entry.isRehearsal)
    }
}
