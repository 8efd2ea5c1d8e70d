package import Access
import Documents
import Outbound
import Programme
package import Vocabulary

/// Takes in another office's receipt for a dispatch of this one.
package struct TakeReceipt: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package struct Taken: Codable, Sendable {
        package let from: String
        package let number: Int
        /// `taken` or `held`: what the other office says.
        package let answer: String
        /// Whether anything changed here.
        package let isNew: Bool
        package let refusal: String?
    }

    package func callAsFunction(
        _ bytes: [UInt8], by actor: PersonID?, via way: Way? = nil
    ) throws -> Taken {
        let document = try SignedDocument(parsing: bytes)
        let way = way ?? desk.way
        return desk.isSupervisor
            ? try take(document, by: actor, via: way, in: SupervisorOffice.self)
            : try take(document, by: actor, via: way, in: FirmState.self)
    }

    private func take<State: ReplayedOffice>(
        _ document: SignedDocument, by actor: PersonID?, via way: Way?, in type: State.Type
    ) throws -> Taken {
        try desk.decide(in: type, as: actor, may: .takeDispatch, via: way) { state, _ in
            let receipt = try state.correspondence.receipt(in: document)
            let event = try state.correspondence.delivering(
                receipt, document: String(decoding: document.bytes, as: UTF8.self),
                digest: Hashing.sha256(document.bytes.span), at: state.counterpart())
            let taken = Taken(
                from: receipt.from.text, number: receipt.number,
                answer: receipt.answer.rawValue, isNew: event != nil, refusal: receipt.refusal)
            return (event.map { [$0] } ?? [], taken)
        }
    }
}
