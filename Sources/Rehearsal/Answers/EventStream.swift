/// Server-sent events on their way into a plan.
struct EventStream {
    private(set) var pieces: [AnswerPlan.Piece] = []

    /// Adds one event: `event:` when it has a name, and `data:`.
    mutating func event(_ name: String? = nil, _ data: JSONValue) {
        raw((name.map { "event: \($0)\n" } ?? "") + "data: \(data.text)\n\n")
    }

    mutating func raw(_ text: String) { pieces.append(.bytes(Array(text.utf8))) }

    mutating func pause(_ milliseconds: Int) {
        if milliseconds > 0 { pieces.append(.pause(milliseconds: milliseconds)) }
    }

    /// Ends the stream here; returns whether `step` does so.
    mutating func stops(at step: ScriptStep) -> Bool {
        switch step {
        case .hang: pieces.append(.hang)
        case .drop: pieces.append(.drop)
        default: return false
        }
        return true
    }

    /// The plan; a stream that hangs before its first event has not even a head.
    var plan: AnswerPlan {
        let isSilent = pieces.first == .hang || pieces.first == .drop
        return AnswerPlan(
            head: isSilent
                ? nil
                : .init(
                    status: 200,
                    headers: [
                        "Content-Type": "text/event-stream; charset=utf-8",
                        "Cache-Control": "no-cache",
                    ]),
            pieces: pieces)
    }
}

extension Answer {
    /// The answer as a stream of events.
    func streamed() -> AnswerPlan {
        if let first = steps.first, first == .hang || first == .drop {
            var stream = EventStream()
            _ = stream.stops(at: first)
            return stream.plan
        }
        return switch request.interface {
        case .chat: chatStream().plan
        case .responses: responsesStream().plan
        case .messages: messagesStream().plan
        }
    }
}
