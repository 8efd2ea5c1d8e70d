/// Leads from a normalised text back to the text as given.
///
/// Kept sparse: a stretch where both are the same is one piece.
struct OffsetMap: Sendable {
    private struct Piece {
        /// Where it starts in the normalised text.
        var normal: Int
        /// Where it starts in the given text.
        var given: Int
        /// Bytes of the given text that it stands for as a whole; 0: byte by byte.
        var block: Int
    }

    /// In places counted from the text's start.
    private var pieces: [Piece] = []
    /// What has been dropped: callers count from here.
    private var normalBase = 0
    private var givenBase = 0

    /// Notes that from `normal` on, byte by byte, the given text starts at `given`.
    mutating func noteSame(normal: Int, given: Int) {
        let piece = Piece(normal: normal + normalBase, given: given + givenBase, block: 0)
        if let last = pieces.last, last.block == 0,
            piece.given - piece.normal == last.given - last.normal
        {
            return
        }
        append(piece)
    }

    /// Notes that what starts at `normal` stands for `count` bytes at `given`.
    mutating func noteBlock(normal: Int, given: Int, count: Int) {
        append(Piece(normal: normal + normalBase, given: given + givenBase, block: count))
    }

    private mutating func append(_ piece: Piece) {
        if let last = pieces.last, last.normal == piece.normal { pieces.removeLast() }
        pieces.append(piece)
    }

    /// The place in the given text of the normalised byte at `normal`.
    func start(of normal: Int) -> Int {
        guard let piece = piece(at: normal) else { return normal }
        let offset = piece.block > 0 ? 0 : normal + normalBase - piece.normal
        return piece.given - givenBase + offset
    }

    /// The end in the given text of a range that ends before `normal`.
    func end(of normal: Int) -> Int {
        guard normal + normalBase > 0, let piece = piece(at: normal - 1) else { return normal }
        let count = piece.block > 0 ? piece.block : normal + normalBase - piece.normal
        return piece.given - givenBase + count
    }

    /// Whether anything in `range` is written otherwise in the given text.
    func isChanged(in range: Range<Int>) -> Bool {
        guard let piece = piece(at: range.lowerBound), !range.isEmpty else { return false }
        return piece.block > 0
            || end(of: range.upperBound) - start(of: range.lowerBound) != range.count
    }

    /// Forgets the first `normal` normalised and `given` given bytes, and counts from there.
    mutating func drop(normal: Int, given: Int) {
        normalBase += normal
        givenBase += given
        guard normal > 0 else { return }
        let kept = firstBehind(0) - 1
        if kept > 0 { pieces.removeFirst(kept) }
    }

    private func piece(at normal: Int) -> Piece? {
        let index = firstBehind(normal)
        return index > 0 ? pieces[index - 1] : nil
    }

    /// The index of the first piece that starts behind `normal`.
    private func firstBehind(_ normal: Int) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].normal <= normal + normalBase {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
