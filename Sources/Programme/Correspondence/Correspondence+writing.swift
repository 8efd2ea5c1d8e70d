package import Vocabulary

// What goes out, and the receipts for it.
extension Correspondence {
    /// Most dispatches to one office that may wait for a receipt.
    package static let waitingLimit = 512

    /// The next dispatch to another office, to be signed.
    package func dispatch(
        _ kind: DispatchKind, _ contents: String, from own: CounterpartID,
        to other: CounterpartID, at now: Instant
    ) throws(CorrespondenceFailure) -> Dispatch {
        guard let counterpart = counterparts[other] else { throw .unknownCounterpart(other) }
        guard counterpart.waiting.count < Correspondence.waitingLimit else {
            throw .tooManyWaiting(other, limit: Correspondence.waitingLimit)
        }
        return try Dispatch(
            from: own, to: other, number: counterpart.written.count + 1, kind: kind,
            writtenAt: now, contents: contents, receiptsHeldTo: counterpart.deliveredTo)
    }

    /// The event for a dispatch that `dispatch` gave and that is signed now as `document`.
    package func writing(
        _ dispatch: Dispatch, document: String, digest: Digest
    ) throws(CorrespondenceFailure) -> DispatchWritten {
        guard document.utf8.count <= Dispatch.documentLimit.bytes else {
            throw .documentTooLarge(limit: Dispatch.documentLimit)
        }
        guard let counterpart = counterparts[dispatch.to] else {
            throw .unknownCounterpart(dispatch.to)
        }
        guard dispatch.number == counterpart.written.count + 1 else {
            throw .malformed(field: "number")
        }
        return DispatchWritten(
            to: dispatch.to, number: dispatch.number, dispatch: dispatch.kind, digest: digest,
            document: document)
    }

    /// Takes in a receipt whose signature by its sender's document key was checked; `nil` where
    /// it changes nothing: it is held already, or says that the dispatch waits there.
    package func delivering(
        _ receipt: Receipt, document: String, digest: Digest, at own: CounterpartID
    ) throws(CorrespondenceFailure) -> DispatchDelivered? {
        guard receipt.to == own else { throw .otherAddressee(named: receipt.to.text) }
        guard let counterpart = counterparts[receipt.from] else {
            throw .unknownSender(receipt.from.text)
        }
        guard counterpart.written.indices.contains(receipt.number - 1) else {
            throw .neverWritten(receipt.number, to: receipt.from)
        }
        let written = counterpart.written[receipt.number - 1]
        guard written.digest == receipt.dispatch else {
            throw .receiptForOther(receipt.number, to: receipt.from)
        }
        guard receipt.answer == .taken else { return nil }
        if let delivered = written.delivered {
            guard delivered.receiptDigest == digest else {
                throw .anotherReceipt(receipt.number, from: receipt.from)
            }
            return nil
        }
        return DispatchDelivered(
            to: receipt.from, number: receipt.number, receivedAt: receipt.receivedAt,
            receiptDigest: digest, receipt: document, refusal: receipt.refusal)
    }
}
