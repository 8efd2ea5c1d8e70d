package import Vocabulary

extension AnswerFilter {
    /// Largest answer that is held whole; a longer one is refused, never truncated.
    package static let bodyLimit = ByteCount.mebibytes(16)
}

extension AnswerJudge {
    /// Texts of one answer that may be open at once: choices, blocks, tool calls.
    static let openChannelLimit = 1_024
    /// Names, ids and the like of one answer that may come in pieces.
    static let labelLimit = 16_384
    /// A shorter run that does not decode is no finding.
    static let shortestUndecoded = 1_024
    /// Texts of one answer in all.
    static let channelLimit = 16_384
    /// Coordinates that one event may name: choices and tool calls in one event.
    static let coordinateLimit = 1_024
    /// Bytes that one text may have held back: over the bound of every kind.
    static let heldLimit = ByteCount.kibibytes(256)
    /// Bytes that all texts of one answer may have held back.
    static let heldSumLimit = ByteCount.mebibytes(1)
    /// Changes that the texts of one answer may need and that are remembered.
    static let editLimit = 65_536
    /// Texts that are remembered with their findings; past it they are inspected again.
    static let memoLimit = channelLimit
    /// Texts without findings that are remembered; past it all of them are forgotten.
    static let cleanMemoLimit = 1_024
    /// A shorter text carries no finding of any kind.
    static let shortestFinding = 6
    /// A number with fewer digits carries no finding of any kind.
    static let shortestNumber = 9
    /// Models that one answer may name and that are recorded.
    static let modelLimit = 8
}

extension LeafReader {
    /// Paths that no shape names and that may carry pieces of text.
    static let unnamedPathLimit = 256
}
