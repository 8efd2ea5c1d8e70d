package import Vocabulary

/// What has passed between this office and another one, in both directions.
///
/// Each direction has numbers of its own, from 1 and without a gap; what stands at index 0 of a
/// list is number 1.
package struct Counterpart: Codable, Hashable, Sendable {
    /// The keys that its cards certified for documents, oldest first: the last one counts.
    package internal(set) var documentKeys: [PublicKey] = []
    package internal(set) var written: [WrittenDispatch] = []
    package internal(set) var taken: [TakenDispatch] = []
    /// Those that came early, by number: each waits for the ones before it.
    package internal(set) var held: [Int: HeldDispatch] = [:]
    package internal(set) var alarms: [DispatchAlarm] = []
    /// It holds our receipts for its own dispatches up to this number, as it told us.
    package internal(set) var receiptsHeldTo = 0

    package var documentKey: PublicKey? { documentKeys.last }

    /// The number of the dispatch that is taken next.
    package var nextNumber: Int { taken.count + 1 }

    /// Our dispatches without a receipt, in order: they wait for a courier.
    package var waiting: [WrittenDispatch] { written.filter { $0.delivered == nil } }

    /// We hold the receipts for all our dispatches up to this number.
    package var deliveredTo: Int {
        (written.firstIndex { $0.delivered == nil } ?? written.count)
    }

    /// Receipts of ours that it is not known to hold, in order of the dispatches' numbers.
    package var owedReceipts: [(number: Int, receipt: String)] {
        let owed = taken.dropFirst(receiptsHeldTo).suffix(Counterpart.owedLimit)
        return owed.map { ($0.number, $0.receipt) }
            + held.sorted { $0.key < $1.key }.map { ($0.key, $0.value.receipt) }
    }

    /// Alarms that nobody has acknowledged, by number from 1.
    package var openAlarms: [(number: Int, alarm: DispatchAlarm)] {
        alarms.enumerated().filter { $0.element.acknowledgedBy == nil }
            .map { ($0.offset + 1, $0.element) }
    }

    /// Most receipts that are carried again at one time; older ones come again when asked for.
    private static let owedLimit = 256
}

/// A dispatch of this office, and the receipt for it once that came.
package struct WrittenDispatch: Codable, Hashable, Sendable {
    package let number: Int
    package let kind: DispatchKind
    package let digest: Digest
    package let writtenAt: Instant
    /// The signed document, kept until its receipt is here.
    package internal(set) var document: String?
    package internal(set) var delivered: Delivery?

    package struct Delivery: Codable, Hashable, Sendable {
        package let receiptDigest: Digest
        package let receivedAt: Instant
        /// Why the other office did not act on the contents, if it did not.
        package let refusal: String?

        package init(receiptDigest: Digest, receivedAt: Instant, refusal: String?) {
            self.receiptDigest = receiptDigest
            self.receivedAt = receivedAt
            self.refusal = refusal
        }
    }

    package init(
        number: Int, kind: DispatchKind, digest: Digest, writtenAt: Instant,
        document: String?, delivered: Delivery?
    ) {
        self.number = number
        self.kind = kind
        self.digest = digest
        self.writtenAt = writtenAt
        self.document = document
        self.delivered = delivered
    }
}

/// A dispatch of the other office that was taken in its turn.
package struct TakenDispatch: Codable, Hashable, Sendable {
    package let number: Int
    package let kind: DispatchKind
    package let digest: Digest
    package let receipt: String
    package let takenAt: Instant
    package let outcome: DispatchOutcome
    /// Why the contents were refused.
    package let reason: String?
    /// The signed document, where nothing here has acted on it, and that of a notice.
    package let document: String?

    package init(
        number: Int, kind: DispatchKind, digest: Digest, receipt: String, takenAt: Instant,
        outcome: DispatchOutcome, reason: String?, document: String?
    ) {
        self.number = number
        self.kind = kind
        self.digest = digest
        self.receipt = receipt
        self.takenAt = takenAt
        self.outcome = outcome
        self.reason = reason
        self.document = document
    }
}

/// A dispatch of the other office that came before its turn.
package struct HeldDispatch: Codable, Hashable, Sendable {
    package let number: Int
    package let kind: DispatchKind
    package let digest: Digest
    package let document: String
    package let receipt: String
    package let heldAt: Instant
}

/// A second document came under a number that is used.
package struct DispatchAlarm: Codable, Hashable, Sendable {
    package let number: Int
    package let kind: DispatchKind
    /// Of the second document, which was refused.
    package let digest: Digest
    package let raisedAt: Instant
    package internal(set) var acknowledgedBy: PersonID?
}
