package import Access
package import Vocabulary

/// The programme's side of a firm's office as its journal has it, rebuilt by replay: whom it
/// trusts, which letters it holds. Callers and stop orders are the gate's.
package struct FirmOffice: ReplayedNoun {
    package private(set) var founded: OfficeFounded?
    package private(set) var people = People()
    package private(set) var rulebook: RulebookAdopted?
    package private(set) var supervisor: SupervisorPinned?
    package private(set) var letters: [LetterSerial: LetterImported] = [:]
    package private(set) var statusList: StatusList?
    /// What the supervisor's dispatches told against letters.
    package private(set) var measures = ToldMeasures()
    /// What they told of replies that come later.
    package private(set) var replies = ToldReplies()
    /// The notices of refusal that they carried.
    package private(set) var refusals = ToldRefusals()
    package private(set) var applications = FirmApplications()
    package private(set) var gateLogs: [NodeID: LogKey] = [:]
    package private(set) var disciplines = Disciplines()
    package private(set) var correspondence = Correspondence()

    package init() {}

    /// The id by which letters name this firm.
    package var id: FirmID? { founded.flatMap { try? FirmID(parsing: $0.id) } }

    private static let nouns = NounTable<FirmOffice>(
        .noun(\.people), .noun(\.measures), .noun(\.replies), .noun(\.refusals),
        .noun(\.applications), .noun(\.disciplines), .noun(\.correspondence))

    /// Every kind of event that this side of a firm's journal may have.
    package static let kinds: [any JournalEvent.Type] =
        [
            OfficeFounded.self, RulebookAdopted.self, SupervisorPinned.self, GateLogOpened.self,
            LetterImported.self, StatusListImported.self,
        ] + nouns.kinds

    /// Takes one event that stands. The same events give the same office, always.
    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        if try FirmOffice.nouns.apply(event, act, to: &self) { return }
        switch event {
        case let event as OfficeFounded:
            guard founded == nil else { throw .outOfPlace(OfficeFounded.kind, act.entry) }
            founded = event
        case let event as RulebookAdopted: rulebook = event
        case let event as SupervisorPinned:
            supervisor = event
            correspondence.meet(
                CounterpartID(event.supervisor), documentKey: event.keys.documents)
        case let event as GateLogOpened: gateLogs[event.gateLog.node] = event.gateLog.log
        case let event as LetterImported: letters[event.serial] = event
        case let event as StatusListImported:
            guard let list = try? StatusList(event.list),
                list.sequence > statusList?.sequence ?? 0
            else { throw .outOfPlace(StatusListImported.kind, act.entry) }
            statusList = list
        default: throw .foreign(type(of: event).kind)
        }
    }
}
