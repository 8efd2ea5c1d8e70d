package import Access
import Foundation
import GRDB
package import Vocabulary

extension PerishableRows {
    package func add(_ token: APIToken) throws {
        try database.execute(
            sql: """
                INSERT INTO tokens (token, person, name, scopes, createdAt, expiresAt, lastUsedAt)
                VALUES (?, ?, ?, ?, ?, ?, NULL)
                """,
            arguments: [
                token.token.data, token.person.text, token.name,
                token.scopes.map(\.rawValue).sorted().joined(separator: " "),
                token.createdAt.microseconds, token.expiresAt.microseconds,
            ])
    }

    package func token(_ digest: Digest) throws -> APIToken? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM tokens WHERE token = ?", arguments: [digest.data]
        ).map(token)
    }

    /// By name.
    package func tokens(of person: PersonID) throws -> [APIToken] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM tokens WHERE person = ? ORDER BY name",
            arguments: [person.text]
        ).map(token)
    }

    package func use(_ token: APIToken, at now: Instant) throws {
        try database.execute(
            sql: "UPDATE tokens SET lastUsedAt = ? WHERE token = ?",
            arguments: [now.microseconds, token.token.data])
    }

    /// Revokes a person's token; false if there is none of that name.
    package func revokeToken(_ name: String, of person: PersonID) throws -> Bool {
        try database.execute(
            sql: "DELETE FROM tokens WHERE person = ? AND name = ?",
            arguments: [person.text, name])
        return database.changesCount == 1
    }

    /// A scope that this version does not know grants nothing.
    private func token(_ row: Row) throws -> APIToken {
        let scopes = (row["scopes"] as String).split(separator: " ")
            .compactMap { Permission(rawValue: String($0)) }
        return APIToken(
            token: try row.digest("token", "tokens"), person: try row.person("tokens"),
            name: row["name"], scopes: Set(scopes), createdAt: row.instant("createdAt"),
            expiresAt: row.instant("expiresAt"), lastUsedAt: row.instantIfAny("lastUsedAt"))
    }
}
