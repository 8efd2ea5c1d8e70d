import Inspection

extension AnswerJudge {
    /// Takes an event with `data`.
    mutating func take(
        _ event: ServerSentEvent, data: Span<UInt8>, in bytes: Span<UInt8>,
        into out: inout [UInt8]
    ) throws(AnswerFault) {
        if data.isEmpty || data.isEqual(to: "[DONE]") {
            if !data.isEmpty {
                isComplete = true
                try flush(where: { _ in true }, into: &out)
            }
            out.append(bytes, event.range)
            return
        }
        if try takeTwin(event, data: data, in: bytes, into: &out) { return }
        try reader.read(data)
        var facts = EventFacts(reader.leaves, in: data)
        guard facts.coordinateCount <= Self.coordinateLimit else {
            throw .malformed("too many places in one event")
        }
        guard !facts.isMisplaced else { throw .malformed("a place that is no number") }
        if let name = event.name { try take(name: bytes.extracting(name), of: &facts) }
        note(facts, in: data)
        let family = try family(of: facts)
        try end(by: facts, family: family, into: &out)
        if shape.begins(facts.type.span) { try channels.begin(facts.begun) }
        try checkKeys(in: data)
        let edits = try edits(facts, of: event, in: bytes, family: family, data: data)
        if dropsUsageEvent, facts.isUsageOnly { return }
        EventWriter.write(event, of: bytes, data: data, edits: edits, into: &out)
        remember(event, facts, family: family, edits: edits, data: data, in: bytes)
    }

    /// Some readers go by the stream's name for an event, some by the data's: where pieces are
    /// at stake both must say the same.
    private func take(name: Span<UInt8>, of facts: inout EventFacts) throws(AnswerFault) {
        guard !facts.name(name), shape.pieces != .any,
            shape.carriesPieces(name) || shape.carriesPieces(facts.type.span)
        else { return }
        throw .malformed("event of two names")
    }

    /// Takes an event that differs from the one before in its piece alone; false if it does not.
    private mutating func takeTwin(
        _ event: ServerSentEvent, data: Span<UInt8>, in bytes: Span<UInt8>,
        into out: inout [UInt8]
    ) throws(AnswerFault) -> Bool {
        guard let twin else { return false }
        let name = event.name.map { name in bytes.copied(name) }
        guard let piece = twin.piece(of: data, name: name),
            let index = channels.index(of: twin.key)
        else { return false }
        let text = data.extracting(piece)
        let edit = try edit(text, at: piece, channel: index, isLast: false)
        let edits = edit.map { [$0] } ?? []
        if channels[index].heldBefore > 0, channels[index].template == nil {
            channels[index].template = EventTemplate(
                name: name, data: data, piece: piece.lowerBound - 1..<piece.upperBound + 1,
                edits: edits)
        }
        EventWriter.write(event, of: bytes, data: data, edits: edits, into: &out)
        return true
    }

    /// Keeps the event for the next to be compared with, if only its piece can have mattered.
    private mutating func remember(
        _ event: ServerSentEvent, _ facts: EventFacts, family: Int?, edits: [DataEdit],
        data: Span<UInt8>, in bytes: Span<UInt8>
    ) {
        twin = nil
        guard let family, facts.pieces.count == 1, let piece = facts.pieces.first?.token,
            facts.endedUnits.isEmpty, reader.substitutions.isEmpty, !facts.isFailure,
            edits.allSatisfy({ $0.range == piece.contentRange })
        else { return }
        twin = EventTwin(
            name: event.name.map { name in bytes.copied(name) }, data: data, piece: piece,
            key: facts.key(of: facts.pieces[0], family: family))
    }

    /// Remembers what the event says about the answer as a whole.
    mutating func note(_ facts: EventFacts, in data: Span<UInt8>) {
        if let model = facts.model {
            let text = JSONText(model, in: data).bytes
            texts.report.name(model: String(decoding: text, as: UTF8.self))
        }
        for (field, count) in facts.usage { texts.report.usage.set(field, to: count) }
        if shape.isTerminal(facts.type.span) { isComplete = true }
        if facts.isFailure || shape.isError(facts.type.span) { hasFailed = true }
    }

    /// The family of an event that carries pieces of texts; `nil` for any other.
    private mutating func family(of facts: EventFacts) throws(AnswerFault) -> Int? {
        let type = facts.type.span
        guard shape.carriesPieces(type) else { return nil }
        return try channels.family(type.extracting(shape.family(ofPieces: type)))
    }

    /// Ends the texts that the event ends before its own bytes.
    private mutating func end(
        by facts: EventFacts, family: Int?, into out: inout [UInt8]
    ) throws(AnswerFault) {
        if channels.isEmpty { return }
        let type = facts.type.span
        let (unit, part) = (facts.coordinate(0), facts.coordinate(1))
        for end in shape.ends(type) {
            switch end.scope {
            case .all: try flush(where: { _ in true }, into: &out)
            case .unit: try flush(where: { $0.unit == unit }, into: &out)
            case .family:
                guard let known = channels.knownFamily(type.extracting(end.family)) else {
                    continue
                }
                try flush(
                    where: { $0.family == known && $0.unit == unit && $0.part == part },
                    into: &out)
            }
        }
        if facts.isUsageOnly || facts.isFailure { try flush(where: { _ in true }, into: &out) }
        guard !facts.endedUnits.isEmpty else { return }
        let carried = family.map { family in
            Set(facts.pieces.map { facts.key(of: $0, family: family) })
        }
        try flush(
            where: { facts.endedUnits.contains($0.unit) && carried?.contains($0) != true },
            into: &out)
    }

    /// Ends the texts with these keys: what they hold back goes out as an event of their own.
    mutating func flush(
        where isMeant: (ChannelKey) -> Bool, into out: inout [UInt8]
    ) throws(AnswerFault) {
        while let index = channels.firstIndex(where: isMeant) {
            var channel = channels.take(index)
            let text = try texts.finish(&channel)
            memo.keep(channel.allEdits, of: channel.seen.value)
            guard !text.isEmpty else { continue }
            guard let template = channel.template else {
                throw .malformed("text without an event")
            }
            EventWriter.write(
                name: template.name, data: template.cloned(with: text.span).span, into: &out)
        }
    }
}
