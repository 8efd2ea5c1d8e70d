import struct Crypto.SHA256
package import Vocabulary

/// SHA-256 of bytes where they lie.
package enum Hashing {
    /// The digest of `bytes`, which are not copied.
    @Sendable package static func sha256(_ bytes: Span<UInt8>) -> Digest {
        var hash = IncrementalHash()
        hash.update(bytes)
        return hash.finished()
    }
}

/// SHA-256 of bytes that arrive in pieces.
package struct IncrementalHash: Sendable {
    private var state = SHA256()

    package init() {}

    package mutating func update(_ bytes: Span<UInt8>) {
        // SAFETY: the buffer is read inside the closure only; `bytes` outlives it.
        unsafe bytes.withUnsafeBytes { unsafe state.update(bufferPointer: $0) }
    }

    /// The digest of all that came; the value may go on growing.
    package func finished() -> Digest { Digest(of: state.finalize()) }
}
