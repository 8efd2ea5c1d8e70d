import struct Crypto.HMAC
import struct Crypto.SHA256
import struct Crypto.SymmetricKey
package import Vocabulary

/// HMAC-SHA-256 under one key: what the record holds of a body that it must not hold.
package struct KeyedHash: Sendable {
    /// The code of no bytes yet: the key is taken in once, not for every code.
    private let fresh: HMAC<SHA256>

    package init(key: [UInt8]) { fresh = HMAC<SHA256>(key: SymmetricKey(data: key)) }

    /// The code of `bytes`, which are not copied.
    package func code(of bytes: Span<UInt8>) -> Digest {
        var code = begun()
        code.update(bytes)
        return code.finished()
    }

    /// A code of bytes that arrive in pieces.
    package func begun() -> Incremental { Incremental(state: fresh) }

    package struct Incremental: Sendable {
        fileprivate var state: HMAC<SHA256>

        package mutating func update(_ bytes: Span<UInt8>) {
            // SAFETY: the buffer is read inside the closure only; `bytes` outlives it.
            unsafe bytes.withUnsafeBytes { unsafe state.update(data: $0) }
        }

        /// The code of all that came; the value may go on growing.
        package func finished() -> Digest { Digest(code: state.finalize()) }
    }
}
