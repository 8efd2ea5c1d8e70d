import Access
import Interchange
import Programme
import Vocabulary

extension SupervisorOffice {
    /// The dispatch by which a firm is told of its letter that ends by `events`, another letter's
    /// issue with what carries it: at a transfer the firm that went into another, at a change of
    /// model the firm itself.
    func tellingReplaced(
        by events: [any JournalEvent], from desk: OfficeDesk, _ decider: Decider
    ) throws -> [any JournalEvent] {
        var after = self
        for event in events {
            // Their place in the journal is nobody's to read here.
            try after.apply(event, Act(by: decider.person, way: .gate, at: decider.now, entry: 0))
        }
        let ended = after.letters.issued.values.first {
            $0.isReplaced && letters.issued[$0.serial]?.isReplaced == false
        }
        guard let ended, let word = ended.toldReplaced(at: decider.now) else { return [] }
        return after.telling(of: ended.serial, { _ in word }, from: desk, decider)
    }

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
