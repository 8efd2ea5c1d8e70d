import Ledger
import Vocabulary

/// How long a gate's log was, as a line beside the journal's signed head:
/// `gate <origin> <size> <root>`.
struct GateHead: Hashable {
    let origin: String
    let head: TreeHead

    init(origin: String, head: TreeHead) {
        self.origin = origin
        self.head = head
    }

    /// Parses a line of a checkpoint; `nil` for one that says something else.
    init?(line: String) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 4, words[0] == "gate", let size = try? TreeSize(parsing: words[2]),
            let bytes = [UInt8](hex: words[3]), let root = Digest(bytes)
        else { return nil }
        self.init(origin: String(words[1]), head: TreeHead(size: size, root: root))
    }

    var line: String { "gate \(origin) \(head.size) \(head.root)" }
}
