package import Vocabulary

/// A person who decides, by id alone: what identifies them lies sealed beside the log.
package struct Person: Codable, Hashable, Sendable {
    package let id: PersonID
    package let roles: Set<Role>

    package init(id: PersonID, roles: Set<Role>) {
        self.id = id
        self.roles = roles
    }

    package func may(_ permission: Permission) -> Bool {
        roles.contains { $0.permissions.contains(permission) }
    }
}
