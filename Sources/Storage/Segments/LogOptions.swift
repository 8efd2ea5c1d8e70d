package import Vocabulary

/// What an operator may set about a log.
package struct LogOptions: Hashable, Sendable {
    /// Size of each new segment; a multiple of 512 that holds at least one small entry. An entry
    /// that does not fit in an empty segment is refused.
    package var segmentSize: ByteCount
    /// Whether the next segment is made in the background before this one is full.
    package var preparesAhead: Bool
    /// Below this much free space the log says so (`isBelowReserve`).
    package var reserve: ByteCount
    /// Most entries that wait for the committer.
    package var queueLimit: Int
    /// Most bytes that wait for the committer.
    package var queueByteLimit: ByteCount

    package init(
        segmentSize: ByteCount = .mebibytes(64), preparesAhead: Bool = true,
        reserve: ByteCount = .mebibytes(64), queueLimit: Int = 65_536,
        queueByteLimit: ByteCount = .mebibytes(32)
    ) {
        precondition(segmentSize.bytes >= 512 && segmentSize.bytes % 512 == 0)
        self.segmentSize = segmentSize
        self.preparesAhead = preparesAhead
        self.reserve = reserve
        self.queueLimit = queueLimit
        self.queueByteLimit = queueByteLimit
    }

    /// For a log of decisions by people: small segments, made when they are needed.
    package static let journal = LogOptions(segmentSize: .mebibytes(1), preparesAhead: false)
}
