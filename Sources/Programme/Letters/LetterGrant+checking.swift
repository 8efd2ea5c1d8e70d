package import Rules
import Vocabulary

extension LetterGrant {
    /// Checks what is drafted or granted under `rulebook`; each defect is its own failure.
    /// Any of the form's three decisions holds together; only `Letter` asks for no action.
    package init(
        _ unverified: UnverifiedGrant, rulebook: Rulebook
    ) throws(LetterFailure) {
        let fields = LetterFields("grant")
        guard let decision = LetterDecision(rawValue: unverified.decision) else {
            throw .notNoAction(decision: unverified.decision)
        }
        self.decision = decision
        requestedAct = try fields.text(
            "requestedAct", unverified.requestedAct, limit: LetterFields.textLimit)
        reasons = try fields.text("reasons", unverified.reasons, limit: LetterFields.textLimit)
        provisions = try fields.list("provisions", unverified.provisions)
        for text in provisions where !rulebook.letter.provisions.value.contains(text) {
            throw .unknownProvision(text)
        }
        purposes = try LetterGrant.purposes(unverified, fields, rulebook)
        systems = try LetterGrant.systems(unverified, fields)
        services = try LetterGrant.services(unverified, fields)
        data = try DataTerms(unverified.data, rules: rulebook.inspection)
        quota = try LetterGrant.quota(unverified, fields, rulebook)
        conditions = try LetterGrant.conditions(unverified, fields)
        term = try LetterGrant.term(unverified, fields, rulebook)
        reports = try LetterGrant.reports(unverified, fields)
        grounds = try LetterGrant.grounds(unverified, fields, rulebook)
        contact = try fields.text("contact", unverified.contact)
        committeeApproval = try PaperReference(
            unverified.committeeApproval, LetterFields(fields.at("committeeApproval")))
        commissionReport = try PaperReference(
            unverified.commissionReport, LetterFields(fields.at("commissionReport")))
        publication = try fields.word("publication", unverified.publication)
        supersedes = try LetterGrant.supersedes(unverified, fields)
    }

    private static func purposes(
        _ grant: UnverifiedGrant, _ fields: LetterFields, _ rulebook: Rulebook
    ) throws(LetterFailure) -> Set<PurposeCode> {
        var purposes: Set<PurposeCode> = []
        for text in try fields.list("purposes", grant.purposes) {
            let code: PurposeCode = try fields.code("purposes", text)
            guard rulebook.purposes.contains(code) else { throw .unknownPurpose(text) }
            purposes.insert(code)
        }
        return purposes
    }

    private static func grounds(
        _ grant: UnverifiedGrant, _ fields: LetterFields, _ rulebook: Rulebook
    ) throws(LetterFailure) -> Set<GroundCode> {
        var grounds: Set<GroundCode> = []
        for text in try fields.list("grounds", grant.grounds) {
            let code: GroundCode = try fields.code("grounds", text)
            guard rulebook.letter.grounds[code] != nil else { throw .unknownGround(text) }
            grounds.insert(code)
        }
        return grounds
    }

    private static func systems(
        _ grant: UnverifiedGrant, _ fields: LetterFields
    ) throws(LetterFailure) -> [RelievedSystem] {
        try fields.count("systems", grant.systems.count)
        var systems: [RelievedSystem] = []
        for system in grant.systems {
            systems.append(
                RelievedSystem(
                    name: try fields.text("systems.name", system.name),
                    zone: try fields.text("systems.zone", system.zone)))
        }
        return systems
    }

    private static func term(
        _ grant: UnverifiedGrant, _ fields: LetterFields, _ rulebook: Rulebook
    ) throws(LetterFailure) -> Term {
        let first = try fields.day("firstDay", grant.firstDay)
        let last = try fields.day("lastDay", grant.lastDay)
        guard let term = Term(first: first, last: last) else { throw .termEndsBeforeItBegins }
        let allowed = Term.lastDay(from: first, years: rulebook.letter.maxTermYears.value)
        guard last <= allowed else { throw .termTooLong(lastDayAllowed: allowed) }
        return term
    }

    private static func quota(
        _ grant: UnverifiedGrant, _ fields: LetterFields, _ rulebook: Rulebook
    ) throws(LetterFailure) -> Quota {
        guard let unverified = grant.quota else { return rulebook.quotas.letter.value }
        guard unverified.bytesPerDay >= 0,
            let quota = Quota(
                requestsPerDay: unverified.requestsPerDay,
                bytesPerDay: .bytes(unverified.bytesPerDay),
                tokensPerDay: unverified.tokensPerDay)
        else { throw .malformed(field: fields.at("quota")) }
        return quota
    }

    private static func supersedes(
        _ grant: UnverifiedGrant, _ fields: LetterFields
    ) throws(LetterFailure) -> LetterSerial? {
        guard let text = grant.supersedes else { return nil }
        guard let serial = try? LetterSerial(parsing: text) else {
            throw .malformed(field: fields.at("supersedes"))
        }
        return serial
    }
}
