package import Access
import Foundation
import GRDB
package import Vocabulary

extension PerishableRows {
    /// Keeps a link; the person's earlier ones hold no longer.
    package func add(_ link: SignInLink) throws {
        try database.execute(
            sql: "DELETE FROM links WHERE person = ?", arguments: [link.person.text])
        try database.execute(
            sql: """
                INSERT INTO links (token, person, sealedSecret, expiresAt, isUsed)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                link.token.data, link.person.text, Data(link.sealedSecret),
                link.expiresAt.microseconds, link.isUsed ? 1 : 0,
            ])
    }

    package func link(_ token: Digest) throws -> SignInLink? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM links WHERE token = ?", arguments: [token.data]
        ).map { row in
            SignInLink(
                token: try row.digest("token", "links"), person: try row.person("links"),
                sealedSecret: row.bytes("sealedSecret"), expiresAt: row.instant("expiresAt"),
                isUsed: row["isUsed"] as Int == 1)
        }
    }

    /// Uses a link up; false if somebody else did in the meantime.
    package func use(_ link: SignInLink) throws -> Bool {
        try database.execute(
            sql: "UPDATE links SET isUsed = 1 WHERE token = ? AND isUsed = 0",
            arguments: [link.token.data])
        return database.changesCount == 1
    }
}
