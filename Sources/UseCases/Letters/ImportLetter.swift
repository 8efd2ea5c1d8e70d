import Access
import Documents
import Outbound
import Programme
package import Vocabulary

/// Takes in a letter at a firm's office.
package struct ImportLetter: Sendable {
    private let desk: FirmDesk

    package init(desk: FirmDesk) { self.desk = desk }

    /// Returns the letter's serial.
    package func callAsFunction(_ document: [UInt8], by actor: PersonID?) throws -> String {
        let signed = try SignedDocument(parsing: document)
        return try desk.decide(as: actor, may: .importLetter) { state, decider in
            let event = try ImportLetter.importing(signed, state, decider)
            return ([event], event.serial.description)
        }
    }

    /// The event for a signed letter, however it came.
    static func importing(
        _ signed: SignedDocument, _ state: FirmState, _ decider: Decider
    ) throws -> LetterImported {
        let keys = try state.office.supervisorKeys()
        let letter = try UnverifiedLetter(from: signed, signedBy: [keys.documents])
        return try state.office.importing(
            letter, document: String(decoding: signed.bytes, as: UTF8.self),
            digest: Hashing.sha256(signed.bytes.span), at: decider.now, rulebook: decider.rules)
    }
}
