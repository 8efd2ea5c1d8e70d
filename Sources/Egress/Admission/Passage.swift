import Programme
import Vocabulary

/// An admitted exchange: all that is needed from its admission to its outcome. It never changes
/// and goes from state to state by one reference.
final class Passage: Sendable {
    let caller: CallerID
    let held: HeldLetter
    let service: ServiceGrant
    let answer: AnswerShape
    let reservation: QuotaBook.Reservation
    let bytesPerToken: Int
    let placeholders: Placeholders
    /// Whether the gate asked for the usage event, and takes it out again.
    let usageAdded: Bool
    /// Of the body as it is sent.
    let bytesOut: Int

    init(
        caller: CallerID, held: HeldLetter, service: ServiceGrant, answer: AnswerShape,
        reservation: QuotaBook.Reservation, bytesPerToken: Int, placeholders: Placeholders,
        usageAdded: Bool, bytesOut: Int
    ) {
        self.caller = caller
        self.held = held
        self.service = service
        self.answer = answer
        self.reservation = reservation
        self.bytesPerToken = bytesPerToken
        self.placeholders = placeholders
        self.usageAdded = usageAdded
        self.bytesOut = bytesOut
    }
}
