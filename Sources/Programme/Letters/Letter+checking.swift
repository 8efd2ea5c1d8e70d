package import Rules
package import Vocabulary

extension Letter {
    /// Checks what a letter says for `firm` under `rulebook`; each defect is its own failure.
    package init(
        _ unverified: UnverifiedLetter, for firm: FirmID, rulebook: Rulebook
    ) throws(LetterFailure) {
        try self.init(ofAnyDecision: unverified, for: firm, rulebook: rulebook)
        guard grant.decision == .noAction else {
            throw .notNoAction(decision: grant.decision.rawValue)
        }
    }

    /// The same whatever the decision; only `LetterReply` holds what this makes.
    init(
        ofAnyDecision unverified: UnverifiedLetter, for firm: FirmID, rulebook: Rulebook
    ) throws(LetterFailure) {
        for name in unverified.critical where !UnverifiedLetter.understood.contains(name) {
            throw .unknownCriticalField(name)
        }
        let fields = LetterFields()
        let named: FirmID = try fields.identifier("firm", unverified.firm)
        guard named == firm else { throw .forAnotherFirm(named: named.text) }
        guard let serial = try? LetterSerial(parsing: unverified.serial) else {
            throw .malformed(field: "serial")
        }
        guard let issuedAt = try? Instant(parsing: unverified.issuedAt) else {
            throw .malformed(field: "issuedAt")
        }
        guard let digest = Digest(hex: unverified.rulebookDigest) else {
            throw .malformed(field: "rulebookDigest")
        }
        let draftedBy: PersonID = try fields.identifier("draftedBy", unverified.draftedBy)
        var approvedBy: [PersonID] = []
        for text in try fields.list("approvedBy", unverified.approvedBy) {
            approvedBy.append(try fields.identifier("approvedBy", text))
        }
        let needed = rulebook.approvals.letterPersons.value
        guard Set([draftedBy] + approvedBy).count >= needed else {
            throw .tooFewPersons(needed: needed)
        }
        let application = unverified.application.map { try? ApplicationID(parsing: $0) }
        guard application != .some(nil) else { throw .malformed(field: "application") }
        self.serial = serial
        self.application = application ?? nil
        self.supervisor = try fields.identifier("supervisor", unverified.supervisor)
        self.firm = named
        self.issuedAt = issuedAt
        self.draftedBy = draftedBy
        self.approvedBy = approvedBy
        self.rulebookVersion = try fields.text("rulebookVersion", unverified.rulebookVersion)
        self.rulebookDigest = digest
        self.grant = try LetterGrant(unverified.grant, rulebook: rulebook)
    }
}
