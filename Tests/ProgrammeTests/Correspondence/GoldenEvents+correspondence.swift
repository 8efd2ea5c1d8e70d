import Programme
import Vocabulary

extension GoldenEventTests {
    static func correspondenceEvents(_ sample: Sample) throws -> [any JournalEvent] {
        let (digest, other) = (try sample.digest(5), try sample.digest(6))
        let document = "header.payload.signature"
        let now = try Instant(parsing: "2026-06-22T02:00:00.000000Z")
        let from = try CounterpartID(parsing: "supervisor")
        let to = try CounterpartID(parsing: "dasom")
        let dispatch = try Dispatch(
            UnverifiedDispatch(
                from: from.text, to: to.text, number: 3, kind: "letter",
                writtenAt: now.description, contents: "inner.letter.signature",
                receiptsHeldTo: 2))
        return [
            DispatchWritten(
                to: to, number: 3, dispatch: .letter, digest: digest, document: document),
            DispatchDelivered(
                to: to, number: 3, receivedAt: now, receiptDigest: other,
                receipt: "header.receipt.signature", refusal: "the letter's last day is over"),
            DispatchReceived(
                dispatch, digest: digest, document: document,
                receipt: "header.receipt.signature", outcome: .refused,
                reason: "the letter's last day is over"),
            DispatchHeld(
                dispatch, digest: digest, document: document,
                receipt: "header.receipt.signature"),
            DispatchForked(dispatch, digest: other, document: "header.other.signature"),
            AlarmAcknowledged(from: from, alarm: 1),
        ]
    }
}
