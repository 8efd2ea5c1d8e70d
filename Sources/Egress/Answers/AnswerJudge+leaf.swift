import Inspection

extension AnswerJudge {
    /// The changes to an event's data.
    mutating func edits(
        _ facts: EventFacts, of event: ServerSentEvent, in bytes: Span<UInt8>, family: Int?,
        data: Span<UInt8>
    ) throws(AnswerFault) -> [DataEdit] {
        var edits: [DataEdit] = []
        var held: [(channel: ChannelKey, piece: Range<Int>)] = []
        let lastPieces = lastPieces(facts)
        for (index, leaf) in reader.leaves.enumerated() {
            if let family, leaf.isPiece {
                let key = facts.key(of: leaf, family: family)
                let isLast = facts.endedUnits.contains(key.unit) && lastPieces.contains(index)
                let edit = try edit(
                    piece: leaf, of: key, isLast: isLast, type: facts.type, in: data)
                if let edit { edits.append(edit) }
                if channels.isHolding(key) { held.append((key, leaf.token.range)) }
                continue
            }
            if leaf.role == .label, leaf.token.kind == .string {
                let key = facts.key(of: leaf, family: family ?? 0)
                if let joined = try labels.join(leaf.text(in: data), to: key) {
                    try check(joined.span, isOpaque: leaf.hasKey(shape.names.opaque, in: data))
                }
            }
            if let edit = try edit(whole: leaf, in: data) { edits.append(edit) }
        }
        edits = edits.substituting(reader.substitutions)
        for (key, piece) in held {
            let name = event.name.map { name in bytes.copied(name) }
            channels.keepTemplate(
                for: key, EventTemplate(name: name, data: data, piece: piece, edits: edits))
        }
        return edits
    }

    /// The leaves that no later one of the event continues, where that matters.
    private func lastPieces(_ facts: EventFacts) -> Set<Int> {
        guard !facts.endedUnits.isEmpty else { return [] }
        var last: [AnswerLeaf.Text: Int] = [:]
        for (index, leaf) in reader.leaves.enumerated() where leaf.isPiece {
            last[leaf.text] = index
        }
        return Set(last.values)
    }

    /// The change to a piece of a text that goes on over events.
    private mutating func edit(
        piece leaf: AnswerLeaf, of key: ChannelKey, isLast: Bool, type: [UInt8],
        in data: Span<UInt8>
    ) throws(AnswerFault) -> DataEdit? {
        let index: Int
        if let known = channels.index(of: key) {
            index = known
        } else {
            guard !leaf.token.contentRange.isEmpty else { return nil }
            let family = type.span.extracting(shape.family(ofPieces: type.span))
            let isJSON = leaf.hasKey(shape.names.json, in: data) || shape.isJSON(family)
            index = try channels.open(
                AnswerChannel(key: key, stream: texts.stream(), isJSON: isJSON))
        }
        if leaf.token.isEscaped {
            let text = JSONText(leaf.token, in: data).bytes
            return try edit(
                text.span, at: leaf.token.contentRange, channel: index, isLast: isLast)
        }
        let text = data.extracting(leaf.token.contentRange)
        return try edit(text, at: leaf.token.contentRange, channel: index, isLast: isLast)
    }

    /// The change to a piece that says `piece`.
    mutating func edit(
        _ piece: Span<UInt8>, at place: Range<Int>, channel index: Int, isLast: Bool
    ) throws(AnswerFault) -> DataEdit? {
        var text = try texts.push(piece, to: &channels[index])
        try channels.checkHeld(index)
        if isLast {
            var channel = channels.take(index)
            text += try texts.finish(&channel)
            memo.keep(channel.allEdits, of: channel.seen.value)
        }
        return piece.isEqual(to: text.span) ? nil : .string(place, text.span)
    }

    /// The change to a leaf that is whole.
    mutating func edit(
        whole leaf: AnswerLeaf, in data: Span<UInt8>
    ) throws(AnswerFault) -> DataEdit? {
        guard leaf.mayCarry(shape.names.counters, in: data) else { return nil }
        if leaf.token.isEscaped {
            return try edit(JSONText(leaf.token, in: data).bytes.span, ofWhole: leaf, in: data)
        }
        return try edit(data.extracting(leaf.token.contentRange), ofWhole: leaf, in: data)
    }

    /// The change to a whole leaf that says `text`.
    private mutating func edit(
        _ text: Span<UInt8>, ofWhole leaf: AnswerLeaf, in data: Span<UInt8>
    ) throws(AnswerFault) -> DataEdit? {
        guard text.count >= Self.shortestFinding else { return nil }
        let isOpaque = leaf.hasKey(shape.names.opaque, in: data)
        let isRemembered = !isOpaque || text.count < Self.shortestUndecoded
        let hash = isRemembered && memo.isAsked ? TextHash(text).value : nil
        let changes: [TextEdit]
        if let hash, let known = memo.edits(of: hash) {
            changes = known
        } else {
            let before = texts.findingCount
            changes = try texts.edits(
                ofWhole: text, isJSON: leaf.hasKey(shape.names.json, in: data),
                isOpaque: isOpaque)
            if isRemembered { keep(changes, of: text, hash, since: before) }
        }
        guard !changes.isEmpty else { return nil }
        var changed: [UInt8] = []
        changes.apply(to: text, into: &changed)
        return leaf.token.kind == .number
            ? .quoted(leaf.token, changed) : .string(leaf.token.contentRange, changed.span)
    }

    mutating func checkKeys(in data: Span<UInt8>) throws(AnswerFault) {
        for key in reader.unnamedKeys {
            if key.isEscaped {
                try check(JSONText(key, in: data).bytes.span)
            } else {
                try check(data.extracting(key.contentRange))
            }
        }
    }

    /// Checks a text that cannot be changed where it stands; once for each.
    mutating func check(
        _ label: Span<UInt8>, isOpaque: Bool = false
    ) throws(AnswerFault) {
        guard label.count >= Self.shortestFinding else { return }
        // What is clean as an id need not be so as a text: that is not remembered.
        let isRemembered = !isOpaque || label.count < Self.shortestUndecoded
        let hash = isRemembered && memo.isAsked ? TextHash(label).value : nil
        if let hash, let known = memo.edits(of: hash), known.isEmpty { return }
        let before = texts.findingCount
        try texts.check(label, isOpaque: isOpaque)
        if isRemembered { keep([], of: label, hash, since: before) }
    }

    /// Remembers a text that was just inspected, when `before` findings had been counted; its
    /// hash, if that was taken.
    private mutating func keep(
        _ changes: [TextEdit], of text: Span<UInt8>, _ hash: TextHash.Value?, since before: Int
    ) {
        let isClean = changes.isEmpty && texts.findingCount == before
        guard !isClean || memo.keepsClean else { return }
        let hash = hash ?? TextHash(text).value
        if isClean { memo.keepClean(hash) } else { memo.keep(changes, of: hash) }
    }
}
