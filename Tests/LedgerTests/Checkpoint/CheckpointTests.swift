import Ledger
import Testing
import Vocabulary

private let root = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

@Suite struct CheckpointTests {
    @Test(arguments: ["0", "1", "18446744073709551615"])
    func `a checkpoint is written and read back`(size: String) throws {
        let text = "log.example/a\n\(size)\n\(root)\nextension one\n"
        let checkpoint = try Checkpoint(parsing: text)
        #expect(checkpoint.text == text)
        #expect(checkpoint.head == TreeHead(size: try TreeSize(parsing: size), root: .zero))
        #expect(checkpoint.extensions == ["extension one"])
    }

    @Test(arguments: ["", "00", "01", "1x", "-1", "+1", " 1", "18446744073709551616", "\u{661}"])
    func `a size that is not a canonical decimal is refused`(text: String) {
        #expect(throws: TreeSize.ParseFailure.self) { try TreeSize(parsing: text) }
        #expect(throws: Checkpoint.Failure.self) {
            try Checkpoint(parsing: "log.example/a\n\(text)\n\(root)\n")
        }
    }

    @Test(arguments: [
        "", "\n", "a\n1\n", "a\n1\n\(root)", "\n1\n\(root)\n", "a\n1\n\(root)\n\n",
        "a\n1\n\(root)\nx\n\ny\n", "a\n1\nAAAA\n", "a\n1\n\(root)=\n", "a\n1\n \(root)\n",
        "a\n1\n\(root.dropLast())\n", "a\r\n1\n\(root)\n",
    ])
    func `what is no checkpoint is refused`(text: String) {
        #expect(throws: Checkpoint.Failure.self) { try Checkpoint(parsing: text) }
    }

    @Test(arguments: ["", "a\nb", "a\u{1}"])
    func `no line can be slipped in by an origin or an extension`(line: String) {
        let head = TreeHead(size: .empty, root: .zero)
        #expect(throws: Checkpoint.Failure.badOrigin) { try Checkpoint(origin: line, head: head) }
        #expect(throws: Checkpoint.Failure.badExtension) {
            try Checkpoint(origin: "a", head: head, extensions: [line])
        }
    }
}
