package import Vocabulary

/// A person was added to the office, with these roles.
package struct PersonAdded: JournalEvent {
    package static let kind = "personAdded"
    package let person: PersonID
    package let roles: [String]

    package init(person: PersonID, roles: [String]) {
        self.person = person
        self.roles = roles
    }

    private enum CodingKeys: String, CodingKey {
        case person, roles
    }
}
