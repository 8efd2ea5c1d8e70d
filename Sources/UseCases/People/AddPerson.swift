import Access
package import Vocabulary

/// Adds a person who can decide.
package struct AddPerson: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package func callAsFunction(
        _ person: String, roles: [String], by actor: PersonID?
    ) throws -> ShownPerson {
        let id = try GivenID.person(person)
        guard id != OfficeDesk.office else { throw OfficeFailure.reservedID }
        let parsed = try roles.map { text in
            guard let role = Role(rawValue: text) else { throw OfficeFailure.unknownRole(text) }
            return role
        }
        return try desk.decide(as: actor, may: .addPerson) { people, _ in
            let added = try people.adding(id, roles: Set(parsed))
            return ([added], ShownPerson(id: added.person.text, roles: added.roles))
        }
    }
}
