import Access
import Programme
package import Vocabulary

/// Signs the word that the firm takes its application back.
package struct WithdrawApplication: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package func callAsFunction(
        _ application: String, reason: String, by actor: PersonID?
    ) throws -> SentDocument {
        try desk.send(application, as: actor, may: .withdrawApplication) { office, id, decider in
            try office.withdrawal(
                of: id, reason: reason, by: decider.person, at: decider.now)
        }
    }
}
