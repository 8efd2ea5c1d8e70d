import Interchange
import Programme
import Vocabulary

extension SupervisorOffice {
    /// The dispatch by which a firm is told of a measure against its letter, or of its
    /// confirmation. Nothing keeps the measure from standing: where its card is not known here,
    /// the key is not there or no more can be written, the firm has it by the status list alone,
    /// and the warning says so.
    func telling(
        of serial: LetterSerial, _ words: (IssuedLetter) -> RevocationDispatch,
        from desk: OfficeDesk, _ decider: Decider
    ) -> [any JournalEvent] {
        guard let letter = letters.issued[serial] else { return [] }
        let firm = CounterpartID(letter.firm)
        do {
            return [
                try writing(
                    .revocation, words(letter).json(), to: firm,
                    signedBy: desk.documentSigner(), at: decider.now)
            ]
        } catch {
            let why = (error as? any Refusable)?.refusal.message ?? "\(error)"
            desk.world.warn("no dispatch tells `\(firm)` of letter `\(serial)`: \(why)")
            return []
        }
    }
}
