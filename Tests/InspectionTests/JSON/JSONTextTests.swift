import Testing

@testable import Inspection

struct JSONTextTests {
    private func decode(_ raw: String) throws -> (JSONText, [UInt8]) {
        let bytes = Array(raw.utf8)
        let token = try #require(try JSONStage.tokens(of: bytes).first)
        return (JSONText(token, in: bytes.span), bytes)
    }

    @Test(arguments: [
        ("\"\\u0041\\u00e9\\ud55c\\uD83D\\uDE00\"", "Aé한😀"),
        ("\"\\b\\f\\n\\r\\t\\\"\\\\\\/\"", "\u{8}\u{C}\n\r\t\"\\/"),
        ("\"a\\u0000b\"", "a\u{0}b"),
        ("\"880101\\u002d1234567\"", "880101-1234567"),
        ("\"\\uFFFF\\u07ff\\u0800\"", "\u{FFFF}\u{7FF}\u{800}"),
    ])
    func `escapes become the text that they stand for`(raw: String, text: String) throws {
        #expect(try decode(raw).0.bytes == Array(text.utf8))
    }

    @Test func `a range of the text leads back to the raw bytes that stand for it`() throws {
        let (text, raw) = try decode("\"tel \\u0030\\u0031\\u0030-1234\\u002d5678 end\"")
        let range = text.rawRange(of: 4..<17)
        #expect(
            String(decoding: raw[range], as: UTF8.self) == "\\u0030\\u0031\\u0030-1234\\u002d5678")
    }

    @Test func `an escape is taken whole or not at all`() throws {
        let (text, raw) = try decode("\"a\\uD83D\\uDE00b\"")
        #expect(text.rawRange(of: 1..<5) == 2..<14)
        #expect(text.rawRange(of: 2..<4) == 2..<14)
        #expect(String(decoding: raw[text.rawRange(of: 5..<6)], as: UTF8.self) == "b")
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `any spelling of a text decodes to it, piece by piece`(seed: UInt64) throws {
        var random = JSONSeed(state: seed)
        let alphabet = Array("aZ09 -\"\\/\n\t한é😀\u{1}\u{FFFD}".unicodeScalars)
        for _ in 0..<200 {
            let scalars = (0..<Int.random(in: 0...30, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? "a"
            }
            let spelled = scalars.map { Self.spell($0, using: &random) }
            let raw = Array("\"\(spelled.joined())\"".utf8)
            let token = try #require(try JSONStage.tokens(of: raw).first)
            let text = JSONText(token, in: raw.span)
            var expected: [UInt8] = []
            var rawStart = 1
            for (scalar, spelling) in zip(scalars, spelled) {
                let start = expected.count
                expected += Array(String(scalar).utf8)
                let range = rawStart..<rawStart + spelling.utf8.count
                #expect(text.rawRange(of: start..<expected.count) == range, "seed \(seed)")
                rawStart = range.upperBound
            }
            #expect(text.bytes == expected, "seed \(seed)")
        }
    }

    private static func spell(
        _ scalar: Unicode.Scalar, using random: inout JSONSeed
    ) -> String {
        let mustEscape = scalar == "\"" || scalar == "\\" || scalar.value < 0x20
        if !mustEscape, Bool.random(using: &random) { return String(scalar) }
        return UTF16.encode(scalar).map { units in
            units.map { unit in
                let hex = String(unit, radix: 16, uppercase: Bool.random(using: &random))
                return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            }
            .joined()
        } ?? ""
    }

    @Test(arguments: ["", "plain", "q\"b\\s/", "\n\r\t\u{1}\u{1F}\u{7F}", "한글😀"])
    func `what the writer writes the scanner reads back`(text: String) throws {
        var raw: [UInt8] = []
        JSONWriter.append(text, to: &raw)
        let token = try #require(try JSONStage.tokens(of: raw).first)
        #expect(JSONText(token, in: raw.span).bytes == Array(text.utf8))
    }
}
