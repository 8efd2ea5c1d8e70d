package import Vocabulary

/// Keyed commitments to bytes: HMAC-SHA-256 under the key of a KST day. The record keeps the
/// commitment, so bytes that are kept elsewhere can be proved, and guessed bytes cannot be
/// confirmed without the key; erasing the key ends both.
package struct CommitmentSeal: Sendable {
    /// A commitment to bytes that arrive in pieces.
    package struct Running: Sendable {
        package let add: @Sendable (Span<UInt8>) -> Void
        package let finish: @Sendable () -> Digest

        package init(
            add: @escaping @Sendable (Span<UInt8>) -> Void,
            finish: @escaping @Sendable () -> Digest
        ) {
            self.add = add
            self.finish = finish
        }
    }

    package let commit: @Sendable (KoreanDate, Span<UInt8>) -> Digest
    package let begin: @Sendable (KoreanDate) -> Running

    package init(
        commit: @escaping @Sendable (KoreanDate, Span<UInt8>) -> Digest,
        begin: @escaping @Sendable (KoreanDate) -> Running
    ) {
        self.commit = commit
        self.begin = begin
    }
}
