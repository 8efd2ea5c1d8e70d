import Foundation
import GRDB
import Testing

@testable import Storage

/// The schema of what is perishable: it only grows, and it is strict.
@Suite struct PerishableSchemaTests {
    static let golden = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Golden/Perishable")

    private func schema(upTo name: String) throws -> String {
        let database = try DatabaseQueue()
        try PerishableSchema.migrator().migrate(database, upTo: name)
        return try database.read(PerishableSchema.text)
    }

    /// `UPDATE_GOLDEN=1` writes the file of a new change; one that landed is never changed.
    @Test(arguments: PerishableSchema.changes.map(\.name))
    func `the tables after each change are those of the day on which it landed`(
        name: String
    ) throws {
        let file = PerishableSchemaTests.golden.appending(path: name + ".sql")
        let text = try schema(upTo: name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1",
            !FileManager.default.fileExists(atPath: file.path)
        {
            try Data(text.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    /// Each earlier day's tables, made from its golden file and brought up to date, are those of
    /// a fresh database.
    @Test func `old tables and the changes since are fresh tables`() throws {
        let names = PerishableSchema.changes.map(\.name)
        let fresh = try schema(upTo: try #require(names.last))
        for (index, name) in names.enumerated() {
            let old = try DatabaseQueue()
            let file = PerishableSchemaTests.golden.appending(path: name + ".sql")
            let sql = try String(contentsOf: file, encoding: .utf8)
            try old.write { database in
                try database.execute(sql: sql)
                try database.execute(
                    sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
                for applied in names[...index] {
                    try database.execute(
                        sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [applied])
                }
            }
            try PerishableSchema.migrator().migrate(old)
            #expect(try old.read(PerishableSchema.text) == fresh, "\(name)")
        }
    }

    @Test func `every table is strict and every row ends or belongs to a person`() throws {
        let database = try DatabaseQueue()
        try PerishableSchema.migrator().migrate(database)
        try database.read { database in
            let tables = try String.fetchAll(
                database,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table'
                    AND name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'
                    """)
            #expect(tables.count == 6)
            for table in tables {
                let sql = try String.fetchOne(
                    database, sql: "SELECT sql FROM sqlite_schema WHERE name = ?",
                    arguments: [table])
                #expect(sql?.contains("STRICT") == true, "\(table)")
                let columns = try database.columns(in: table).map(\.name)
                #expect(columns.contains("person"), "\(table)")
                #expect(table == "accounts" || columns.contains("expiresAt"), "\(table)")
            }
        }
    }

    @Test(arguments: [
        "INSERT INTO links VALUES (x'00', 'kim', x'00', 1, 0)",
        "INSERT INTO links VALUES (zeroblob(32), '', x'00', 1, 0)",
        "INSERT INTO links VALUES (zeroblob(32), 'kim', x'00', 1, 2)",
        "INSERT INTO links VALUES (zeroblob(32), 'kim', x'00', 'soon', 0)",
        "INSERT INTO usedCodes VALUES ('nobody', 1, 1)",
        "INSERT INTO answers VALUES ('nobody', 'k', zeroblob(32), 0, x'', 1)",
    ])
    func `a row that breaks the schema is not written`(sql: String) throws {
        let database = try DatabaseQueue()
        try PerishableSchema.migrator().migrate(database)
        #expect(throws: DatabaseError.self) { try database.write { try $0.execute(sql: sql) } }
    }
}
