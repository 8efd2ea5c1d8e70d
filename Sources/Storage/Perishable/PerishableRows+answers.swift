package import Access
import Foundation
import GRDB
package import Vocabulary

extension PerishableRows {
    /// What stands under the key of `request`: the digest of the request that had it first, and
    /// its answer once there is one.
    package func answer(
        under request: KeyedRequest
    ) throws -> (request: Digest, answer: KeptAnswer?)? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM answers WHERE person = ? AND key = ?",
            arguments: [request.person.text, request.key]
        ).map { row in
            (
                try row.digest("request", "answers"),
                KeptAnswer(status: row["status"], body: row.bytes("body"))
            )
        }
    }

    package func answerCount(of person: PersonID) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(*) FROM answers WHERE person = ?",
            arguments: [person.text]) ?? 0
    }

    /// Takes the key before the request is carried out.
    package func claim(_ request: KeyedRequest, until end: Instant) throws {
        try database.execute(
            sql: """
                INSERT INTO answers (person, key, request, status, body, expiresAt)
                VALUES (?, ?, ?, 0, x'', ?)
                """,
            arguments: [
                request.person.text, request.key, request.request.data, end.microseconds,
            ])
    }

    package func keep(_ answer: KeptAnswer, under request: KeyedRequest) throws {
        try database.execute(
            sql: "UPDATE answers SET status = ?, body = ? WHERE person = ? AND key = ?",
            arguments: [answer.status, Data(answer.body), request.person.text, request.key])
    }

    /// Gives the key back: the request did nothing.
    package func release(_ request: KeyedRequest) throws {
        try database.execute(
            sql: "DELETE FROM answers WHERE person = ? AND key = ? AND status = 0",
            arguments: [request.person.text, request.key])
    }
}
