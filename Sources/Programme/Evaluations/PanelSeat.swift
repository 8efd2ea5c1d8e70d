package import Rules
package import Vocabulary

/// An expert's place on a panel, and how far they have come.
package struct PanelSeat: Codable, Hashable, Sendable {
    package let person: PersonID
    package let field: ExpertiseCode
    /// `nil` until they have declared.
    package internal(set) var declaration: ConflictDeclaration?
    /// What they are bound to now.
    package internal(set) var commitment: Digest?

    init(person: PersonID, field: ExpertiseCode) {
        self.person = person
        self.field = field
    }

    /// Whether their scores count.
    package var isScoring: Bool { declaration != .conflicted }
}

/// Whether an interest stands against taking part.
package enum ConflictDeclaration: String, Codable, Hashable, Sendable, CaseIterable {
    case clear = "none"
    case conflicted
}

/// Whoever leads a panel.
package struct PanelChair: Codable, Hashable, Sendable {
    package let person: PersonID
    /// `nil` until they have declared.
    package internal(set) var declaration: ConflictDeclaration?
}
