import Access
import Programme
import Rules
import Testing
import Vocabulary

/// A supervisor's office with its journal in memory: two persons who may do everything between
/// them, and a third, one firm known.
struct SupervisorJournal {
    private(set) var office = SupervisorOffice(sha256: mixedHash)
    private(set) var entries: [(event: any JournalEvent, act: Act)] = []
    let sample: Sample
    var now: Instant

    init() throws {
        sample = try Sample()
        now = try Instant(parsing: "2026-06-22T01:00:00.000000Z")
        try record(
            OfficeFounded(
                office: "supervisor", id: "supervisor", koreanName: "감독기관",
                englishName: "Supervisor", identity: try sample.key(8)), by: sample.officer)
        try record(
            PersonAdded(person: sample.officer, roles: ["administrator", "officer"]),
            by: sample.officer)
        try record(PersonAdded(person: sample.approver, roles: ["approver"]), by: sample.officer)
        try record(
            PersonAdded(person: sample.third, roles: ["approver", "officer"]),
            by: sample.officer)
        try record(
            RulebookAdopted(version: "sample", digest: sample.rulebook.digest),
            by: sample.officer)
        try record(
            try office.importing(
                firm: sample.firm, koreanName: "다솜은행", englishName: "Dasom Bank",
                sector: "bank", keys: try sample.keys(), signedBy: try sample.key(1)),
            by: sample.officer)
        // The report that the sample's letters name.
        try report("R-2026-11", on: "2026-06-17")
    }

    @discardableResult
    mutating func report(
        _ agenda: String, on date: String, _ decision: CommissionDecision = .approved,
        of firm: FirmID? = nil, application: ApplicationID? = nil,
        corrects: CommissionReportID? = nil
    ) throws -> CommissionReportID {
        let event = try office.recordingCommissionReport(
            agenda: agenda, date: KoreanDate(parsing: date),
            items: [
                CommissionItem(
                    firm: firm ?? sample.firm, application: application?.text,
                    decision: decision, remark: "")
            ], corrects: corrects, by: sample.approver, at: now)
        let words = try office.words(by: event)
        try record(event, by: sample.approver)
        for word in words { try record(word, by: sample.approver) }
        return event.report
    }

    /// Takes in another firm's card, so that the office knows it.
    mutating func introduce(_ firm: FirmID) throws {
        try record(
            try office.importing(
                firm: firm, koreanName: "마루증권", englishName: "Maru Securities",
                sector: "securities", keys: try sample.keys(), signedBy: try sample.key(1)),
            by: sample.officer)
    }

    mutating func record(_ event: any JournalEvent, by person: PersonID) throws {
        let act = Act(by: person, way: .commandLine, at: now, entry: UInt64(entries.count))
        try office.apply(event, act)
        entries.append((event, act))
    }

    mutating func draft(_ grant: UnverifiedGrant = .sample()) throws -> DraftID {
        let event = try office.drafting(
            grant, for: sample.firm, by: sample.officer, rulebook: sample.rulebook)
        try record(event, by: sample.officer)
        return event.draft
    }

    mutating func approve(_ draft: DraftID) throws {
        try record(try office.approving(draft, by: sample.approver), by: sample.approver)
    }

    @discardableResult
    mutating func issue(_ draft: DraftID) throws -> LetterSerial {
        let letter = try office.letterToIssue(
            draft, by: sample.officer, at: now, rulebook: sample.rulebook)
        let event = try office.issuing(
            letter, draft: draft, document: "signed \(letter.serial)",
            digest: try sample.digest(5))
        try record(event, by: sample.officer)
        return event.serial
    }

    mutating func issueOne(_ grant: UnverifiedGrant = .sample()) throws -> LetterSerial {
        let draft = try draft(grant)
        try approve(draft)
        return try issue(draft)
    }

    /// A letter on a report of its own: one report gives a firm relief once.
    mutating func issueOne(onReport agenda: String) throws -> LetterSerial {
        let day = KoreanDate(of: now).description
        try report(agenda, on: day)
        var grant = UnverifiedGrant.sample()
        grant.commissionReport = UnverifiedReference(number: agenda, date: day)
        return try issueOne(grant)
    }

    mutating func revoke(_ serial: LetterSerial) throws {
        try record(
            try office.revoking(
                serial, on: GroundCode(parsing: "conditionFailed"), reason: "no evaluation",
                by: sample.officer, at: now, rulebook: sample.rulebook), by: sample.officer)
    }

    mutating func publish() throws {
        let list = try #require(office.statusListToSign(at: now, rules: sample.rulebook))
        try record(
            try office.publishing(
                list, document: "signed list \(list.sequence)", digest: try sample.digest(6)),
            by: sample.officer)
    }
}
