extension Piece {
    /// A sentence in which names stand in backticks: those are shown as code.
    static func said(_ sentence: String) -> [Piece] {
        sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap {
            index, part in
            if part.isEmpty { return nil }
            return index.isMultiple(of: 2) ? .text(String(part)) : .code(String(part))
        }
    }
}
