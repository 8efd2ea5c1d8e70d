import Access
import Programme
import Vocabulary

extension OfficeDesk {
    /// Decides about the people of an office of either kind.
    func decide<Answer>(
        as actor: PersonID?, may permission: Permission,
        _ body: (People, Decider) throws -> (events: [any JournalEvent], answer: Answer)
    ) throws -> Answer {
        isSupervisor
            ? try decide(in: SupervisorOffice.self, as: actor, may: permission) {
                try body($0.people, $1)
            }
            : try decide(in: FirmState.self, as: actor, may: permission) {
                try body($0.people, $1)
            }
    }
}
