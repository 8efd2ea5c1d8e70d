import Inspection

/// Names one text of an answer that goes on over events.
struct ChannelKey: Hashable, Sendable {
    /// The event type's family, as a number; 0 where the shape has none.
    let family: Int
    let path: Int
    /// The coordinates, the outermost first; -1 where the event names none.
    let unit: Int
    let part: Int
}

/// One text of an answer that is still open.
struct AnswerChannel: Sendable {
    let key: ChannelKey
    var stream: TextStream
    /// Where in the JSON that the text is we are; `nil` when it is plain text.
    var inner: InnerJSON?
    /// What was changed so far, in bytes of the text as the provider sent it.
    var edits: [TextEdit] = []
    /// Bytes released so far; with what is held back, all that has come.
    var released = 0
    /// Where a kind without an end has opened: nothing more is released.
    var opening: (offset: Int, standIn: [UInt8])?
    /// Bytes held back when that was last counted.
    var heldBefore = 0
    /// Hash over the text so far.
    var seen = TextHash()
    /// The last event of this text, to be cloned for what is held back when it ends.
    var template: EventTemplate?

    /// Bytes held back now.
    var heldCount: Int { opening == nil ? seen.count - released : 0 }

    init(key: ChannelKey, stream: TextStream, isJSON: Bool) {
        self.key = key
        self.stream = stream
        inner = isJSON ? InnerJSON() : nil
    }

    /// The changes to the whole text, when it has ended.
    var allEdits: [TextEdit] {
        guard let opening else { return edits }
        return edits + [
            TextEdit(
                range: opening.offset..<max(opening.offset, seen.count), value: opening.standIn)
        ]
    }
}
