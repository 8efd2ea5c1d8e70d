import Foundation
package import Vocabulary

/// What the system said when a file operation failed.
package struct FileFailure: Error, Hashable, Sendable {
    package let operation: String
    package let path: String
    /// The system's `errno`.
    package let code: Int32

    package init(operation: String, path: String, code: Int32) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// Whether the file or folder is not there.
    package var isMissing: Bool { code == ENOENT }

    /// Whether there was no room left, on the disk or in a quota.
    package var isFullDisk: Bool { code == ENOSPC || code == EDQUOT }
}

extension FileFailure: CustomStringConvertible {
    package var description: String {
        let reason = unsafe String(cString: strerror(code)).lowercased()
        return "cannot \(operation) `\(path)`: \(reason)"
    }
}

extension FileFailure: Refusable {
    package var refusal: Refusal { Refusal(isMissing ? .notFound : .unavailable, description) }
}
