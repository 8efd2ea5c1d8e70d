import Foundation
import Programme
import Testing
import Vocabulary

@testable import Documents

/// A card may name who signs the certificate of the office's console.
struct CardAuthorityTests {
    private func card(_ authority: [UInt8]?) throws -> OfficeCard {
        let sample = try SampleCard().card()
        return try OfficeCard(
            office: sample.office, id: sample.id, names: sample.names, sequence: sample.sequence,
            issuedAt: sample.issuedAt, identity: sample.identity, documents: sample.documents,
            officeLog: sample.officeLog, gateLogs: sample.gateLogs,
            authority: authority.flatMap(AuthorityCertificate.init))
    }

    @Test(arguments: [1, 450, 4096])
    func `the authority comes back from the card's document, and is what is pinned`(
        count: Int
    ) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let card = try card(bytes)
        let back = try OfficeCard.introduced(by: card.signed(by: FixedKey.identity))
        #expect(back == card)
        #expect(back.authority?.bytes == bytes)
        #expect(back.keys.authority?.bytes == bytes)
    }

    @Test func `a card that names none is written as before there was one`() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Golden/Documents/card-1.jws").standardized
        let golden = try Data(contentsOf: path)
        let payload = try SignedDocument(parsing: Array(golden)).unverifiedPayload
        #expect(try card(nil).signed(by: FixedKey.identity).unverifiedPayload == payload)
    }

    @Test(arguments: ["", "A", "AA==", "가", String(repeating: "A", count: 5_464)])
    func `what is no certificate's bytes is refused`(text: String) throws {
        let payload = String(
            decoding: try card([1]).signed(by: FixedKey.identity).unverifiedPayload, as: UTF8.self)
        #expect(payload.contains(#""authority":"AQ""#))
        let changed = payload.replacing(
            #""authority":"AQ""#, with: "\"authority\":\"\(text)\"")
        let document = try UnsignedDocument(.card, payload: Array(changed.utf8))
            .signed(by: FixedKey.identity)
        #expect(
            throws: DocumentFailure.badField(
                "authority", why: "is not a certificate's bytes in base64url")
        ) { try OfficeCard.introduced(by: document) }
    }
}
