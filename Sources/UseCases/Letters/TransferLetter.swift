import Programme
package import Vocabulary

/// Drafts a letter's transfer to the firm that its own went into.
package struct TransferLetter: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    /// Returns the draft for the new firm, for another person to approve.
    package func callAsFunction(
        _ serial: String, to firm: String, reason: String, by actor: PersonID?
    ) throws -> String {
        let serial = try GivenID.serial(serial)
        let firm = try GivenID.firm(firm)
        return try desk.decide(as: actor) { office, decider in
            let transferred = try office.transferringLetter(
                serial, to: firm, reason: reason, by: decider.person, at: decider.now,
                rulebook: decider.rules)
            return ([transferred], transferred.draft.text)
        }
    }
}
