package import Access
import Foundation
import GRDB
package import Vocabulary

extension PerishableRows {
    /// Keeps a session; beyond `limit` of a person, those seen longest ago end.
    package func add(_ session: Session, limit: Int) throws {
        try database.execute(
            sql: """
                INSERT INTO sessions (token, person, createdAt, lastSeenAt, expiresAt, agent,
                    address) VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                session.token.data, session.person.text, session.createdAt.microseconds,
                session.lastSeenAt.microseconds, session.expiresAt.microseconds, session.agent,
                session.address,
            ])
        try database.execute(
            sql: """
                DELETE FROM sessions WHERE person = ? AND number NOT IN (
                    SELECT number FROM sessions WHERE person = ?
                    ORDER BY lastSeenAt DESC, number DESC LIMIT ?)
                """,
            arguments: [session.person.text, session.person.text, limit])
    }

    package func session(_ token: Digest) throws -> Session? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM sessions WHERE token = ?", arguments: [token.data]
        ).map(session)
    }

    /// The newest first.
    package func sessions(of person: PersonID) throws -> [Session] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM sessions WHERE person = ? ORDER BY lastSeenAt DESC, number DESC",
            arguments: [person.text]
        ).map(session)
    }

    /// Puts the end of a session off.
    package func see(_ session: Session, at now: Instant, until end: Instant) throws {
        try database.execute(
            sql: """
                UPDATE sessions SET lastSeenAt = max(lastSeenAt, ?),
                    expiresAt = max(expiresAt, ?) WHERE number = ?
                """,
            arguments: [now.microseconds, end.microseconds, session.number])
    }

    /// Ends one session of a person; false if it was none of theirs.
    package func endSession(_ number: Int64, of person: PersonID) throws -> Bool {
        try database.execute(
            sql: "DELETE FROM sessions WHERE number = ? AND person = ?",
            arguments: [number, person.text])
        return database.changesCount == 1
    }

    /// Ends all of a person's sessions; how many there were.
    package func endSessions(of person: PersonID) throws -> Int {
        try database.execute(
            sql: "DELETE FROM sessions WHERE person = ?", arguments: [person.text])
        return database.changesCount
    }

    private func session(_ row: Row) throws -> Session {
        Session(
            number: row["number"], token: try row.digest("token", "sessions"),
            person: try row.person("sessions"), createdAt: row.instant("createdAt"),
            lastSeenAt: row.instant("lastSeenAt"), expiresAt: row.instant("expiresAt"),
            agent: row["agent"], address: row["address"])
    }
}
