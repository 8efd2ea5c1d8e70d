/// Texts that this answer has shown, with what was changed in them: ids that stand in every
/// event, and whole texts that are repeated after their pieces. The same text is treated the
/// same way again and not counted again.
struct AnswerMemo: Sendable {
    /// Texts with findings, and texts that came in pieces: few, and kept to the end.
    private var known: [TextHash.Value: [TextEdit]] = [:]
    /// Texts in which nothing was found: only time is lost when they are forgotten.
    private var clean: Set<TextHash.Value> = []

    func edits(of text: TextHash.Value) -> [TextEdit]? {
        clean.contains(text) ? [] : known[text]
    }

    /// Keeps a text in which something was found, or which came in pieces.
    mutating func keep(_ changes: [TextEdit], of text: TextHash.Value) {
        guard known.count < AnswerJudge.memoLimit else { return }
        known[text] = changes
    }

    mutating func keepClean(_ text: TextHash.Value) {
        if clean.count >= AnswerJudge.cleanMemoLimit { clean.removeAll(keepingCapacity: true) }
        clean.insert(text)
    }
}
