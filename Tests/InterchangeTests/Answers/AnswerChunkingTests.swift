import Egress
import Inspection
import Interchange
import Testing

/// The chunks in which an answer arrives make no difference.
@Suite struct AnswerChunkingTests {
    static let streams: [(stream: String, shape: AnswerShape)] = [
        (Streams.chat(["한글 900101", "-1234568 and [RRN", "-1] x", " 9001"]), .chatCompletions),
        (Streams.responses(["한글 900101-", "1234568 [RRN-1", "] ", "90"]), .responses),
        (
            Streams.messages([
                #"{"type":"text_delta","text":"한글 9001"}"#,
                #"{"type":"text_delta","text":"01-1234568 [RRN-"}"#,
                #"{"type":"text_delta","text":"1] 90"}"#,
            ]).replacing("\n", with: "\r\n"), .messages
        ),
    ]

    @Test(arguments: [0, 1, 2])
    func `any two chunks, and single bytes, give the same answer`(index: Int) {
        let (stream, shape) = Self.streams[index]
        let bytes = Array(stream.utf8)
        let restoring = ["[RRN-1]": "가나 \"다\""]
        let whole = AnswerRun([bytes], shape, restoring: restoring)
        #expect(whole.text.contains("가나"))
        #expect(whole.text.contains("[RRN]"))
        #expect(!whole.text.contains("1234568"))
        let single = AnswerRun(bytes.map { [$0] }, shape, restoring: restoring)
        #expect(single.text == whole.text)
        #expect(single.report == whole.report)
        for at in 1..<bytes.count {
            let run = AnswerRun(
                [Array(bytes[..<at]), Array(bytes[at...])], shape, restoring: restoring)
            #expect(run.out == whole.out, "cut at \(at)")
        }
    }

    @Test(arguments: AnswerFixture.all.filter { $0.form == .events })
    func `every event passes the same byte by byte`(fixture: AnswerFixture) {
        let json = fixture.json(planting: Planted.value, at: fixture.count / 2)
        let bytes = Array(fixture.answer(json).utf8)
        let whole = AnswerRun([bytes], fixture.shape)
        var random = SplitMix(seed: UInt64(bytes.count))
        var chunks: [[UInt8]] = []
        var at = 0
        while at < bytes.count {
            let end = min(bytes.count, at + 1 + Int(random.next() % 64))
            chunks.append(Array(bytes[at..<end]))
            at = end
        }
        #expect(AnswerRun(chunks, fixture.shape).out == whole.out)
        #expect(AnswerRun(bytes.map { [$0] }, fixture.shape).out == whole.out)
    }

    @Test func `a text cut into events anywhere gives the text as if it were whole`() throws {
        let text = "앞 900101-1234568 뒤 [RRN-1] and 900101-123456 [RRN-12] \"9\" \\ 끝 900101"
        let expected = text.replacing(Planted.value, with: "[RRN]")
            .replacing("[RRN-1]", with: "<original>")
        for seed in 0..<60 as Range<UInt64> {
            var random = SplitMix(seed: seed)
            var pieces = [""]
            for character in text {
                if random.next() % 4 == 0 { pieces.append("") }
                pieces[pieces.count - 1].append(character)
            }
            let restoring = ["[RRN-1]": "<original>"]
            let chat = AnswerRun(Streams.chat(pieces), .chatCompletions, restoring: restoring)
            #expect(try Accumulated(chat.out).texts["0 content"] == expected, "seed \(seed)")
            let responses = AnswerRun(
                Streams.responses(pieces), .responses, restoring: restoring)
            let sent = try Accumulated(responses.out)
            #expect(sent.texts["0 response.output_text"] == expected, "seed \(seed)")
            #expect(sent.wholes == Array(repeating: expected, count: 4), "seed \(seed)")
        }
    }
}
