package import Vocabulary

/// An office's signed word that it received a dispatch.
package struct Receipt: Hashable, Sendable {
    package enum Answer: String, Hashable, Sendable, CaseIterable {
        /// It stands in the journal, in its turn.
        case taken
        /// It came early and waits for the ones before it.
        case held
    }

    /// Who received the dispatch.
    package let from: CounterpartID
    /// Who had sent it.
    package let to: CounterpartID
    package let number: Int
    package let dispatch: Digest
    package let receivedAt: Instant
    package let answer: Answer
    package let refusal: String?

    /// Longest reason that is told to the sender.
    package static let refusalLimit = ByteCount.bytes(500)

    package init(
        for number: Int, _ dispatch: Digest, from: CounterpartID, to: CounterpartID,
        receivedAt: Instant, answer: Answer, refusal: String? = nil
    ) {
        self.from = from
        self.to = to
        self.number = number
        self.dispatch = dispatch
        self.receivedAt = receivedAt
        self.answer = answer
        self.refusal = refusal.map(Receipt.told)
    }

    /// Reads the plain fields of a receipt whose signature was checked.
    package init(_ unverified: UnverifiedReceipt) throws(CorrespondenceFailure) {
        guard (1...Dispatch.numberLimit).contains(unverified.number) else {
            throw .malformed(field: "number")
        }
        guard let dispatch = Digest(hex: unverified.dispatch) else {
            throw .malformed(field: "dispatch")
        }
        guard let receivedAt = try? Instant(parsing: unverified.receivedAt) else {
            throw .malformed(field: "receivedAt")
        }
        guard let answer = Answer(rawValue: unverified.answer) else {
            throw .malformed(field: "answer")
        }
        if let refusal = unverified.refusal {
            guard answer == .taken, !refusal.isEmpty, Receipt.told(refusal) == refusal else {
                throw .malformed(field: "refusal")
            }
        }
        self.init(
            for: unverified.number, dispatch,
            from: try CounterpartID(field: "from", unverified.from),
            to: try CounterpartID(field: "to", unverified.to), receivedAt: receivedAt,
            answer: answer, refusal: unverified.refusal)
    }

    /// The plain form, to be signed.
    package var unverified: UnverifiedReceipt {
        UnverifiedReceipt(
            from: from.text, to: to.text, number: number, dispatch: dispatch.description,
            receivedAt: receivedAt.description, answer: answer.rawValue, refusal: refusal)
    }

    /// A reason on one line, cut to its limit at a whole character.
    package static func told(_ reason: String) -> String {
        var line = ""
        for scalar in reason.unicodeScalars {
            let next = scalar.isPlain ? String(scalar) : " "
            guard line.utf8.count + next.utf8.count <= refusalLimit.bytes else { break }
            line += next
        }
        return line
    }
}
