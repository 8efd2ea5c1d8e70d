import Access
import Interchange
package import Programme
package import Vocabulary

/// The drafts of letters on their way to being signed, and those that were.
package struct ListLetterDrafts: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Those that the one who asks may see, in the order in which they were drafted.
    package func callAsFunction(by actor: PersonID?) throws -> [ShownDraft] {
        let office = try desk.read()
        return office.drafts(for: try office.reader(actor)).map(ShownDraft.init)
    }
}

/// A draft of a letter with what it would grant.
package struct ShowLetterDraft: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Shown: Codable, Hashable, Sendable {
        package let draft: ShownDraft
        package let grant: UnverifiedGrant
        /// The same as a person writes it: YAML.
        package let contents: String
    }

    package func callAsFunction(_ draft: String, by actor: PersonID?) throws -> Shown {
        let id = try GivenID.draft(draft)
        let office = try desk.read()
        let found = try office.draft(id, for: try office.reader(actor))
        return Shown(
            draft: ShownDraft(found), grant: found.grant,
            contents: LetterDraftFile.text(of: found.grant, for: found.firm.text))
    }
}

/// A draft as people are shown it.
package struct ShownDraft: Codable, Hashable, Sendable {
    package let draft: String
    package let firm: String
    package let firstDay: String
    package let lastDay: String
    package let draftedBy: String
    package let draftedAt: String
    package let approvedBy: [String]
    /// Persons who must still approve it.
    package let missing: Int
    /// The letter that it follows, where it is a correction, a transfer or a change of model.
    package let follows: String?
    /// Once it was signed.
    package let serial: String?

    init(_ draft: LetterDraft) {
        self.draft = draft.id.text
        firm = draft.firm.text
        firstDay = draft.grant.firstDay
        lastDay = draft.grant.lastDay
        draftedBy = draft.draftedBy.text
        draftedAt = draft.draftedAt.description
        approvedBy = draft.approvals.approvedBy.map(\.text)
        missing = draft.approvals.missing
        follows = draft.cause?.serial.description
        serial = draft.serial?.description
    }
}
