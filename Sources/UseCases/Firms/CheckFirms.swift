import Access
import Interchange
import Outbound
import Programme
import Rules
package import Vocabulary

/// The eligibility of firms in a table: each criterion as met, not met or unknown.
package struct CheckFirms: Sendable {
    private let world: World
    private let rules: Rulebook

    /// - Parameter rulebook: a rulebook's file; `nil` is the one that comes with this version.
    package init(world: World, rulebook: [UInt8]?) throws {
        self.world = world
        rules = try RulebookShelf.rulebook(rulebook ?? Rulebook.shippedYAML)
    }

    /// At an office, for one of its people who may read the register: by the rulebook that it
    /// decides by.
    package init(desk: SupervisorDesk, for person: PersonID) throws {
        let office = try desk.read()
        try office.people.require(.readOffice, of: person)
        world = desk.desk.world
        rules = try desk.desk.rulebook(office.rulebook)
    }

    package struct Shown: Codable, Sendable {
        package let firm: String
        package let name: String
        package let overall: String
        package let asOf: String
        package let criteria: [ShownCriterion]
    }

    /// - Parameter day: the day to judge by; `nil` is today in Korea.
    package func callAsFunction(_ csv: [UInt8], asOf day: String?) throws -> [Shown] {
        let day = try day.map(GivenID.day) ?? KoreanDate(of: world.clock.now())
        return try FirmFile(csv: csv).rows.map { row in
            let found = Eligibility(of: row.figures, asOf: day, rules: rules.eligibility)
            return Shown(
                firm: row.id.text, name: row.koreanName, overall: found.verdict.rawValue,
                asOf: day.description,
                criteria: found.criteria.map(ShownCriterion.init))
        }
    }
}
