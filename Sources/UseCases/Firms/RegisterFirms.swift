import Interchange
import Programme
package import Vocabulary

/// Enters the firms of a table in the supervisor's register: all of them or none.
package struct RegisterFirms: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// What the register took from the table.
    package struct Registered: Codable, Hashable, Sendable {
        /// Rows that were read.
        package let firms: Int
        /// New in the register.
        package let registered: [String]
        /// Under another name or sector than before.
        package let renamed: [String]
        /// With other figures than before.
        package let figures: [String]
        /// With another contact of the security officer's office than before.
        package let contacts: [String]
        /// As they were.
        package let unchanged: [String]
    }

    package func callAsFunction(_ csv: [UInt8], by actor: PersonID?) throws -> Registered {
        let firms = try FirmFile.registrations(csv: csv)
        return try desk.decide(as: actor) { office, decider in
            let events = try office.registering(
                firms, by: decider.person, on: KoreanDate(of: decider.now))
            let entered = events.compactMap { ($0 as? FirmRegistered)?.firm }
            let figures = events.compactMap { ($0 as? FirmFiguresRecorded)?.firm }
            let contacts = events.compactMap { ($0 as? FirmContactRecorded)?.firm }
            let changed = Set(entered + figures + contacts)
            let isKnown = { (firm: FirmID) in office.firms[firm]?.registration != nil }
            return (
                events,
                Registered(
                    firms: firms.count,
                    registered: entered.filter { !isKnown($0) }.map(\.text),
                    renamed: entered.filter(isKnown).map(\.text), figures: figures.map(\.text),
                    contacts: contacts.map(\.text),
                    unchanged: firms.map(\.firm).filter { !changed.contains($0) }.map(\.text))
            )
        }
    }
}
