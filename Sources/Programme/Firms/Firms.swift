package import Access
package import Rules
package import Vocabulary

/// The firms that the supervisor's office knows, rebuilt from its journal.
package struct Firms: ReplayedNoun {
    private var byID: [FirmID: Firm] = [:]

    package init() {}

    package var all: [Firm] { byID.values.sorted { $0.id < $1.id } }

    package subscript(id: FirmID) -> Firm? { byID[id] }

    package static let kinds: [any JournalEvent.Type] = [
        FirmCardImported.self, FirmFiguresRecorded.self,
    ]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        switch event {
        case let event as FirmCardImported: apply(event)
        case let event as FirmFiguresRecorded: try apply(event, act)
        default: throw .foreign(type(of: event).kind)
        }
    }

    private mutating func apply(_ event: FirmCardImported) {
        let figures = byID[event.firm]?.figures
        byID[event.firm] = Firm(
            id: event.firm, koreanName: event.koreanName, englishName: event.englishName,
            sector: event.sector, keys: event.keys, figures: figures)
    }

    private mutating func apply(_ event: FirmFiguresRecorded, _ act: Act) throws(ReplayFailure) {
        guard byID[event.firm] != nil else {
            throw .outOfPlace(FirmFiguresRecorded.kind, act.entry)
        }
        byID[event.firm]?.figures = FirmFigures(
            asOf: event.asOf, assets: event.assetsWon.flatMap { Won($0) },
            employees: event.employees,
            officer: SecurityOfficer(
                appointedOn: event.officerAppointedOn,
                hasOtherITPost: event.officerHasOtherITPost, isExecutive: nil, reportsTo: nil),
            underTransactionAct: event.underTransactionAct)
    }
}

/// A firm as the supervisor's office knows it.
package struct Firm: Hashable, Sendable {
    package let id: FirmID
    package let koreanName: String
    package let englishName: String
    package let sector: String?
    package let keys: CardKeys
    package var figures: FirmFigures?
}
