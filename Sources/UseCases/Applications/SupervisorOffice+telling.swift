import Documents
import Interchange
import Programme
import Vocabulary

extension SupervisorOffice {
    /// The dispatch by which a firm is told of its application; `nil` where its card is not known
    /// here, or no more can be written: the decision stands, told or not.
    func telling(
        _ outcome: OutcomeDispatch, to firm: FirmID, signedBy signer: DocumentSigner,
        _ decider: Decider, warn: (String) -> Void
    ) throws -> DispatchWritten? {
        let other = CounterpartID(firm)
        guard correspondence[other] != nil else { return nil }
        return try writingIfRoom(
            .decision, outcome.json(), to: other, signedBy: signer, at: decider.now, warn: warn)
    }
    /// The dispatches by which firms are told of the commission's words on their applications. A
    /// firm stands in a report once, so each gets one at the most.
    func telling(
        _ words: [CommissionWordGiven], from desk: OfficeDesk, _ decider: Decider
    ) throws -> [any JournalEvent] {
        guard !words.isEmpty else { return [] }
        let signer = try desk.documentSigner()
        return try words.compactMap { word in
            guard let application = applications[word.application] else { return nil }
            // The same words in another report are no news.
            let before = application.word
            guard before?.decision != word.decision || before?.remark != word.remark else {
                return nil
            }
            return try telling(
                application.told(word), to: application.firm, signedBy: signer, decider,
                warn: desk.world.warn)
        }
    }
}
