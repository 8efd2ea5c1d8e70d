import Interchange
import Outbound
import Rules
import Vocabulary

/// A rulebook's values, each with its date and source.
package struct ShowRulebook: Sendable {
    package init() {}

    package struct Shown: Encodable, Sendable {
        package let version: String
        package let digest: String
        package let values: [Value]
    }

    package struct Value: Encodable, Sendable {
        package let path: String
        package let value: String
        package let date: String
        package let source: String
    }

    /// - Parameter yaml: a rulebook's file; `nil` is the one that comes with this version.
    package func callAsFunction(_ yaml: [UInt8]?) throws -> Shown {
        let rulebook = try Rulebook(
            yaml: yaml ?? Rulebook.shippedYAML, sha256: Hashing.sha256)
        return Shown(
            version: rulebook.version, digest: rulebook.digest.description,
            values: rulebook.entries.map {
                Value(
                    path: $0.path, value: $0.value, date: $0.date.description,
                    source: $0.source)
            })
    }
}
