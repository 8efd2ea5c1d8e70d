package import Vocabulary

/// The people of an office.
package struct People: Codable, Hashable, Sendable {
    private var byID: [PersonID: Person] = [:]

    package init() {}

    package var all: [Person] { byID.values.sorted { $0.id < $1.id } }

    package subscript(id: PersonID) -> Person? { byID[id] }

    /// The one who acts when a command names nobody: the only person, if there is one.
    package var onlyOne: Person? { byID.count == 1 ? byID.values.first : nil }

    /// Refuses whoever is unknown here or has no role that may do it.
    package func require(
        _ permission: Permission, of id: PersonID
    ) throws(AccessFailure) {
        guard let person = byID[id] else { throw .unknownPerson(id) }
        guard person.may(permission) else { throw .notPermitted(id, permission) }
    }

    /// The event that adds a person.
    package func adding(
        _ id: PersonID, roles: Set<Role>
    ) throws(AccessFailure) -> PersonAdded {
        guard byID[id] == nil else { throw .personExists(id) }
        guard !roles.isEmpty else { throw .noRole(id) }
        return PersonAdded(person: id, roles: roles.map(\.rawValue).sorted())
    }

    /// Takes an event that stands. A role that this version does not know grants nothing.
    package mutating func apply(_ event: PersonAdded) {
        byID[event.person] = Person(
            id: event.person, roles: Set(event.roles.compactMap(Role.init(rawValue:))))
    }
}
