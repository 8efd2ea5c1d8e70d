import Foundation
import GRDB
package import Vocabulary

/// The rows as one transaction sees them.
package struct PerishableRows {
    let database: Database
}

extension PerishableRows {
    /// Deletes every row that has ended; how many there were.
    @discardableResult
    package func sweep(at now: Instant) throws -> Int {
        var swept = 0
        for table in ["links", "sessions", "tokens", "usedCodes", "answers"] {
            try database.execute(
                sql: "DELETE FROM \(table) WHERE expiresAt <= ?", arguments: [now.microseconds])
            swept += database.changesCount
        }
        return swept
    }

    /// How many rows a table of the schema has.
    func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
}

/// What tables hold, read as the domain's values; bytes that are none of them are a strange row.
extension Row {
    func person(_ table: String) throws -> PersonID {
        guard let text = self["person"] as String?, let id = try? PersonID(parsing: text) else {
            throw PerishableFailure.strangeRow(table: table)
        }
        return id
    }

    func digest(_ column: String, _ table: String) throws -> Digest {
        guard let digest = Digest(bytes(column)) else {
            throw PerishableFailure.strangeRow(table: table)
        }
        return digest
    }

    func bytes(_ column: String) -> [UInt8] { [UInt8](self[column] as Data) }
    func instant(_ column: String) -> Instant { Instant(microseconds: self[column]) }

    func instantIfAny(_ column: String) -> Instant? {
        (self[column] as Int64?).map { Instant(microseconds: $0) }
    }
}

extension Digest {
    /// As a column holds it.
    var data: Data { Data(bytes) }
}
