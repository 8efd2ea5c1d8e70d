import NIOCore

/// A chat completion as its API gives it, filled with prose to the size that is asked for.
enum Completion {
    private static let start =
        #"{"id":"chatcmpl-mock","object":"chat.completion","created":1790000000,"#
        + #""model":"rehearsal-1-2026-06-01","choices":[{"index":0,"message":"#
        + #"{"role":"assistant","content":""#
    private static let end =
        #"","refusal":null},"logprobs":null,"finish_reason":"stop"}],"usage":"#
        + #"{"prompt_tokens":231,"completion_tokens":187,"total_tokens":418}}"#
    private static let prose =
        "The function trusts a length that the peer sends. 입력 길이를 확인한 뒤에 복사하십시오. "
        + "Check it against the buffer before the copy, and refuse what is longer. "

    static func answer(bytes count: Int) -> ByteBuffer {
        let room = count - start.utf8.count - end.utf8.count
        let text = Array(String(repeating: prose, count: room / prose.utf8.count + 1).utf8)
        var content = Array(text.prefix(room))
        // A character that would be cut in two is left out.
        while let last = content.last, last >= 0x80 { content.removeLast() }
        content += Array(repeating: UInt8(ascii: "."), count: room - content.count)
        var out = ByteBuffer()
        out.writeString("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n")
        out.writeString("x-request-id: req-mock\r\nContent-Length: \(count)\r\n\r\n")
        out.writeString(start)
        out.writeBytes(content)
        out.writeString(end)
        return out
    }
}
