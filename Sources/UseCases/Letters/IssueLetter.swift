import Documents
import Outbound
import Programme
package import Vocabulary

/// Signs an approved draft: from then on it is a letter with a serial, and a dispatch to the
/// firm carries it. Where a letter ends by it, another dispatch tells the one that holds that.
package struct IssueLetter: Sendable {
    private let desk: SupervisorDesk

    package init(desk: SupervisorDesk) { self.desk = desk }

    package struct Issued: Sendable {
        package let serial: String
        /// The signed document, byte for byte.
        package let document: [UInt8]
    }

    package func callAsFunction(_ draft: String, by actor: PersonID?) throws -> Issued {
        let id = try GivenID.draft(draft)
        let signer = try desk.desk.documentSigner()
        return try desk.decide(as: actor) { office, decider in
            let letter = try office.letterToIssue(
                id, by: decider.person, at: decider.now, rulebook: decider.rules)
            let document = try letter.signed(by: signer).bytes
            let issued = try office.issuing(
                letter, draft: id, document: String(decoding: document, as: UTF8.self),
                digest: Hashing.sha256(document.span))
            let told = try office.writingIfRoom(
                .letter, issued.document, to: CounterpartID(GivenID.firm(letter.firm)),
                signedBy: signer, at: decider.now, warn: desk.desk.world.warn)
            let events = ([issued, told] as [(any JournalEvent)?]).compactMap(\.self)
            return (
                events + (try office.tellingReplaced(by: events, from: desk.desk, decider)),
                Issued(serial: issued.serial.description, document: document)
            )
        }
    }
}
