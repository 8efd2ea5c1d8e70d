package import Access
package import Vocabulary

/// The supervisor's office as its journal has it: rebuilt by replay, changed only by events.
package struct SupervisorOffice: Codable, Hashable, Sendable {
    package private(set) var founded: OfficeFounded?
    package private(set) var people = People()
    package private(set) var rulebook: RulebookAdopted?
    /// Every one adopted, oldest first; the same one again right after itself stands once.
    package private(set) var rulebooks: [AdoptedRulebook] = []
    package private(set) var firms = Firms()
    package private(set) var reviews = Reviews()
    package private(set) var consultations = Consultations()
    package private(set) var letters = Letters()
    package private(set) var evaluations = Evaluations()
    package private(set) var correspondence = Correspondence()
    package private(set) var rounds = Rounds()
    package private(set) var requests = LetterRequests()
    package private(set) var commissionReports = CommissionReports()
    package private(set) var refusals = RefusalNotices()
    package private(set) var disciplineReports = DisciplineReports()
    /// The one published last.
    package private(set) var statusList: StatusList?
    package private(set) var statusListDocument: String?

    package init() {}

    /// An office that can replay opened scores: their commitments are SHA-256.
    package init(sha256: @escaping @Sendable (Span<UInt8>) -> Digest) {
        evaluations = Evaluations(sha256: sha256)
    }

    /// The id by which letters and lists name this office.
    package var id: SupervisorID? { founded.flatMap { try? SupervisorID(parsing: $0.id) } }

    private static let nouns = NounTable<SupervisorOffice>(
        .noun(\.people), .noun(\.firms), .noun(\.reviews), .noun(\.consultations),
        .noun(\.rounds), .noun(\.evaluations), .noun(\.commissionReports),
        .noun(\.requests), .noun(\.letters), .noun(\.refusals), .noun(\.disciplineReports),
        .noun(\.correspondence))

    /// Every kind of event that this office's journal may have.
    package static let kinds: [any JournalEvent.Type] =
        [OfficeFounded.self, RulebookAdopted.self, StatusListPublished.self] + nouns.kinds

    /// Takes one event that stands. The same events give the same office, always.
    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        if let card = event as? FirmCardImported {
            correspondence.meet(CounterpartID(card.firm), documentKey: card.keys.documents)
        }
        if try SupervisorOffice.nouns.apply(event, act, to: &self) { return }
        switch event {
        case let event as OfficeFounded:
            guard founded == nil else { throw .outOfPlace(OfficeFounded.kind, act.entry) }
            founded = event
        case let event as RulebookAdopted: apply(event, act)
        case let event as StatusListPublished: try apply(event, act)
        default: throw .foreign(type(of: event).kind)
        }
    }

    private mutating func apply(_ event: RulebookAdopted, _ act: Act) {
        rulebook = event
        guard rulebooks.last?.digest != event.digest else { return }
        rulebooks.append(
            AdoptedRulebook(version: event.version, digest: event.digest, at: act.at))
    }

    private mutating func apply(
        _ event: StatusListPublished, _ act: Act
    ) throws(ReplayFailure) {
        guard let list = try? StatusList(event.list),
            list.sequence == (statusList?.sequence ?? 0) + 1
        else { throw .outOfPlace(StatusListPublished.kind, act.entry) }
        statusList = list
        statusListDocument = event.document
    }
}
