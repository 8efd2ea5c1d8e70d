import GRDB

/// The changes that make the tables, in order. One that has landed is never edited: what
/// follows is a further one, in a file of its own.
enum PerishableSchema {
    static let changes: [(name: String, sql: String)] = [
        ("001-accounts", AccountsChange.sql),
        ("002-answers", AnswersChange.sql),
    ]

    static func migrator() -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for change in changes {
            migrator.registerMigration(change.name) { try $0.execute(sql: change.sql) }
        }
        return migrator
    }

    /// What the tables of `database` are, as SQL, by name.
    static func text(of database: Database) throws -> String {
        try String.fetchAll(
            database,
            sql: """
                SELECT sql FROM sqlite_schema
                WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'
                ORDER BY name
                """
        ).map { $0 + ";\n" }.joined(separator: "\n")
    }
}
