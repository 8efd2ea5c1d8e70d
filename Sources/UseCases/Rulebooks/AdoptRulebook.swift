import Access
import Programme
import Rules
package import Vocabulary

/// Lets an office decide by another rulebook from now on.
package struct AdoptRulebook: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    /// Returns the version that was adopted.
    package func callAsFunction(_ yaml: [UInt8], by actor: PersonID?) throws -> String {
        let rulebook = try RulebookShelf(folder: desk.folder, world: desk.world).put(yaml)
        return try desk.decide(as: actor, may: .adoptRulebook) { _, _ in
            let event = RulebookAdopted(version: rulebook.version, digest: rulebook.digest)
            return ([event], rulebook.version)
        }
    }
}
