import Interchange
import Programme
import Rules
import Vocabulary

/// A rulebook's values, each with its date and source.
package struct ShowRulebook: Sendable {
    package init() {}

    package struct Shown: Codable, Sendable {
        package let version: String
        package let digest: String
        package let values: [Value]
    }

    package struct Value: Codable, Sendable {
        package let path: String
        package let value: String
        package let date: String
        package let source: String
    }

    /// - Parameter yaml: a rulebook's file; `nil` is the one that comes with this version.
    package func callAsFunction(_ yaml: [UInt8]?) throws -> Shown {
        shown(try RulebookShelf.rulebook(yaml ?? Rulebook.shippedYAML))
    }

    /// The one by which an office decides now.
    package func adopted(by desk: OfficeDesk) throws -> Shown {
        let adopted =
            desk.isSupervisor
            ? try desk.replay(SupervisorOffice.self).rulebook
            : try desk.replay(FirmState.self).rulebook
        return shown(try desk.rulebook(adopted))
    }

    private func shown(_ rulebook: Rulebook) -> Shown {
        Shown(
            version: rulebook.version, digest: rulebook.digest.description,
            values: rulebook.entries.map {
                Value(
                    path: $0.path, value: $0.value, date: $0.date.description,
                    source: $0.source)
            })
    }
}
