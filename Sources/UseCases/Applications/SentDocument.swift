import Access
import Documents
import Interchange
import Outbound
import Programme
import Rules
import Vocabulary

/// A document about an application that the firm's office signed for the supervisor's: the same
/// bytes go as a file and, where the supervisor is pinned, as a dispatch.
package struct SentDocument: Encodable, Sendable {
    package let application: String
    package let act: String
    package let round: Int
    package let digest: String
    /// The signed document, byte for byte.
    package let document: [UInt8]

    private enum CodingKeys: String, CodingKey { case application, act, round, digest }
}

extension FirmDesk {
    /// Signs what `dispatch` gives to be sent, and enters it together with the dispatch that
    /// carries it to the pinned supervisor.
    func send(
        _ application: String, as actor: PersonID?, may permission: Permission,
        _ dispatch: (FirmOffice, FirmApplicationID, Decider) throws -> ApplicationDispatch
    ) throws -> SentDocument {
        let id = try GivenID.ownApplication(application)
        let signer = try desk.documentSigner()
        return try decide(as: actor, may: permission) { state, decider in
            let dispatch = try dispatch(state.office, id, decider)
            let document = try UnsignedDocument(.application, payload: dispatch.json())
                .signed(by: signer).bytes
            let digest = Hashing.sha256(document.span)
            let sent = try state.office.sendingApplication(
                dispatch, of: id, document: String(decoding: document, as: UTF8.self),
                digest: digest)
            let carried = try state.office.supervisor.flatMap { pinned in
                try state.writingIfRoom(
                    sent.act.dispatchKind, sent.document,
                    to: CounterpartID(pinned.supervisor), signedBy: signer, at: decider.now,
                    warn: desk.world.warn)
            }
            let events: [(any JournalEvent)?] = [sent, carried]
            return (
                events.compactMap(\.self),
                SentDocument(
                    application: id.text, act: sent.act.rawValue, round: sent.round.number,
                    digest: digest.description, document: document)
            )
        }
    }
}

extension ApplicationAct {
    fileprivate var dispatchKind: DispatchKind {
        switch self {
        // That it is to stand in another round is an application anew.
        case .apply, .enter: .application
        case .supplement: .supplement
        case .withdraw: .withdrawal
        }
    }
}
