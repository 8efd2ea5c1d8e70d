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
    package static let kinds = FirmOffice.kinds + Callers.kinds + StopOrders.kinds

    package var founded: OfficeFounded? { office.founded }
    package var people: People { office.people }
    package var rulebook: RulebookAdopted? { office.rulebook }

    private static func names(_ kinds: [any JournalEvent.Type]) -> Set<String> {
        Set(kinds.map { $0.kind })
    }
    private static let callerKinds = names(Callers.kinds)
    private static let stopKinds = names(StopOrders.kinds)

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        let kind = type(of: event).kind
        if FirmState.callerKinds.contains(kind) {
            callers.apply(event)
        } else if FirmState.stopKinds.contains(kind) {
            stopOrders.apply(event, act)
        } else {
            try office.apply(event, act)
        }
    }
}
