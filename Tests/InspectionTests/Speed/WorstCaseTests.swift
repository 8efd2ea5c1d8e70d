import Inspection
import Testing

/// A text made to be slow must not be much slower than others: the gate reads what strangers send.
struct WorstCaseTests {
    static let pieces = [
        "a@", "a.a@a.a.", "x@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.", "sk-1",
        "sk-a",
        "sk-", "eyJ", "+eyJ", "eyJ.", "-----BEGIN ", "-----BEGIN PRIVATE KEY-----", "0", "01 ",
        "010-", "0082", "4111 ", "1048656659,", "가1048656659", "960121-1234567 ", "12 34 ",
        "기밀 ", "대외", "\u{200B}", "\u{200B}1", "１", "\\u0030", "\\", "[", "AKIA", "xoxb-",
        "ghp_", "sumun_", "secret_key ", "AAAA", "QUFB\n", "card ", "4111111111111111 ",
        "YUBiLmNv", "00", "é", "😀",
    ]

    @Test(arguments: pieces) func `no text is slow`(piece: String) {
        let count = 200_000
        let unit = Array(piece.utf8)
        var text: [UInt8] = []
        while text.count < count { text += unit }
        let inspector = Inspector()
        let time = ContinuousClock().measure {
            var tally = Tally()
            _ = inspector.findings(in: text, tally: &tally)
        }
        let each = time / .nanoseconds(1) / Double(text.count)
        if Vectors.isLong { print("worst case '\(piece.prefix(20))': \(each) ns per byte") }
        // Of wall time, on a machine that does other work too: what is slow by its length is slower
        // than this by far.
        #expect(each < (Vectors.isLong ? 500 : 5_000))
    }
}
