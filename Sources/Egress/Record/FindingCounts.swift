package import Inspection

/// How often each kind was found, at which grade, and what was done: all that a record keeps of
/// findings, never a value.
package struct FindingCounts: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let kind: Kind
        package let grade: Grade
        package let action: Action
        package var count: Int
    }

    /// In the order of kinds, then grades, then actions.
    package private(set) var entries: [Entry] = []

    package init() {}

    package var isEmpty: Bool { entries.isEmpty }

    /// The names of the kinds that were treated so, each once.
    package func kinds(treated action: Action) -> [String] {
        var names: [String] = []
        for entry in entries where entry.action == action {
            if names.last != entry.kind.rawValue { names.append(entry.kind.rawValue) }
        }
        return names
    }

    package mutating func add(_ kind: Kind, _ grade: Grade, _ action: Action, count: Int = 1) {
        let place = Place(kind, grade, action)
        let index = entries.firstIndex { Place($0.kind, $0.grade, $0.action) >= place }
        guard let index else {
            entries.append(Entry(kind: kind, grade: grade, action: action, count: count))
            return
        }
        let other = entries[index]
        if Place(other.kind, other.grade, other.action) == place {
            entries[index].count += count
        } else {
            entries.insert(
                Entry(kind: kind, grade: grade, action: action, count: count), at: index)
        }
    }

    private struct Place: Comparable {
        let kind: UInt32
        let grade: Grade
        let action: Action

        init(_ kind: Kind, _ grade: Grade, _ action: Action) {
            self.kind = KindSet(kind).rawValue
            self.grade = grade
            self.action = action
        }

        static func < (left: Place, right: Place) -> Bool {
            (left.kind, left.grade, left.action) < (right.kind, right.grade, right.action)
        }
    }
}
