package import Access
package import Egress
package import Programme
package import Vocabulary

/// A firm's office whole: what it holds of the programme, its callers, its stop orders.
package struct FirmState: ReplayedOffice {
    package private(set) var office = FirmOffice()
    package private(set) var callers = Callers()
    package private(set) var stopOrders = StopOrders()

    package init() {}

    package static var office: String { "firm" }

    private static let nouns = NounTable<FirmState>(
        .noun(\.office), .noun(\.callers), .noun(\.stopOrders))

    package static var kinds: [any JournalEvent.Type] { nouns.kinds }

    package var founded: OfficeFounded? { office.founded }
    package var people: People { office.people }
    package var rulebook: RulebookAdopted? { office.rulebook }
    package var correspondence: Correspondence { office.correspondence }

    /// All that a firm's office writes is its own.
    package func mayRead(to other: CounterpartID, by person: PersonID) -> Bool { true }

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        guard try FirmState.nouns.apply(event, act, to: &self) else {
            throw .foreign(type(of: event).kind)
        }
    }
}
