package import Access
package import Vocabulary

/// What has passed between this office and the others, rebuilt from its journal: the same noun
/// at a supervisor's office, with one counterpart a firm, and at a firm's, with one.
package struct Correspondence: ReplayedNoun {
    package private(set) var counterparts: [CounterpartID: Counterpart] = [:]

    package init() {}

    package subscript(id: CounterpartID) -> Counterpart? { counterparts[id] }

    /// The offices whose cards are known here, by id.
    package var known: [CounterpartID] { counterparts.keys.sorted() }

    /// Another office's card was taken in: from here on this key alone signs its documents.
    mutating func meet(_ id: CounterpartID, documentKey: PublicKey) {
        var counterpart = counterparts[id, default: Counterpart()]
        counterpart.documentKeys.removeAll { $0 == documentKey }
        counterpart.documentKeys.append(documentKey)
        counterparts[id] = counterpart
    }

    package static let kinds: [any JournalEvent.Type] = [
        DispatchWritten.self, DispatchDelivered.self, DispatchReceived.self, DispatchHeld.self,
        DispatchForked.self, AlarmAcknowledged.self,
    ]

    package mutating func apply(
        _ event: any JournalEvent, _ act: Act
    ) throws(ReplayFailure) {
        let isInPlace =
            switch event {
            case let event as DispatchWritten: counterparts[event.to]?.take(event, act)
            case let event as DispatchDelivered: counterparts[event.to]?.take(event)
            case let event as DispatchReceived: counterparts[event.from]?.take(event, act)
            case let event as DispatchHeld: counterparts[event.from]?.take(event, act)
            case let event as DispatchForked: counterparts[event.from]?.take(event, act)
            case let event as AlarmAcknowledged: counterparts[event.from]?.take(event, act)
            default: throw .foreign(type(of: event).kind)
            }
        guard isInPlace == true else { throw .outOfPlace(type(of: event).kind, act.entry) }
    }
}

// Each takes an event that stands, and says whether the ones before it allow it.
extension Counterpart {
    fileprivate mutating func take(_ event: DispatchWritten, _ act: Act) -> Bool {
        guard event.number == written.count + 1 else { return false }
        written.append(
            WrittenDispatch(
                number: event.number, kind: event.dispatch, digest: event.digest,
                writtenAt: act.at, document: event.document, delivered: nil))
        return true
    }

    fileprivate mutating func take(_ event: DispatchDelivered) -> Bool {
        guard event.number >= 1, event.number <= written.count else { return false }
        let index = event.number - 1
        guard written[index].delivered == nil else { return false }
        written[index].document = nil
        written[index].delivered = WrittenDispatch.Delivery(
            receiptDigest: event.receiptDigest, receivedAt: event.receivedAt,
            refusal: event.refusal)
        return true
    }

    // INVARIANT(gapless-arrivals): what is taken is the next number, and is what waited under
    // that number if anything did; nothing is taken twice or out of order.
    fileprivate mutating func take(_ event: DispatchReceived, _ act: Act) -> Bool {
        guard event.number == nextNumber else { return false }
        if let waited = held[event.number], waited.digest != event.digest { return false }
        held[event.number] = nil
        taken.append(
            TakenDispatch(
                number: event.number, kind: event.dispatch, digest: event.digest,
                receipt: event.receipt, takenAt: act.at, outcome: event.outcome,
                reason: event.reason,
                document: event.isKept ? event.document : nil))
        receiptsHeldTo = max(receiptsHeldTo, min(event.receiptsHeldTo, event.number))
        return true
    }

    fileprivate mutating func take(_ event: DispatchHeld, _ act: Act) -> Bool {
        guard event.number > nextNumber, held[event.number] == nil else { return false }
        held[event.number] = HeldDispatch(
            number: event.number, kind: event.dispatch, digest: event.digest,
            document: event.document, receipt: event.receipt, heldAt: act.at)
        return true
    }

    fileprivate mutating func take(_ event: DispatchForked, _ act: Act) -> Bool {
        guard let used = first(under: event.number), used.digest != event.digest else {
            return false
        }
        alarms.append(
            DispatchAlarm(
                number: event.number, kind: event.dispatch, digest: event.digest,
                raisedAt: act.at, acknowledgedBy: nil))
        return true
    }

    fileprivate mutating func take(_ event: AlarmAcknowledged, _ act: Act) -> Bool {
        guard event.alarm >= 1, event.alarm <= alarms.count else { return false }
        let index = event.alarm - 1
        guard alarms[index].acknowledgedBy == nil else { return false }
        alarms[index].acknowledgedBy = act.by
        return true
    }

    /// What came first under a number, taken or waiting, and the receipt that went back for it.
    func first(under number: Int) -> (digest: Digest, receipt: String)? {
        if number >= 1, number <= taken.count {
            return (taken[number - 1].digest, taken[number - 1].receipt)
        }
        return held[number].map { ($0.digest, $0.receipt) }
    }
}
