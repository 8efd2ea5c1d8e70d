/// What changes from one rulebook to another, path by path.
package struct RulebookDiff: Hashable, Sendable {
    package enum Change: Hashable, Sendable {
        case added(RulebookEntry)
        case removed(RulebookEntry)
        /// The value differs.
        case changed(from: RulebookEntry, to: RulebookEntry)
        /// The value is the same; its date or source differs.
        case resourced(from: RulebookEntry, to: RulebookEntry)

        package var path: String {
            switch self {
            case .added(let entry), .removed(let entry): entry.path
            case .changed(_, let entry), .resourced(_, let entry): entry.path
            }
        }
    }

    /// Sorted by path.
    package let changes: [Change]

    package init(from old: Rulebook, to new: Rulebook) {
        let before = Dictionary(old.entries.map { ($0.path, $0) }) { first, _ in first }
        let after = Dictionary(new.entries.map { ($0.path, $0) }) { first, _ in first }
        changes = Set(before.keys).union(after.keys).sorted()
            .compactMap { RulebookDiff.change(before[$0], after[$0]) }
    }

    private static func change(_ old: RulebookEntry?, _ new: RulebookEntry?) -> Change? {
        switch (old, new) {
        case (let old?, let new?) where old.value != new.value: .changed(from: old, to: new)
        case (let old?, let new?) where old != new: .resourced(from: old, to: new)
        case (nil, let new?): .added(new)
        case (let old?, nil): .removed(old)
        default: nil
        }
    }
}
