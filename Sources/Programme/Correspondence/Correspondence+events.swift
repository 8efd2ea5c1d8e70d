package import Vocabulary

/// This office wrote and signed a dispatch to another one.
package struct DispatchWritten: JournalEvent {
    package static let kind = "dispatchWritten"
    package let to: CounterpartID
    package let number: Int
    package let dispatch: DispatchKind
    /// SHA-256 of the document's bytes.
    package let digest: Digest
    package let document: String

    package init(
        to: CounterpartID, number: Int, dispatch: DispatchKind, digest: Digest, document: String
    ) {
        self.to = to
        self.number = number
        self.dispatch = dispatch
        self.digest = digest
        self.document = document
    }

    private enum CodingKeys: String, CodingKey {
        case to, number, dispatch = "kind", digest, document
    }
}

/// The other office's signed receipt for a dispatch came back.
package struct DispatchDelivered: JournalEvent {
    package static let kind = "dispatchDelivered"
    package let to: CounterpartID
    package let number: Int
    /// As the receipt says it.
    package let receivedAt: Instant
    package let receiptDigest: Digest
    package let receipt: String
    /// Why the other office did not act on the contents, if it did not.
    package let refusal: String?

    package init(
        to: CounterpartID, number: Int, receivedAt: Instant, receiptDigest: Digest,
        receipt: String, refusal: String?
    ) {
        self.to = to
        self.number = number
        self.receivedAt = receivedAt
        self.receiptDigest = receiptDigest
        self.receipt = receipt
        self.refusal = refusal
    }

    private enum CodingKeys: String, CodingKey {
        case to, number, receivedAt, receiptDigest, receipt, refusal
    }
}

/// A dispatch of another office was taken in its turn; what follows from it stands beside it.
package struct DispatchReceived: JournalEvent {
    package static let kind = "dispatchReceived"
    package let from: CounterpartID
    package let number: Int
    package let dispatch: DispatchKind
    package let digest: Digest
    package let document: String
    package let receipt: String
    package let receiptsHeldTo: Int
    package let outcome: DispatchOutcome
    package let reason: String?

    package init(
        _ dispatch: Dispatch, digest: Digest, document: String, receipt: String,
        outcome: DispatchOutcome, reason: String?
    ) {
        from = dispatch.from
        number = dispatch.number
        self.dispatch = dispatch.kind
        self.digest = digest
        self.document = document
        self.receipt = receipt
        receiptsHeldTo = dispatch.receiptsHeldTo
        self.outcome = outcome
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey {
        case from, number, dispatch = "kind", digest, document, receipt, receiptsHeldTo
        case outcome, reason
    }
}

extension DispatchReceived {
    /// Whether its document stays to be read: nothing acted on it, or it is a notice, which is for a
    /// person whatever followed from it.
    var isKept: Bool { outcome != .acted || dispatch == .notice }
}

/// A dispatch of another office came early and waits for the ones before it.
package struct DispatchHeld: JournalEvent {
    package static let kind = "dispatchHeld"
    package let from: CounterpartID
    package let number: Int
    package let dispatch: DispatchKind
    package let digest: Digest
    package let document: String
    package let receipt: String

    package init(_ dispatch: Dispatch, digest: Digest, document: String, receipt: String) {
        from = dispatch.from
        number = dispatch.number
        self.dispatch = dispatch.kind
        self.digest = digest
        self.document = document
        self.receipt = receipt
    }

    private enum CodingKeys: String, CodingKey {
        case from, number, dispatch = "kind", digest, document, receipt
    }
}

/// Another document came under a number that is used: it was refused, and is kept as proof,
/// since both bear the sender's signature.
package struct DispatchForked: JournalEvent {
    package static let kind = "dispatchForked"
    package let from: CounterpartID
    package let number: Int
    package let dispatch: DispatchKind
    package let digest: Digest
    package let document: String

    package init(_ dispatch: Dispatch, digest: Digest, document: String) {
        from = dispatch.from
        number = dispatch.number
        self.dispatch = dispatch.kind
        self.digest = digest
        self.document = document
    }

    private enum CodingKeys: String, CodingKey {
        case from, number, dispatch = "kind", digest, document
    }
}

/// A person has seen an alarm and looks after it.
package struct AlarmAcknowledged: JournalEvent {
    package static let kind = "alarmAcknowledged"
    package let from: CounterpartID
    /// The alarm's number among those of this counterpart, from 1.
    package let alarm: Int

    package init(from: CounterpartID, alarm: Int) {
        self.from = from
        self.alarm = alarm
    }

    private enum CodingKeys: String, CodingKey { case from, alarm }
}
