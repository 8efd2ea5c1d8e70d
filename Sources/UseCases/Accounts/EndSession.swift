import Access
import Storage
package import Vocabulary

/// Ends sessions: one's own by signing out or from the list, another's by whoever may.
package struct EndSession: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    /// One of the person's own sessions.
    package func callAsFunction(_ number: Int64, of person: PersonID) throws {
        guard try desk.store.write({ try $0.endSession(number, of: person) }) else {
            throw AccountFailure.noSession(number)
        }
    }

    /// All of a person's own sessions; how many there were.
    @discardableResult
    package func all(of person: PersonID) throws -> Int {
        let count = try desk.store.write { try $0.endSessions(of: person) }
        desk.note("all sessions of `\(person)` were ended")
        return count
    }

    /// One of one's own, or all of them where no number is given; how many there were.
    package func callAsFunction(_ number: Int64?, own person: PersonID) throws -> Int {
        guard let number else { return try all(of: person) }
        try self(number, of: person)
        return 1
    }

    /// A person's session, or all of them where no number is given, by somebody who may end
    /// another's.
    package func callAsFunction(
        _ number: Int64?, of person: String, by actor: PersonID?
    ) throws -> Int {
        _ = try desk.require(.endSession, of: actor)
        let person = try GivenID.person(person)
        return try self(number, own: person)
    }
}
