import Foundation
import Vocabulary

/// A file that a person named; `-` is standard input.
struct GivenFile {
    let path: String

    /// Reads it whole; a longer one than `limit` is refused.
    func read(limit: ByteCount) throws -> [UInt8] {
        let handle = try opened()
        defer { if path != "-" { try? handle.close() } }
        var bytes: [UInt8] = []
        while true {
            let piece: Data?
            do { piece = try handle.read(upToCount: 1 << 16) } catch {
                throw GivenFileFailure.unreadable(path: path)
            }
            guard let piece, !piece.isEmpty else { return bytes }
            bytes += piece
            guard bytes.count <= limit.bytes else {
                throw GivenFileFailure.tooLong(path: path, limit: limit)
            }
        }
    }

    private func opened() throws -> FileHandle {
        guard path != "-" else { return .standardInput }
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw GivenFileFailure.missing(path: path)
        }
        guard !isFolder.boolValue else {
            throw GivenFileFailure.isFolder(path: path)
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw GivenFileFailure.notYours(path: path)
        }
        return handle
    }

    /// Runs `use` with the file's bytes; what is wrong with them is said with the file's name.
    func with<Answer>(limit: ByteCount, _ use: ([UInt8]) throws -> Answer) throws -> Answer {
        let bytes = try read(limit: limit)
        do { return try use(bytes) } catch let error as any Refusable {
            guard error.refusal.kind == .invalid, !error.refusal.message.contains("`\(path)`")
            else { throw error }
            throw GivenFileFailure.contents(path: path, error)
        }
    }

    /// Refuses a file that could not be written, before anything is decided that it would hold.
    func checkWritable() throws {
        let url = URL(filePath: path)
        let folder = url.deletingLastPathComponent().path(percentEncoded: false)
        var isFolder: ObjCBool = false
        let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard FileManager.default.isWritableFile(atPath: folder), !(exists && isFolder.boolValue)
        else {
            throw GivenFileFailure.noPlace(path: path)
        }
    }

    /// Writes it whole and at once: a reader sees the old file or the new one.
    func write(_ bytes: [UInt8]) throws {
        try checkWritable()
        do { try Data(bytes).write(to: URL(filePath: path), options: .atomic) } catch {
            throw GivenFileFailure.notWritten(path: path)
        }
    }
}
