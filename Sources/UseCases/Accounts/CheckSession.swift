package import Access
import Outbound
import Rules
import Storage
package import Vocabulary

/// Finds who is signed in by a session's token, and puts off the session's end.
package struct CheckSession: Sendable {
    private let desk: AccountDesk

    package init(desk: AccountDesk) { self.desk = desk }

    package struct SignedIn: Hashable, Sendable {
        package let person: PersonID
        package let roles: Set<Role>
        /// The session's number among its person's.
        package let session: Int64
        package let formToken: String
    }

    /// A session is written to at most this many times within its idle time, which may therefore
    /// end by this part too early and never too late.
    private static let writesPerIdleTime: Int64 = 16

    /// A session that has ended is `sessionOver`, and its row is gone.
    package func callAsFunction(_ text: String) throws -> SignedIn {
        guard let token = SecretToken(parsing: text),
            let session = try desk.store.read({ try $0.session(token.digest) })
        else { throw AccountFailure.sessionOver }
        let now = desk.clock.now()
        let members = try desk.members()
        guard !session.isOver(at: now), let person = members.people[session.person] else {
            _ = try desk.store.write {
                try $0.endSession(session.number, of: session.person)
            }
            throw AccountFailure.sessionOver
        }
        let pause = members.rules.idle.value / Int(CheckSession.writesPerIdleTime)
        if now - session.lastSeenAt >= pause {
            try desk.store.write {
                try $0.see(session, at: now, until: session.end(seen: now, by: members.rules))
            }
        }
        return SignedIn(
            person: person.id, roles: person.roles, session: session.number,
            formToken: token.formToken)
    }
}
