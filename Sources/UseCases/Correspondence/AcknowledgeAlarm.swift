import Access
import Programme
package import Vocabulary

/// A person takes note of an alarm about another office's documents.
package struct AcknowledgeAlarm: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package func callAsFunction(_ alarm: Int, of office: String, by actor: PersonID?) throws {
        let other = try GivenID.counterpart(office)
        try desk.isSupervisor
            ? acknowledge(alarm, other, actor, in: SupervisorOffice.self)
            : acknowledge(alarm, other, actor, in: FirmState.self)
    }

    private func acknowledge<State: ReplayedOffice>(
        _ alarm: Int, _ other: CounterpartID, _ actor: PersonID?, in type: State.Type
    ) throws {
        try desk.decide(in: type, as: actor, may: .acknowledgeAlarm) { state, _ in
            ([try state.correspondence.acknowledging(alarm: alarm, of: other)], ())
        }
    }
}
