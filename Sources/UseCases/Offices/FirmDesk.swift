package import Access
package import Vocabulary

/// A firm's office at which one can read and decide.
package struct FirmDesk: Sendable {
    package let desk: OfficeDesk

    package init(_ desk: OfficeDesk) throws {
        guard !desk.isSupervisor else {
            throw OfficeFailure.otherKind(
                folder: desk.folder.path, is: "supervisor", needed: "firm")
        }
        self.desk = desk
    }

    package func read() throws -> FirmState { try desk.replay(FirmState.self) }

    @discardableResult
    package func decide<Answer>(
        as actor: PersonID?, may permission: Permission? = nil, via way: Way? = nil,
        _ body: (FirmState, Decider) throws -> (events: [any JournalEvent], answer: Answer)
    ) throws -> Answer {
        try desk.decide(in: FirmState.self, as: actor, may: permission, via: way, body)
    }
}
