import Access
package import Rules
package import Vocabulary

extension FirmOffice {
    /// Largest signed application: with its stamp it fits one journal entry.
    package static let applicationLimit = ByteCount.kibibytes(48)

    /// Drafts an application; it may lack what a submission needs, but its form must hold.
    package func draftingApplication(
        _ contents: ApplicationContents, by person: PersonID, rulebook: Rulebook
    ) throws(FirmApplicationFailure) -> ApplicationDrafted {
        try people.require(.draftApplication, of: person, or: FirmApplicationFailure.access)
        _ = try checked(contents)
        if let unsent = applications.unsent { throw .anotherDraft(unsent.id) }
        guard let id = applications.nextID else { throw .noMoreNumbers }
        return ApplicationDrafted(
            application: id, contents: contents,
            personsNeeded: rulebook.applications.submissionPersons.value)
    }

    /// Puts other contents in the place of those before, which then need a new approval.
    package func revisingApplication(
        _ id: FirmApplicationID, to contents: ApplicationContents, by person: PersonID,
        rulebook: Rulebook
    ) throws(FirmApplicationFailure) -> ApplicationRevised {
        try people.require(.draftApplication, of: person, or: FirmApplicationFailure.access)
        _ = try checked(contents)
        _ = try standing(id)
        return ApplicationRevised(
            application: id, contents: contents,
            personsNeeded: rulebook.applications.submissionPersons.value)
    }

    /// Approves the contents as they stand, as another person than those who took part.
    package func approvingApplication(
        _ id: FirmApplicationID, by person: PersonID
    ) throws(FirmApplicationFailure) -> ApplicationApproved {
        try people.require(.approveApplication, of: person, or: FirmApplicationFailure.access)
        let application = try standing(id)
        guard !application.isSent else { throw .notRevised(id) }
        do throws(AccessFailure) { try application.approvals.check(approvalBy: person) } catch {
            throw .access(error)
        }
        return ApplicationApproved(application: id)
    }

    func standing(
        _ id: FirmApplicationID
    ) throws(FirmApplicationFailure) -> FirmApplication {
        guard let application = applications[id] else { throw .unknownApplication(id) }
        guard application.status != .withdrawn else { throw .withdrawn(id) }
        // The supervisor's office knows a firm's active application by the firm alone.
        if let last = applications.lastApplied, application.hasApplied, last.id != id {
            throw .followed(id, by: last.id)
        }
        return application
    }

    func checked(
        _ contents: ApplicationContents
    ) throws(FirmApplicationFailure) -> RequestedRelief {
        do throws(ContentsFailure) { return try RequestedRelief(contents) } catch {
            throw .contents(error)
        }
    }
}
