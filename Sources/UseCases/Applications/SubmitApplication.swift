import Access
import Programme
import Rules
package import Vocabulary

/// Signs an approved application that lacks nothing, for the supervisor's office.
package struct SubmitApplication: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package func callAsFunction(
        _ application: String, by actor: PersonID?
    ) throws -> SentDocument {
        try desk.send(application, as: actor, may: .submitApplication) { office, id, decider in
            try office.submission(
                of: id, by: decider.person, at: decider.now,
                controls: decider.rules.disciplines.controlCodes, rulebook: decider.rules)
        }
    }
}
