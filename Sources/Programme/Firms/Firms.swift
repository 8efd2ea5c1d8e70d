package import Access
package import Vocabulary

/// The firms that the supervisor's office knows, rebuilt from its journal.
package struct Firms: ReplayedNoun {
    private var byID: [FirmID: Firm] = [:]

    package init() {}

    package var all: [Firm] { byID.values.sorted { $0.id < $1.id } }

    package var count: Int { byID.count }

    package subscript(id: FirmID) -> Firm? { byID[id] }

    /// The keys of a firm to which a document may be sent: one whose card was compared.
    package func addressee(_ id: FirmID) throws(FirmFailure) -> CardKeys {
        guard let firm = byID[id] else { throw .unknownFirm(id) }
        guard let keys = firm.keys else { throw .noCard(id) }
        return keys
    }

    package static let kinds: [any JournalEvent.Type] = [
        FirmRegistered.self, FirmCardImported.self, FirmFiguresRecorded.self,
        FirmContactRecorded.self,
    ]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        switch event {
        case let event as FirmRegistered:
            byID[event.firm, default: Firm(id: event.firm)].registration = event
        case let event as FirmCardImported:
            byID[event.firm, default: Firm(id: event.firm)].card = event
        case let event as FirmFiguresRecorded:
            guard byID[event.firm] != nil else {
                throw .outOfPlace(FirmFiguresRecorded.kind, act.entry)
            }
            byID[event.firm]?.figures = event.figures
        case let event as FirmContactRecorded:
            guard byID[event.firm] != nil else {
                throw .outOfPlace(FirmContactRecorded.kind, act.entry)
            }
            byID[event.firm]?.contact = event.contact
        default: throw .foreign(type(of: event).kind)
        }
    }
}
