import Interchange
import Programme
import Rules
import Vocabulary

/// What changed from one rulebook to another, by path.
package struct DiffRulebooks: Sendable {
    package init() {}

    package struct Change: Codable, Sendable {
        package let path: String
        package let older: String?
        package let newer: String?
    }

    package struct Difference: Codable, Sendable {
        package let olderVersion: String
        package let older: String
        package let newerVersion: String
        package let newer: String
        package let changes: [Change]
    }

    /// - Parameter newer: `nil` is the one that comes with this version.
    package func callAsFunction(_ older: [UInt8], _ newer: [UInt8]?) throws -> [Change] {
        changes(
            from: try RulebookShelf.rulebook(older),
            to: try RulebookShelf.rulebook(newer ?? Rulebook.shippedYAML))
    }

    /// Between two that an office adopted, by their digests.
    ///
    /// - Parameter newer: `nil` is the one by which it decides now.
    package func callAsFunction(
        _ older: String, _ newer: String?, at desk: OfficeDesk
    ) throws -> Difference {
        let adopted = try desk.rulebooksOfJournal().adopted.map(\.rulebook)
        func kept(_ text: String?) throws -> Rulebook {
            guard let text else { return try desk.rulebook(adopted.last) }
            guard let digest = Digest(hex: text) else { throw GivenFailure.noDigest(text) }
            guard let one = adopted.first(where: { $0.digest == digest }) else {
                throw GivenFailure.unknown(text, .rulebook)
            }
            return try desk.rulebook(one)
        }
        let (older, newer) = (try kept(older), try kept(newer))
        return Difference(
            olderVersion: older.version, older: older.digest.description,
            newerVersion: newer.version, newer: newer.digest.description,
            changes: changes(from: older, to: newer))
    }

    private func changes(from older: Rulebook, to newer: Rulebook) -> [Change] {
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
