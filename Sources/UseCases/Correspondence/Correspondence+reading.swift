import Documents
import Programme
import Vocabulary

extension Correspondence {
    /// Reads a dispatch of a known office, by the documents key on its newest card.
    func dispatch(in document: SignedDocument) throws -> Dispatch {
        guard document.bytes.count <= Dispatch.documentLimit.bytes else {
            throw CorrespondenceFailure.documentTooLarge(limit: Dispatch.documentLimit)
        }
        let from = try sender(UnverifiedDispatch.claimed(by: document).from)
        return try Dispatch(
            UnverifiedDispatch(from: document, signedByLastOf: from.documentKeys))
    }

    /// Reads a receipt of a known office, likewise.
    func receipt(in document: SignedDocument) throws -> Receipt {
        let from = try sender(UnverifiedReceipt.claimed(by: document).from)
        return try Receipt(UnverifiedReceipt(from: document, signedByLastOf: from.documentKeys))
    }

    private func sender(_ claimed: String) throws -> Counterpart {
        guard let id = try? CounterpartID(parsing: claimed), let counterpart = self[id] else {
            throw CorrespondenceFailure.unknownSender(Receipt.told(claimed))
        }
        return counterpart
    }
}
