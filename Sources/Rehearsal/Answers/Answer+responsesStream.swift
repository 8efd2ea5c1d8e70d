extension Answer {
    /// A response as events.
    func responsesStream() -> EventStream {
        var events = ResponsesEvents()
        var done: [JSONValue] = []
        for type in ["response.created", "response.in_progress"] {
            events.add(type, [("response", response(status: "in_progress", output: []))])
        }
        for step in steps {
            if let item = ResponseItem(step) {
                events.add(
                    item, at: done.count, in: pieces(of: step.spoken),
                    pause: rule.pieceMilliseconds)
                done.append(item.item(at: done.count))
                continue
            }
            switch step {
            case .ping: events.raw(": ping\n\n")
            case .pause(let milliseconds): events.pause(milliseconds)
            case .error(let type, let message):
                events.add(
                    "error",
                    [
                        ("code", .string(type)), ("message", .string(Answer.notice + message)),
                        ("param", nil),
                    ])
                return events.stream
            case .raw(let text): events.raw(text)
            default: if events.stops(at: step) { return events.stream }
            }
        }
        events.add(
            "response.completed", [("response", response(status: "completed", output: done))])
        return events.stream
    }
}
