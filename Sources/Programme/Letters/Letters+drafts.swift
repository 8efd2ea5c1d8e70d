import Access
import Vocabulary

extension Letters {
    mutating func apply(_ event: LetterDrafted, _ act: Act) throws(ReplayFailure) {
        try draft(
            event.draft, for: event.firm, event.grant, event.personsNeeded, cause: nil,
            LetterDrafted.kind, act)
    }

    mutating func apply(_ event: LetterCorrected, _ act: Act) throws(ReplayFailure) {
        let kind = LetterCorrected.kind
        guard let firm = issued[event.serial]?.firm else { throw .outOfPlace(kind, act.entry) }
        try draft(
            event.draft, for: firm, event.grant, event.personsNeeded,
            cause: .correction(of: event.serial), kind, act)
        try add(
            LetterMeasure(
                effect: .corrected(draft: event.draft), reason: event.reason, by: act.by,
                at: act.at, confirmBy: event.confirmBy), to: event.serial, kind, act)
    }

    mutating func apply(_ event: LetterTransferred, _ act: Act) throws(ReplayFailure) {
        try draft(
            event.draft, for: event.firm, event.grant, event.personsNeeded,
            cause: .transfer(of: event.serial), LetterTransferred.kind, act)
    }

    mutating func apply(_ event: ModelChangeRecorded, _ act: Act) throws(ReplayFailure) {
        let kind = ModelChangeRecorded.kind
        guard let firm = issued[event.serial]?.firm else { throw .outOfPlace(kind, act.entry) }
        try draft(
            event.draft, for: firm, event.grant, event.personsNeeded,
            cause: .modelChange(of: event.serial), kind, act)
    }

    mutating func apply(_ event: MaterialChangeNoted, _ act: Act) throws(ReplayFailure) {
        guard issued[event.serial] != nil else {
            throw .outOfPlace(MaterialChangeNoted.kind, act.entry)
        }
        issued[event.serial]?.materialChanges.append(event)
    }

    mutating func apply(_ event: LetterPublished, _ act: Act) throws(ReplayFailure) {
        guard let letter = issued[event.serial], letter.publishedOn == nil else {
            throw .outOfPlace(LetterPublished.kind, act.entry)
        }
        issued[event.serial]?.publishedOn = event.on
    }

    mutating func apply(_ event: PublicationDeferred, _ act: Act) throws(ReplayFailure) {
        guard let letter = issued[event.serial], letter.publishedOn == nil else {
            throw .outOfPlace(PublicationDeferred.kind, act.entry)
        }
        issued[event.serial]?.deferral = LetterDeferral(
            until: event.until, reason: event.reason)
    }

    private mutating func draft(
        _ id: DraftID, for firm: FirmID, _ grant: UnverifiedGrant, _ personsNeeded: Int,
        cause: DraftCause?, _ kind: String, _ act: Act
    ) throws(ReplayFailure) {
        guard drafts[id] == nil else { throw .outOfPlace(kind, act.entry) }
        if let cause {
            // What follows a letter names it, or two letters would stand for one.
            guard issued[cause.serial] != nil, grant.supersedes == cause.serial.description
            else { throw .outOfPlace(kind, act.entry) }
        }
        drafts[id] = LetterDraft(
            id: id, firm: firm, grant: grant, draftedAt: act.at,
            approvals: FourEyes(proposedBy: act.by, needed: personsNeeded), cause: cause,
            serial: nil)
    }
}
