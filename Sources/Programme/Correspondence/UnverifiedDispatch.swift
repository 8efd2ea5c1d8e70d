/// What a dispatch says, before it is checked: plain fields, one written form.
package struct UnverifiedDispatch: Codable, Hashable, Sendable {
    package var from: String
    package var to: String
    /// Counted from 1 by the sender, for this addressee alone, without a gap.
    package var number: Int
    package var kind: String
    /// RFC 3339 in UTC with microseconds.
    package var writtenAt: String
    /// JSON text, or a signed document in compact form.
    package var contents: String
    /// The sender holds the receipts for its own dispatches up to this number.
    package var receiptsHeldTo: Int

    package init(
        from: String, to: String, number: Int, kind: String, writtenAt: String,
        contents: String, receiptsHeldTo: Int
    ) {
        self.from = from
        self.to = to
        self.number = number
        self.kind = kind
        self.writtenAt = writtenAt
        self.contents = contents
        self.receiptsHeldTo = receiptsHeldTo
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case from, to, number, kind, writtenAt, contents, receiptsHeldTo
    }
}

/// What a receipt says, before it is checked.
package struct UnverifiedReceipt: Codable, Hashable, Sendable {
    /// Who received the dispatch, and who had sent it.
    package var from: String
    package var to: String
    /// Of the dispatch.
    package var number: Int
    /// SHA-256 of the dispatch's bytes, in hexadecimal.
    package var dispatch: String
    /// RFC 3339 in UTC with microseconds.
    package var receivedAt: String
    /// `taken` or `held`.
    package var answer: String
    /// Why what was taken could not be acted on.
    package var refusal: String?

    package init(
        from: String, to: String, number: Int, dispatch: String, receivedAt: String,
        answer: String, refusal: String?
    ) {
        self.from = from
        self.to = to
        self.number = number
        self.dispatch = dispatch
        self.receivedAt = receivedAt
        self.answer = answer
        self.refusal = refusal
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case from, to, number, dispatch, receivedAt, answer, refusal
    }
}
