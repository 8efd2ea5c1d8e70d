package import Vocabulary

/// SHA-256, given by the caller: nothing on this floor depends on a cryptographic library.
package typealias HashFunction = @Sendable (Span<UInt8>) -> Digest

/// The two hashes of the tree (RFC 6962, 2.1), which no entry can make collide: a leaf's input
/// begins with 0x00, a node's with 0x01.
package struct TreeHasher: Sendable {
    package let sha256: HashFunction
    /// The root of the tree without leaves: the hash of no bytes at all.
    package let emptyRoot: Digest

    package init(_ sha256: @escaping HashFunction) {
        self.sha256 = sha256
        let nothing: [UInt8] = []
        emptyRoot = sha256(nothing.span)
    }

    /// The hash of one entry: SHA-256 of 0x00 and the entry.
    package func leaf(_ entry: Span<UInt8>) -> Digest {
        var input: [UInt8] = []
        input.reserveCapacity(entry.count + 1)
        input.append(0)
        unsafe entry.withUnsafeBufferPointer { unsafe input.append(contentsOf: $0) }
        return sha256(input.span)
    }

    /// The hash of one entry: SHA-256 of 0x00 and the entry.
    package func leaf(_ entry: [UInt8]) -> Digest { leaf(entry.span) }

    /// The hash over two subtrees: SHA-256 of 0x01, the left hash and the right hash.
    package func node(_ left: Digest, _ right: Digest) -> Digest {
        var input: [UInt8] = []
        input.reserveCapacity(1 + 2 * Digest.byteCount)
        input.append(1)
        left.append(to: &input)
        right.append(to: &input)
        return sha256(input.span)
    }
}
