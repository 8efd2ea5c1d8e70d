import Foundation
import Programme
import Testing
import Vocabulary

@testable import Documents

struct OfficeCardTests {
    @Test func `a card comes back from its document`() throws {
        let card = try SampleCard().card()
        let document = try card.signed(by: FixedKey.identity)
        #expect(try OfficeCard.introduced(by: document) == card)
    }

    @Test func `a newcomer takes only a card signed by the identity key on it`() throws {
        let document = try SampleCard().card().signed(by: FixedKey.stranger)
        let kid = FixedKey.stranger.publicKey.fingerprint.text
        #expect(throws: DocumentFailure.unknownKey(kid: kid)) {
            try OfficeCard.introduced(by: document)
        }
        let byDocuments = try SampleCard().card().signed(by: FixedKey.documents)
        #expect(throws: DocumentFailure.self) { try OfficeCard.introduced(by: byDocuments) }
    }

    @Test func `a rotation is a card signed by the old key`() throws {
        let first = try SampleCard().card()
        var next = SampleCard()
        next.sequence = 2
        next.identity = FixedKey.nextIdentity.publicKey
        let card = try next.card()
        #expect(try first.successor(from: card.signed(by: FixedKey.identity)) == card)
        #expect(throws: DocumentFailure.self, "signed by the new key alone") {
            try first.successor(from: card.signed(by: FixedKey.nextIdentity))
        }
    }

    @Test func `a card never goes back, stands still or changes its office`() throws {
        var held = SampleCard()
        held.sequence = 5
        let card = try held.card()
        func refused(_ change: (inout SampleCard) throws -> Void) throws -> Bool {
            var next = held
            next.sequence = 6
            try change(&next)
            let document = try next.card().signed(by: FixedKey.identity)
            do throws(DocumentFailure) {
                _ = try card.successor(from: document)
                return false
            } catch {
                guard case .notSuccessor = error else { return false }
                return true
            }
        }
        #expect(try !refused { _ in })
        #expect(try refused { $0.sequence = 5 })
        #expect(try refused { $0.sequence = 4 })
        #expect(try refused { $0.id = try OfficeID(parsing: "other") })
        #expect(try refused { $0.office = .supervisor })
        #expect(try refused { $0.issuedAt = Instant(microseconds: 0) })
    }

    @Test func `one key never has two uses`() throws {
        var sample = SampleCard()
        sample.documents = sample.identity
        #expect(throws: DocumentFailure.badField("keys", why: "gives one key two uses")) {
            try sample.card()
        }
    }

    @Test(arguments: CardChange.all)
    func `a card that is wrong in one place is refused`(change: CardChange) throws {
        let card = try SampleCard().card()
        let text = String(decoding: try WireJSON.encode(CardWire(card)), as: UTF8.self)
        let changed = text.replacing(change.from, with: change.to)
        #expect(changed != text, "the table no longer fits the card")
        let document = try UnsignedDocument(.card, payload: Array(changed.utf8))
            .signed(by: FixedKey.identity)
        #expect(throws: change.failure) { try OfficeCard.introduced(by: document) }
    }

    @Test func `an unknown field is passed over unless the card marks it critical`() throws {
        let card = try SampleCard().card()
        let text = String(decoding: try WireJSON.encode(CardWire(card)), as: UTF8.self)
        let more = text.replacing(#"{"id""#, with: #"{"colour":"blue","id""#)
        func read(_ text: String) throws -> OfficeCard {
            try OfficeCard.introduced(
                by: UnsignedDocument(.card, payload: Array(text.utf8))
                    .signed(by: FixedKey.identity))
        }
        #expect(try read(more) == card)
        let critical = more.replacing(#"{"colour""#, with: #"{"critical":["colour"],"colour""#)
        #expect(throws: DocumentFailure.unknownCritical(name: "colour")) { try read(critical) }
        let known = text.replacing(#"{"id""#, with: #"{"critical":["names"],"id""#)
        #expect(try read(known) == card)
    }

    @Test func `a log key's text is the C2SP verifier key`() throws {
        let data = Data(base64Encoded: "6TJ5GubnqECkYWTJBHhkJtXngh3YspoA1hyucq/dTaQ=")
        let key = try #require(PublicKey(Array(data ?? Data())))
        let log = LogKey(origin: "example.com/foo", key: key)
        // The example of c2sp.org/signed-note.
        #expect(
            log.verifierKeyText
                == "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
    }

    @Test(arguments: ["", " ", "a b", "a+b", "수문", "a\nb", String(repeating: "a", count: 201)])
    func `a log origin is one word without plus`(text: String) {
        #expect(throws: DocumentFailure.badField("origin", why: "is not a log origin")) {
            try Field.logOrigin(text, "origin")
        }
    }
}
