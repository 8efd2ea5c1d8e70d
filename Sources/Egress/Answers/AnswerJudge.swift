import Inspection

/// Judges one answer, event by event or as one body. After it has thrown, nothing more may be
/// taken in.
struct AnswerJudge: Sendable {
    let shape: AnswerShape
    let dropsUsageEvent: Bool
    var texts: TextJudge
    var reader: LeafReader
    var memo = AnswerMemo()
    var channels = AnswerChannels()
    var labels = AnswerLabels()
    var twin: EventTwin?
    var isComplete = false
    var hasFailed = false

    var report: AnswerReport { texts.report }

    init(
        shape: AnswerShape, policy: Policy, inspector: Inspector, placeholders: Placeholders,
        dropsUsageEvent: Bool
    ) {
        self.shape = shape
        self.dropsUsageEvent = dropsUsageEvent
        texts = TextJudge(policy: policy, inspector: inspector, placeholders: placeholders)
        reader = LeafReader(paths: shape.paths)
    }

    /// Takes the next event and appends to `out` what may go to the caller.
    mutating func take(
        _ event: ServerSentEvent, in bytes: Span<UInt8>, into out: inout [UInt8]
    ) throws(AnswerFault) {
        for line in event.otherLines { try check(bytes.extracting(line)) }
        if let name = event.name { try check(bytes.extracting(name)) }
        switch event.data {
        case .none: out.append(bytes, event.range)
        case .one(let line):
            try take(event, data: bytes.extracting(line), in: bytes, into: &out)
        case .many(let lines):
            var joined: [UInt8] = []
            for line in lines {
                if !joined.isEmpty || line != lines[0] { joined.append(UInt8(ascii: "\n")) }
                joined.append(bytes, line)
            }
            try take(event, data: joined.span, in: bytes, into: &out)
        }
    }

    /// Takes what stands behind the last blank line of a stream that has ended. Cut off inside
    /// its JSON it is left out: nothing of it was inspected.
    mutating func takeRest(
        _ event: ServerSentEvent, in bytes: Span<UInt8>, into out: inout [UInt8]
    ) throws(AnswerFault) {
        let before = out.count
        do throws(AnswerFault) {
            try take(event, in: bytes, into: &out)
        } catch {
            guard case .malformed = error else { throw error }
        }
        if out.count > before { out += "\n\n".utf8 }
    }

    /// Takes a whole body that is one JSON text; true when it goes on as it came.
    mutating func takeBody(
        _ body: [UInt8], into out: inout [UInt8]
    ) throws(AnswerFault) -> Bool {
        memo = AnswerMemo(keepsClean: false)
        try reader.read(body.span)
        let facts = EventFacts(reader.leaves, in: body.span)
        note(facts, in: body.span)
        try checkKeys(in: body.span)
        var edits: [DataEdit] = []
        for leaf in reader.leaves {
            if let edit = try edit(whole: leaf, in: body.span) { edits.append(edit) }
        }
        texts.report.ending = hasFailed ? .upstreamError : .complete
        edits = edits.substituting(reader.substitutions)
        edits.apply(to: body.span, into: &out)
        return edits.isEmpty
    }

    /// Says that the stream has ended: what is still held back is decided.
    mutating func endStream(into out: inout [UInt8]) throws(AnswerFault) {
        let endedOfItself = isComplete || (channels.hasEnded && channels.isEmpty)
        try flush(where: { _ in true }, into: &out)
        texts.report.ending =
            hasFailed ? .upstreamError : endedOfItself ? .complete : .truncated
    }

    mutating func cut(_ reason: GateReason) {
        guard texts.report.ending == .open else { return }
        texts.report.ending = .cut(reason)
    }
}
