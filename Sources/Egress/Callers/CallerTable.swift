package import Vocabulary

/// The callers by the digest of their key.
package struct CallerTable: Sendable {
    package typealias HashFunction = @Sendable (Span<UInt8>) -> Digest

    private let byDigest: [Digest: Caller]
    private let byID: [CallerID: Caller]
    private let sha256: HashFunction

    /// Of two callers with one key, or one id, the later stands.
    package init(_ callers: [Caller], sha256: @escaping HashFunction) {
        byDigest = Dictionary(
            callers.map { ($0.keyDigest, $0) }, uniquingKeysWith: { _, later in later })
        byID = Dictionary(callers.map { ($0.id, $0) }, uniquingKeysWith: { _, later in later })
        self.sha256 = sha256
    }

    /// The caller whose key this is. Looked up by digest and compared in constant time
    /// (`Digest ==`), so the time taken says nothing about a key that is near a right one.
    package func caller(with key: CallerKey) -> Caller? {
        let digest = key.digest(sha256)
        guard let caller = byDigest[digest], caller.keyDigest == digest else { return nil }
        return caller
    }

    package func caller(_ id: CallerID) -> Caller? { byID[id] }
}
