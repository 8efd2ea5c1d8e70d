import Rules
package import Vocabulary

/// Experts and a chair were named to evaluate an application, by these criteria.
package struct PanelFormed: JournalEvent {
    package static let kind = "panelFormed"
    package let application: ApplicationID
    package let firm: FirmID
    package let round: Int
    package let experts: [Expert]
    package let chair: PersonID
    package let axes: [Axis]
    package let criteria: [Criterion]
    /// Fields of expertise that the experts whose scores count must cover.
    package let fields: [String]
    /// Experts whose scores it takes.
    package let leastExperts: Int
    package let chairMayScore: Bool
    /// The digest of the rulebook that the criteria come from: their version.
    package let rulebook: Digest

    package struct Expert: Codable, Hashable, Sendable {
        package let person: PersonID
        package let field: String

        package init(person: PersonID, field: String) {
            self.person = person
            self.field = field
        }

        private enum CodingKeys: String, CodingKey { case person, field }
    }

    package struct Axis: Codable, Hashable, Sendable {
        package let axis: String
        package let weight: Int
        package let floor: Int

        package init(axis: String, weight: Int, floor: Int) {
            self.axis = axis
            self.weight = weight
            self.floor = floor
        }

        private enum CodingKeys: String, CodingKey { case axis, weight, floor }
    }

    package struct Criterion: Codable, Hashable, Sendable {
        package let criterion: String
        package let axis: String
        package let points: Int
        package let weight: Int

        package init(criterion: String, axis: String, points: Int, weight: Int) {
            self.criterion = criterion
            self.axis = axis
            self.points = points
            self.weight = weight
        }

        private enum CodingKeys: String, CodingKey { case criterion, axis, points, weight }
    }

    package init(
        application: ApplicationID, firm: FirmID, round: Int, experts: [Expert],
        chair: PersonID, criteria: CriteriaSet, fields: [String], leastExperts: Int,
        chairMayScore: Bool, rulebook: Digest
    ) {
        self.application = application
        self.firm = firm
        self.round = round
        self.experts = experts
        self.chair = chair
        self.axes = criteria.axes.map {
            Axis(axis: $0.code.text, weight: $0.weight, floor: $0.floor)
        }
        self.criteria = criteria.criteria.map {
            Criterion(
                criterion: $0.code.text, axis: $0.axis.text, points: $0.points,
                weight: $0.weight)
        }
        self.fields = fields
        self.leastExperts = leastExperts
        self.chairMayScore = chairMayScore
        self.rulebook = rulebook
    }

    private enum CodingKeys: String, CodingKey {
        case application, firm, round, experts, chair, axes, criteria, fields, leastExperts
        case chairMayScore, rulebook
    }
}

/// A member of the panel said whether an interest of theirs stands against taking part.
package struct ConflictDeclared: JournalEvent {
    package static let kind = "conflictDeclared"
    package let application: ApplicationID
    /// `none` or `conflicted`; the latter is for good, in everything about this firm.
    package let declaration: String
    /// Of a conflict.
    package let reason: String?

    package init(application: ApplicationID, declaration: String, reason: String?) {
        self.application = application
        self.declaration = declaration
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey { case application, declaration, reason }
}

/// Another expert of the same field took the place of one who cannot score.
package struct ExpertReplaced: JournalEvent {
    package static let kind = "expertReplaced"
    package let application: ApplicationID
    package let expert: PersonID
    package let replacement: PersonID

    package init(application: ApplicationID, expert: PersonID, replacement: PersonID) {
        self.application = application
        self.expert = expert
        self.replacement = replacement
    }

    private enum CodingKeys: String, CodingKey { case application, expert, replacement }
}

/// Another person took the chair of the panel.
package struct ChairReplaced: JournalEvent {
    package static let kind = "chairReplaced"
    package let application: ApplicationID
    package let chair: PersonID
    package let replacement: PersonID

    package init(application: ApplicationID, chair: PersonID, replacement: PersonID) {
        self.application = application
        self.chair = chair
        self.replacement = replacement
    }

    private enum CodingKeys: String, CodingKey { case application, chair, replacement }
}
