package import Access
import Documents
import Outbound
import Programme
package import Vocabulary

/// Takes in a status list at a firm's office; the one that is held already changes nothing.
package struct ImportStatusList: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    package func callAsFunction(
        _ document: [UInt8], by actor: PersonID?, via way: Way? = nil
    ) throws -> ShownStatusList {
        let signed = try SignedDocument(parsing: document)
        return try desk.decide(as: actor, may: .importStatusList, via: way) { state, decider in
            let (event, list) = try ImportStatusList.importing(signed, state, decider)
            return (event.map { [$0] } ?? [], ShownStatusList(list))
        }
    }

    /// The event for a signed list, however it came; `nil` where it is held already.
    static func importing(
        _ signed: SignedDocument, _ state: FirmState, _ decider: Decider
    ) throws -> (event: StatusListImported?, list: StatusList) {
        let keys = try state.office.supervisorKeys()
        let list = try UnverifiedStatusList(from: signed, signedBy: [keys.documents])
        let event = try state.office.importing(
            list, document: String(decoding: signed.bytes, as: UTF8.self),
            digest: Hashing.sha256(signed.bytes.span), at: decider.now)
        return (event, try StatusList(list))
    }
}
