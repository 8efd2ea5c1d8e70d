import Interchange
import Programme
import Vocabulary

extension SupervisorOffice {
    /// The dispatch by which a firm is told of a later reply, and why. Nothing keeps the day from
    /// standing: where its card is not known here, the key is not there or no more can be written,
    /// the office must tell it another way, and the warning says so.
    func telling(
        _ extended: ReplyExtended, from desk: OfficeDesk, _ decider: Decider
    ) -> [any JournalEvent] {
        guard let told = told(extended, at: decider.now) else { return [] }
        do {
            return [
                try writing(
                    .decision, told.words.json(), to: CounterpartID(told.firm),
                    signedBy: desk.documentSigner(), at: decider.now)
            ]
        } catch {
            let why = (error as? any Refusable)?.refusal.message ?? "\(error)"
            desk.world.warn(
                "no dispatch tells `\(told.firm)` of the later reply to "
                    + "`\(told.words.replyTo)`: \(why)")
            return []
        }
    }
}
