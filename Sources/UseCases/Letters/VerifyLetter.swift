import Documents
import Programme
import Vocabulary

/// Checks a letter's signature with a supervisor's card, offline.
package struct VerifyLetter: Sendable {
    package init() {}

    package struct Verified: Codable, Sendable {
        package let serial: String
        package let firm: String
        package let term: String
        package let signedBy: String
        /// What a signature alone does not show.
        package let notEstablished: [String]
    }

    package func callAsFunction(_ document: [UInt8], card: GivenCard) throws -> Verified {
        let signed = try SignedDocument(parsing: document)
        let letter = try UnverifiedLetter(from: signed, signedBy: [card.card.documents])
        guard letter.supervisor == card.card.id.text else {
            throw Refusal(
                .invalid, "the letter names `\(letter.supervisor)`, the card `\(card.card.id)`")
        }
        return Verified(
            serial: letter.serial, firm: letter.firm,
            term: "\(letter.grant.firstDay) to \(letter.grant.lastDay)",
            signedBy: "the documents key of \(card.summary)",
            notEstablished: [
                "that the card is that office's: compare its fingerprint, \(card.fingerprint)",
                "that the letter stands today: the newest status list says so",
            ])
    }
}
