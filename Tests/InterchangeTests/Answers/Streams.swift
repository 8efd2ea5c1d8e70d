/// Streams of the three APIs as a test writes them down.
enum Streams {
    /// A chat stream of one choice whose text comes in `pieces`.
    static func chat(_ pieces: [String], finish: String = #"{}"#) -> String {
        let deltas = pieces.map { #"{"content":\#(quoted($0))}"# }
        return chat(deltas: [#"{"role":"assistant","content":""}"#] + deltas, finish: finish)
    }

    static func chat(deltas: [String], finish: String = #"{}"#) -> String {
        let events = deltas.map { chunk(#"{"index":0,"delta":\#($0),"finish_reason":null}"#) }
        return events.joined()
            + chunk(#"{"index":0,"delta":\#(finish),"finish_reason":"stop"}"#)
            + "data: [DONE]\n\n"
    }

    static func chunk(_ choices: String, more: String = "") -> String {
        #"data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1700000000,"#
            + #""model":"m-1","choices":[\#(choices)]\#(more)}"# + "\n\n"
    }

    static func messages(_ deltas: [String], block: String = #"{"type":"text","text":""}"#)
        -> String
    {
        let start = [
            (
                "message_start",
                #""message":{"id":"msg_1","type":"message","role":"assistant","model":"c-1","#
                    + #""content":[],"usage":{"input_tokens":11,"cache_read_input_tokens":2,"#
                    + #""output_tokens":1}}"#
            ),
            ("content_block_start", #""index":0,"content_block":\#(block)"#),
        ]
        let middle = deltas.map { ("content_block_delta", #""index":0,"delta":\#($0)"#) }
        let end = [
            ("content_block_stop", #""index":0"#),
            (
                "message_delta",
                #""delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":7}"#
            ),
            ("message_stop", ""),
        ]
        return (start + middle + end).map { event($0.0, $0.1) }.joined()
    }

    /// One event whose type stands in its name and its data.
    static func event(_ type: String, _ fields: String) -> String {
        let more = fields.isEmpty ? "" : "," + fields
        return "event: \(type)\ndata: {\"type\":\"\(type)\"\(more)}\n\n"
    }

    /// A Responses stream of one message whose text comes in `pieces`.
    static func responses(_ pieces: [String]) -> String {
        let whole = quoted(pieces.joined())
        let place = #""item_id":"msg_1","output_index":0,"content_index":0"#
        let part = #"{"type":"output_text","text":\#(whole),"annotations":[],"logprobs":[]}"#
        let item = #"{"id":"msg_1","type":"message","role":"assistant","content":[\#(part)]}"#
        var out = event("response.created", #""response":{"id":"resp_1","model":"m-1"}"#)
        for piece in pieces {
            out += event("response.output_text.delta", #"\#(place),"delta":\#(quoted(piece))"#)
        }
        out += event("response.output_text.done", #"\#(place),"text":\#(whole)"#)
        out += event("response.content_part.done", #"\#(place),"part":\#(part)"#)
        out += event("response.output_item.done", #""output_index":0,"item":\#(item)"#)
        out += event(
            "response.completed",
            #""response":{"id":"resp_1","model":"m-1","output":[\#(item)],"#
                + #""usage":{"input_tokens":5,"output_tokens":6,"total_tokens":11}}"#)
        return out
    }

    /// `text` as a JSON string.
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
