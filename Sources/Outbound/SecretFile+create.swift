import CoreFoundation
import Foundation
import Vocabulary

extension SecretFile {
    /// Writes `bytes` to a new file of mode 0600, and returns once it is durable.
    ///
    /// A crash leaves either no file or the whole one: the bytes go to a temporary name, are
    /// synced, and the name is then linked, which fails if it is taken. Two processes that
    /// create the same file: one wins, the other gets `exists`.
    package func create(_ bytes: [UInt8]) throws(Failure) {
        guard !exists else { throw .exists(path: path) }
        let draft = "\(path).\(getpid()).\(UInt32.random(in: .min ... .max)).draft"
        try writeDraft(draft, bytes)
        // A crash here leaves the draft, mode 0600, which nothing reads.
        let linked = unsafe link(draft, path) == 0
        let why = errno
        unsafe unlink(draft)
        guard linked else {
            errno = why
            throw why == EEXIST ? .exists(path: path) : failure()
        }
        try syncFolder()
    }

    /// Overwrites the file with zeros, removes it, and returns once that is durable.
    ///
    /// What a file system or a disk keeps of old blocks is beyond this; the folder belongs on
    /// an encrypted volume.
    package func erase() throws(Failure) {
        let file = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            throw errno == ENOENT ? .missing(path: path) : failure()
        }
        var status = stat()
        let known = unsafe fstat(file, &status) == 0
        let size = min(max(Int(status.st_size), 0), SecretFile.sizeLimit.bytes)
        let written = known && Self.write(file, [UInt8](repeating: 0, count: size))
        let synced = written && fsync(file) == 0
        close(file)
        guard synced, unsafe unlink(path) == 0 else { throw failure() }
        try syncFolder()
    }

    private func writeDraft(_ draft: String, _ bytes: [UInt8]) throws(Failure) {
        let file = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure() }
        let done = fchmod(file, 0o600) == 0 && Self.write(file, bytes) && fsync(file) == 0
        let why = errno
        close(file)
        guard done else {
            unsafe unlink(draft)
            errno = why
            throw failure()
        }
    }

    private static func write(_ file: Int32, _ bytes: [UInt8]) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe Foundation.write(
                    file, $0.baseAddress.map { unsafe $0 + written }, $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    private func syncFolder() throws(Failure) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let file = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw failure() }
        defer { close(file) }
        guard fsync(file) == 0 else { throw failure() }
    }
}
