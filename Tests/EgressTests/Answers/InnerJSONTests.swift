import Testing

@testable import Egress

/// Where one is in a JSON text that arrives in pieces.
@Suite struct InnerJSONTests {
    @Test(arguments: [
        ("", false), (#"{"#, false), (#"{""#, true), (#"{"a""#, false), (#"{"a":"x\""#, true),
        (#"{"a":"x\\""#, false), (#"{"a":"\"#, true), (#"{"a":"\u00"#, true), (#"["a","b"#, true),
    ])
    func `strings are told from what is around them, however the text is cut`(
        text: String, isInString: Bool
    ) {
        let bytes = Array(text.utf8)
        for at in 0...bytes.count {
            var state = InnerJSON()
            state.pass(bytes.span, 0..<at)
            state.pass(bytes.span, at..<bytes.count)
            #expect(state.isInString == isInString, "cut at \(at)")
        }
    }

    @Test func `a value is written so that the text stays JSON`() {
        var state = InnerJSON()
        let value = Array("a\"\\\n".utf8)
        #expect(String(decoding: state.written(value), as: UTF8.self) == #""a\"\\\n""#)
        state.pass(Array("\"".utf8).span, 0..<1)
        #expect(String(decoding: state.written(value), as: UTF8.self) == #"a\"\\\n"#)
    }
}
