import struct Crypto.SHA256
package import Vocabulary

/// HMAC-SHA-256 under one key (RFC 2104): what the record holds of a body that it must not hold.
///
/// Put together from the library's hash: its own HMAC, generic and not specialised across modules,
/// takes as long again as the hash of a body of 1 KiB.
package struct KeyedHash: Sendable {
    /// The two hashes with the key taken in: once, and not for every code.
    private let inner: SHA256
    private let outer: SHA256

    private static let blockSize = 64

    package init(key: [UInt8]) {
        var block = key.count > Self.blockSize ? Hashing.sha256(key.span).bytes : key
        block += repeatElement(0, count: Self.blockSize - block.count)
        inner = SHA256(begunWith: block.map { $0 ^ 0x36 })
        outer = SHA256(begunWith: block.map { $0 ^ 0x5C })
    }

    /// The code of `bytes`, which are not copied.
    package func code(of bytes: Span<UInt8>) -> Digest {
        var code = begun()
        code.update(bytes)
        return code.finished()
    }

    /// A code of bytes that arrive in pieces.
    package func begun() -> Incremental { Incremental(inner: inner, outer: outer) }

    package struct Incremental: Sendable {
        fileprivate var inner: SHA256
        fileprivate let outer: SHA256

        package mutating func update(_ bytes: Span<UInt8>) {
            // SAFETY: the buffer is read inside the closure only; `bytes` outlives it.
            unsafe bytes.withUnsafeBytes { unsafe inner.update(bufferPointer: $0) }
        }

        /// The code of all that came; the value may go on growing.
        package func finished() -> Digest {
            var last = outer
            // SAFETY: the buffer is read inside the closure only.
            unsafe inner.finalize().withUnsafeBytes { unsafe last.update(bufferPointer: $0) }
            return Digest(of: last.finalize())
        }
    }
}

extension SHA256 {
    fileprivate init(begunWith bytes: [UInt8]) {
        self.init()
        // SAFETY: the buffer is read inside the closure only.
        unsafe bytes.withUnsafeBytes { unsafe update(bufferPointer: $0) }
    }
}
