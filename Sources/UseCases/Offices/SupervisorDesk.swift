package import Access
package import Programme
package import Vocabulary

/// A supervisor's office at which one can read and decide.
package struct SupervisorDesk: Sendable {
    package let desk: OfficeDesk

    package init(_ desk: OfficeDesk) throws {
        guard desk.isSupervisor else {
            throw OfficeFailure.otherKind(
                folder: desk.folder.path, is: "firm", needed: "supervisor")
        }
        self.desk = desk
    }

    package func read() throws -> SupervisorOffice { try desk.replay(SupervisorOffice.self) }

    @discardableResult
    package func decide<Answer>(
        as actor: PersonID?, may permission: Permission? = nil, via way: Way? = nil,
        _ body: (SupervisorOffice, Decider) throws -> (
            events: [any JournalEvent], answer: Answer
        )
    ) throws -> Answer {
        try desk.decide(in: SupervisorOffice.self, as: actor, may: permission, via: way, body)
    }
}
