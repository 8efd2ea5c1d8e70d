package import Access
import Foundation
import GRDB
import Rules
package import Vocabulary

extension PerishableRows {
    package func account(of person: PersonID) throws -> Account? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM accounts WHERE person = ?", arguments: [person.text]
        ).map(account)
    }

    /// By person.
    package func accounts() throws -> [Account] {
        try Row.fetchAll(database, sql: "SELECT * FROM accounts ORDER BY person").map(account)
    }

    package func hasAccounts() throws -> Bool { try count("accounts") > 0 }

    /// Puts an account in the place of the person's earlier one, whose sessions, tokens, used
    /// codes and kept answers go with it.
    package func open(_ account: Account) throws {
        try database.execute(
            sql: "DELETE FROM accounts WHERE person = ?", arguments: [account.person.text])
        try database.execute(
            sql: """
                INSERT INTO accounts (person, passwordHash, salt, rounds, blockSize, parallelism,
                    sealedSecret, failures, lockedUntil, openedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                account.person.text, account.password.hash.data, Data(account.password.salt),
                account.password.cost.rounds, account.password.cost.blockSize,
                account.password.cost.parallelism, Data(account.sealedSecret),
                account.attempts.failures, account.attempts.lockedUntil?.microseconds,
                account.openedAt.microseconds,
            ])
    }

    package func set(_ attempts: Attempts, of person: PersonID) throws {
        try database.execute(
            sql: "UPDATE accounts SET failures = ?, lockedUntil = ? WHERE person = ?",
            arguments: [attempts.failures, attempts.lockedUntil?.microseconds, person.text])
    }

    package func set(_ password: PasswordRecord, of person: PersonID) throws {
        try database.execute(
            sql: """
                UPDATE accounts SET passwordHash = ?, salt = ?, rounds = ?, blockSize = ?,
                    parallelism = ? WHERE person = ?
                """,
            arguments: [
                password.hash.data, Data(password.salt), password.cost.rounds,
                password.cost.blockSize, password.cost.parallelism, person.text,
            ])
    }

    /// Notes that the code of `step` was used; false if it had been.
    package func use(step: Int64, of person: PersonID, until end: Instant) throws -> Bool {
        try database.execute(
            sql: "INSERT OR IGNORE INTO usedCodes (person, step, expiresAt) VALUES (?, ?, ?)",
            arguments: [person.text, step, end.microseconds])
        return database.changesCount == 1
    }

    private func account(_ row: Row) throws -> Account {
        guard
            let cost = ScryptCost(
                rounds: row["rounds"], blockSize: row["blockSize"],
                parallelism: row["parallelism"])
        else { throw PerishableFailure.strangeRow(table: "accounts") }
        return Account(
            person: try row.person("accounts"),
            password: PasswordRecord(
                hash: try row.digest("passwordHash", "accounts"), salt: row.bytes("salt"),
                cost: cost),
            sealedSecret: row.bytes("sealedSecret"),
            attempts: Attempts(
                failures: row["failures"], lockedUntil: row.instantIfAny("lockedUntil")),
            openedAt: row.instant("openedAt"))
    }
}
