import Interchange
import Rules

/// What changed from one rulebook to another, by path.
package struct DiffRulebooks: Sendable {
    package init() {}

    package struct Change: Codable, Sendable {
        package let path: String
        package let older: String?
        package let newer: String?
    }

    /// - Parameter newer: `nil` is the one that comes with this version.
    package func callAsFunction(_ older: [UInt8], _ newer: [UInt8]?) throws -> [Change] {
        let older = try RulebookShelf.rulebook(older)
        let newer = try RulebookShelf.rulebook(newer ?? Rulebook.shippedYAML)
        func words(_ entry: RulebookEntry) -> String {
            "\(entry.value) (\(entry.date), \(entry.source))"
        }
        return RulebookDiff(from: older, to: newer).changes.map {
            switch $0 {
            case .added(let new): Change(path: new.path, older: nil, newer: words(new))
            case .removed(let old): Change(path: old.path, older: words(old), newer: nil)
            case .changed(let old, let new), .resourced(let old, let new):
                Change(path: new.path, older: words(old), newer: words(new))
            }
        }
    }
}
