/// Names of tools that came in pieces: nothing of them is held back, since clients read a name
/// with its first piece, but what they become together is inspected.
struct AnswerLabels: Sendable {
    private var texts: [ChannelKey: [UInt8]] = [:]

    /// Bytes of a name that the next piece is joined to: of any kind with an end far more than
    /// all, of any other the opening.
    private static let tailLimit = 256

    /// Joins `piece` to the end of the name at `key`; `nil` when that says nothing new.
    mutating func join(_ piece: [UInt8], to key: ChannelKey) throws(AnswerFault) -> [UInt8]? {
        guard !piece.isEmpty else { return nil }
        guard let before = texts[key] else {
            guard texts.count < AnswerJudge.labelLimit else { throw .malformed("too many names") }
            texts[key] = piece.suffix(Self.tailLimit)
            return nil
        }
        // A name that each event repeats stays what it is, and need be joined only once.
        if before != piece { texts[key] = (before + piece).suffix(Self.tailLimit) }
        return before + piece
    }
}
