import Access
import Programme
package import Vocabulary

/// Signs the word that an application is to stand in a later round: nothing enters by itself.
package struct EnterRound: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package func callAsFunction(
        _ application: String, round: String, by actor: PersonID?
    ) throws -> SentDocument {
        let number = try GivenID.round(round)
        return try desk.send(application, as: actor, may: .enterRound) { office, id, decider in
            try office.entry(of: id, into: number, by: decider.person, at: decider.now)
        }
    }
}
