import Foundation
import GRDB
import Vocabulary

/// An office's rows that end or belong to a person: sign-ins, tokens, kept answers.
///
/// Never the source of truth for a decision: whoever deletes the file loses sign-ins alone. The
/// same database in memory is the fake for tests.
package struct PerishableStore: Sendable {
    private let database: DatabaseQueue

    /// How long a transaction waits for another process's.
    private static let patience = 5.0

    /// Opens the database at `path`, of mode 0600; makes it if there is none, and brings an
    /// older one up to date.
    ///
    /// Those that open it together take turns: neither the change to a write-ahead log nor a
    /// change of tables may meet another's.
    package static func open(_ path: String) throws -> PerishableStore {
        let turn = try takeTurn(beside: path)
        defer { close(turn) }
        try makePrivate(path)
        var settings = Configuration()
        settings.busyMode = .timeout(patience)
        settings.journalMode = .wal
        return try translated {
            let database = try DatabaseQueue(path: path, configuration: settings)
            try PerishableSchema.migrator().migrate(database)
            return PerishableStore(database: database)
        }
    }

    package static func inMemory() throws -> PerishableStore {
        try translated {
            let database = try DatabaseQueue()
            try PerishableSchema.migrator().migrate(database)
            return PerishableStore(database: database)
        }
    }

    package func read<Answer>(_ body: (PerishableRows) throws -> Answer) throws -> Answer {
        try PerishableStore.translated {
            try database.read { try body(PerishableRows(database: $0)) }
        }
    }

    /// Everything that `body` writes stands when this returns, or nothing if it throws.
    package func write<Answer>(_ body: (PerishableRows) throws -> Answer) throws -> Answer {
        try PerishableStore.translated {
            try database.write { try body(PerishableRows(database: $0)) }
        }
    }

    /// The locked folder of `path`, for the caller to close; waits for whoever has it.
    private static func takeTurn(beside path: String) throws(PerishableFailure) -> Int32 {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let file = unsafe Foundation.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw .cannotOpen(path: path) }
        while flock(file, LOCK_EX) != 0 {
            guard errno == EINTR else {
                close(file)
                throw .cannotOpen(path: path)
            }
        }
        return file
    }

    /// SQLite gives its files the mode of the first one, so that one is made before it looks.
    private static func makePrivate(_ path: String) throws(PerishableFailure) {
        let file = unsafe Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .cannotOpen(path: path) }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .cannotOpen(path: path)
        }
        guard status.st_mode & 0o077 == 0 else { throw .openToOthers(path: path) }
    }

    private static func translated<Answer>(_ body: () throws -> Answer) throws -> Answer {
        do { return try body() } catch let error as DatabaseError {
            // The library's own words may quote a statement; its code is all that is told.
            throw PerishableFailure.database(code: Int(error.extendedResultCode.rawValue))
        }
    }
}
