import Documents
import Outbound
import Programme
import Vocabulary

// How a decision of any noun tells another office of it: the dispatch stands in the same
// transaction as what it tells.
extension ReplayedOffice {
    /// The event of the next dispatch to `other`, signed.
    func writing(
        _ kind: DispatchKind, _ contents: String, to other: CounterpartID,
        signedBy signer: DocumentSigner, at now: Instant
    ) throws -> DispatchWritten {
        let dispatch = try correspondence.dispatch(
            kind, contents, from: counterpart(), to: other, at: now)
        let document = try dispatch.unverified.signed(by: signer).bytes
        return try correspondence.writing(
            dispatch, document: String(decoding: document, as: UTF8.self),
            digest: Hashing.sha256(document.span))
    }

    /// The same for what stands whether or not it can be told: `nil` where so much waits for a
    /// courier already that no more is written, or where it is too long for a dispatch.
    func writingIfRoom(
        _ kind: DispatchKind, _ contents: String, to other: CounterpartID,
        signedBy signer: DocumentSigner, at now: Instant, warn: (String) -> Void
    ) throws -> DispatchWritten? {
        do {
            return try writing(kind, contents, to: other, signedBy: signer, at: now)
        } catch let failure as CorrespondenceFailure {
            switch failure {
            case .tooManyWaiting, .contentsTooLarge, .documentTooLarge:
                warn("no dispatch was written: \(failure.refusal.message)")
                return nil
            default: throw failure
            }
        }
    }

    /// This office as the others name it.
    func counterpart() throws -> CounterpartID {
        guard let own = founded?.counterpart else { throw CorrespondenceFailure.notFounded }
        return own
    }
}

extension GivenID {
    static func counterpart(_ text: String) throws -> CounterpartID {
        guard let id = try? CounterpartID(parsing: text) else {
            throw GivenFailure.noID(text, of: .office)
        }
        return id
    }
}
