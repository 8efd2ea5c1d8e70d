package import Access
package import Programme
import Rules

extension OfficeDesk {
    /// The office's people and rules, by a replay of its journal.
    package func members() throws -> OfficeMembers {
        if isSupervisor {
            let office = try replay(SupervisorOffice.self)
            return try members(office.people, office.rulebook)
        }
        let firm = try replay(FirmState.self)
        return try members(firm.people, firm.rulebook)
    }

    /// The same from a state that is at hand.
    package func members(_ people: People, _ adopted: RulebookAdopted?) throws -> OfficeMembers {
        OfficeMembers(people: people, rules: try rulebook(adopted).accounts)
    }
}
