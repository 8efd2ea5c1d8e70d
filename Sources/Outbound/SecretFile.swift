import CoreFoundation
import Foundation
package import Vocabulary

/// A file that holds a secret: mode 0600, made whole or not at all, never overwritten.
package struct SecretFile: Hashable, Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// Largest secret that is read: a key, not a data set.
    package static let sizeLimit = ByteCount.kibibytes(64)

    package enum Failure: Error, Hashable, Sendable {
        case exists(path: String)
        case missing(path: String)
        case open(path: String, mode: String)
        case notAFile(path: String)
        case foreignOwner(path: String)
        case tooLarge(path: String)
        case system(path: String, why: String)
    }

    package var exists: Bool { unsafe access(path, F_OK) == 0 }

    /// Reads the secret; refuses a file that group or others may read or write, one that is
    /// no plain file, and one that belongs to another user.
    package func read() throws(Failure) -> [UInt8] {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else {
            if errno == ENOENT { throw .missing(path: path) }
            if errno == ELOOP { throw .notAFile(path: path) }
            throw failure()
        }
        defer { close(file) }
        try check(file)
        var bytes = [UInt8](repeating: 0, count: Self.sizeLimit.bytes + 1)
        var filled = 0
        while filled < bytes.count {
            let count = unsafe bytes.withUnsafeMutableBytes {
                unsafe Foundation.read(
                    file, $0.baseAddress.map { unsafe $0 + filled }, $0.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure() }
            if count == 0 { return Array(bytes[..<filled]) }
            filled += count
        }
        throw .tooLarge(path: path)
    }

    private func check(_ file: Int32) throws(Failure) {
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else { throw failure() }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard status.st_mode & 0o077 == 0 else {
            throw .open(path: path, mode: String(status.st_mode & 0o7777, radix: 8))
        }
        guard status.st_uid == geteuid() || status.st_uid == 0 else {
            throw .foreignOwner(path: path)
        }
    }

    func failure() -> Failure {
        .system(path: path, why: unsafe String(cString: strerror(errno)))
    }
}
