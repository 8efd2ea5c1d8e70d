package import Access
package import Vocabulary

/// The drafts and letters of the supervisor's office, rebuilt from its journal.
package struct Letters: ReplayedNoun {
    package internal(set) var drafts: [DraftID: LetterDraft] = [:]
    package internal(set) var issued: [LetterSerial: IssuedLetter] = [:]
    /// The highest number given in each year of two digits.
    private var lastNumber: [Int: Int] = [:]

    package init() {}

    /// The serial of the next letter of the Korean year of `now`: no number is left out.
    package func nextSerial(at now: Instant) -> LetterSerial? {
        let year = KoreanDate(of: now).year % 100
        return LetterSerial(year: year, number: (lastNumber[year] ?? 0) + 1)
    }

    package var nextDraft: DraftID? { try? DraftID(parsing: "draft-\(drafts.count + 1)") }

    /// What a status list signed at `now` must say.
    package func statusEntries(at now: Instant) -> [LetterSerial: StatusList.Entry] {
        issued.compactMapValues { $0.statusEntry(at: now) }
    }

    /// Measures that a second person has yet to confirm, oldest first.
    package var unconfirmed: [(serial: LetterSerial, measure: LetterMeasure)] {
        issued.values
            .flatMap { letter in
                letter.measures.filter { $0.confirmedBy == nil }.map { (letter.serial, $0) }
            }
            .sorted { ($0.1.at, $0.0) < ($1.1.at, $1.0) }
    }

    package static let kinds: [any JournalEvent.Type] = [
        LetterDrafted.self, LetterApproved.self, LetterIssued.self, LetterRevoked.self,
        LetterSuspended.self, RevocationConfirmed.self, LetterCorrected.self,
        LetterTransferred.self, ModelChangeRecorded.self, MaterialChangeNoted.self,
        LetterPublished.self, PublicationDeferred.self,
    ]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        switch event {
        case let event as LetterDrafted: try apply(event, act)
        case let event as LetterApproved: try apply(event, act)
        case let event as LetterIssued: try apply(event, act)
        case let event as LetterRevoked: try apply(event, act)
        case let event as LetterSuspended: try apply(event, act)
        case let event as RevocationConfirmed: try apply(event, act)
        case let event as LetterCorrected: try apply(event, act)
        case let event as LetterTransferred: try apply(event, act)
        case let event as ModelChangeRecorded: try apply(event, act)
        case let event as MaterialChangeNoted: try apply(event, act)
        case let event as LetterPublished: try apply(event, act)
        case let event as PublicationDeferred: try apply(event, act)
        default: throw .foreign(type(of: event).kind)
        }
    }

    private mutating func apply(_ event: LetterApproved, _ act: Act) throws(ReplayFailure) {
        do throws(AccessFailure) { try drafts[event.draft]?.approvals.approve(by: act.by) } catch {
            throw .outOfPlace(LetterApproved.kind, act.entry)
        }
        guard drafts[event.draft] != nil else { throw .outOfPlace(LetterApproved.kind, act.entry) }
    }

    private mutating func apply(_ event: LetterIssued, _ act: Act) throws(ReplayFailure) {
        let next = (lastNumber[event.serial.year] ?? 0) + 1
        guard let draft = drafts[event.draft], draft.serial == nil, draft.approvals.isComplete,
            event.serial.number == next, let first = try? KoreanDate(parsing: draft.grant.firstDay),
            let last = try? KoreanDate(parsing: draft.grant.lastDay),
            let term = Term(first: first, last: last)
        else { throw .outOfPlace(LetterIssued.kind, act.entry) }
        drafts[event.draft]?.serial = event.serial
        lastNumber[event.serial.year] = next
        issued[event.serial] = IssuedLetter(
            serial: event.serial, draft: event.draft, firm: draft.firm, issuedBy: act.by,
            issuedAt: event.issuedAt, term: term, digest: event.digest, document: event.document,
            report: event.report)
        if let old = draft.grant.supersedes.flatMap({ try? LetterSerial(parsing: $0) }) {
            issued[old]?.renewedBy = event.serial
            if draft.cause?.replacesStanding == true { issued[old]?.isReplaced = true }
        }
    }

    private mutating func apply(_ event: LetterRevoked, _ act: Act) throws(ReplayFailure) {
        try add(
            LetterMeasure(
                effect: .revoked(ground: event.ground), reason: event.reason, by: act.by,
                at: act.at, confirmBy: event.confirmBy), to: event.serial, LetterRevoked.kind, act)
    }

    private mutating func apply(_ event: LetterSuspended, _ act: Act) throws(ReplayFailure) {
        try add(
            LetterMeasure(
                effect: .suspended(until: event.until), reason: event.reason, by: act.by,
                at: act.at, confirmBy: event.confirmBy), to: event.serial, LetterSuspended.kind,
            act)
    }

    private mutating func apply(_ event: RevocationConfirmed, _ act: Act) throws(ReplayFailure) {
        guard let letter = issued[event.serial], event.measure >= 1,
            event.measure <= letter.measures.count
        else { throw .outOfPlace(RevocationConfirmed.kind, act.entry) }
        let index = event.measure - 1
        guard letter.measures[index].confirmedBy == nil, letter.measures[index].by != act.by
        else { throw .outOfPlace(RevocationConfirmed.kind, act.entry) }
        issued[event.serial]?.measures[index].confirmedBy = act.by
    }

    mutating func add(
        _ measure: LetterMeasure, to serial: LetterSerial, _ kind: String, _ act: Act
    ) throws(ReplayFailure) {
        guard issued[serial] != nil else { throw .outOfPlace(kind, act.entry) }
        issued[serial]?.measures.append(measure)
    }
}
