/// The events of one streamed response, numbered as they go.
struct ResponsesEvents {
    private(set) var stream = EventStream()
    private var sequence = 0

    mutating func add(_ type: String, _ members: [(String, JSONValue)]) {
        let body: JSONValue = ["type": .string(type), "sequence_number": JSONValue(sequence)]
        sequence += 1
        stream.event(type, body.adding(members.map { .init(name: $0.0, value: $0.1) }))
    }

    mutating func raw(_ text: String) { stream.raw(text) }
    mutating func pause(_ milliseconds: Int) { stream.pause(milliseconds) }
    mutating func stops(at step: ScriptStep) -> Bool { stream.stops(at: step) }

    /// Everything about one item, from its announcement to its end.
    mutating func add(
        _ item: ResponseItem, at index: Int, in pieces: [String], pause milliseconds: Int
    ) {
        let place: [(String, JSONValue)] = [
            ("item_id", .string(item.id(at: index))), ("output_index", JSONValue(index)),
        ]
        add(
            "response.output_item.added",
            [("output_index", JSONValue(index)), ("item", item.item(at: index, finished: false))])
        let names = item.eventNames
        if let part = names.part {
            add(
                "\(part).added",
                place + [names.counter, ("part", item.part(finished: false))])
        }
        for piece in pieces {
            pause(milliseconds)
            add(
                "\(names.text).delta",
                place + names.counters + [("delta", .string(piece))] + names.more)
        }
        add(
            "\(names.text).done",
            place + names.counters + [(names.field, .string(item.text))] + names.more)
        if let part = names.part {
            add("\(part).done", place + [names.counter, ("part", item.part())])
        }
        add(
            "response.output_item.done",
            [("output_index", JSONValue(index)), ("item", item.item(at: index))])
    }
}

extension ResponseItem {
    fileprivate struct EventNames {
        let text: String
        let part: String?
        /// The member that holds the whole text in the `done` event.
        let field: String
        let counter: (String, JSONValue)
        var more: [(String, JSONValue)] = []
        var counters: [(String, JSONValue)] { part == nil ? [] : [counter] }
    }

    fileprivate var eventNames: EventNames {
        switch self {
        case .message:
            EventNames(
                text: "response.output_text", part: "response.content_part", field: "text",
                counter: ("content_index", 0), more: [("logprobs", [])])
        case .refusal:
            EventNames(
                text: "response.refusal", part: "response.content_part", field: "refusal",
                counter: ("content_index", 0))
        case .reasoning:
            EventNames(
                text: "response.reasoning_summary_text",
                part: "response.reasoning_summary_part", field: "text",
                counter: ("summary_index", 0))
        case .call:
            EventNames(
                text: "response.function_call_arguments", part: nil, field: "arguments",
                counter: ("content_index", 0))
        }
    }
}
