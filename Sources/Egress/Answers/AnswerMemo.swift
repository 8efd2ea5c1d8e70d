/// Texts that this answer has shown, with what was changed in them: ids that stand in every
/// event, and whole texts that are repeated after their pieces. The same text is treated the
/// same way again and not counted again.
struct AnswerMemo: Sendable {
    /// Texts with findings, and texts that came in pieces: few, and kept to the end.
    private var known: [TextHash.Value: [TextEdit]] = [:]
    /// Texts in which nothing was found: only time is lost when they are forgotten.
    private var clean: Set<TextHash.Value> = []
    /// Whether such texts are worth remembering: a stream repeats its ids with every event, a
    /// body says a thing once.
    let keepsClean: Bool

    init(keepsClean: Bool = true) { self.keepsClean = keepsClean }

    /// Whether a text may be known, or is to be whatever is found in it: only then is its hash
    /// worth taking.
    var isAsked: Bool { keepsClean || !known.isEmpty }

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
