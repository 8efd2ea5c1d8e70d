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
}
