import Programme
import Testing
import Vocabulary

@testable import Documents

struct SignedLetterTests {
    private let keys = [FixedKey.documents.publicKey]

    private func read(_ payload: String, as kind: DocumentKind = .letter) throws
        -> UnverifiedLetter
    {
        try UnverifiedLetter(
            from: UnsignedDocument(kind, payload: Array(payload.utf8))
                .signed(by: FixedKey.documents), signedBy: keys)
    }

    private var text: String {
        get throws { String(decoding: try WireJSON.encode(UnverifiedLetter.sample), as: UTF8.self) }
    }

    @Test func `a letter comes back from its document`() throws {
        let document = try UnverifiedLetter.sample.signed(by: FixedKey.documents)
        #expect(try UnverifiedLetter(from: document, signedBy: keys) == .sample)
        #expect(try UnverifiedLetter.claimed(by: document) == .sample)
    }

    @Test func `any texts and lists come back as they went, byte for byte`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SeededGenerator(seed: seed)
        for round in 0..<200 {
            let letter = UnverifiedLetter.random(using: &generator)
            let document = try letter.signed(by: FixedKey.documents)
            let read = try UnverifiedLetter(
                from: SignedDocument(parsing: document.bytes), signedBy: keys)
            #expect(read == letter, "seed \(seed), round \(round)")
            #expect(try read.signed(by: FixedKey.documents).bytes == document.bytes)
        }
    }

    @Test func `a letter signed by another key of the same office is no letter`() throws {
        for key in [FixedKey.identity, FixedKey.officeLog, FixedKey.stranger] {
            let document = try UnverifiedLetter.sample.signed(by: key)
            let kid = key.publicKey.fingerprint.text
            #expect(throws: DocumentFailure.unknownKey(kid: kid)) {
                try UnverifiedLetter(from: document, signedBy: keys)
            }
        }
    }

    @Test func `a letter signed before the documents key changed still reads`() throws {
        let document = try UnverifiedLetter.sample.signed(by: FixedKey.documents)
        let both = [FixedKey.stranger.publicKey, FixedKey.documents.publicKey]
        #expect(try UnverifiedLetter(from: document, signedBy: both) == .sample)
    }

    @Test(arguments: [DocumentKind.card, .statusList])
    func `a letter's contents under another type are no letter`(kind: DocumentKind) throws {
        #expect(throws: DocumentFailure.wrongKind(expected: .letter, found: kind.rawValue)) {
            try read(text, as: kind)
        }
    }

    @Test(arguments: [
        "serial", "supervisor", "firm", "issuedAt", "draftedBy", "approvedBy",
        "rulebookVersion", "rulebookDigest", "critical", "grant",
    ])
    func `a letter without a field is refused by the field's name`(field: String) throws {
        let without = try text.replacing("\"\(field)\":", with: "\"x\":")
        #expect(throws: DocumentFailure.missingField(field)) { try read(without) }
    }

    @Test(arguments: ["firstDay", "services", "purposes", "data"])
    func `a field missing further in is named by its path`(field: String) throws {
        let without = try text.replacing("\"\(field)\":", with: "\"x\":")
        #expect(throws: DocumentFailure.missingField("grant.\(field)")) { try read(without) }
    }

    @Test func `an unknown field is passed over unless it is critical`() throws {
        let more = try text.replacing(#""firm":"#, with: #""colour":"blue","firm":"#)
        #expect(try read(more) == .sample)
        let critical = more.replacing(#"["grant.data"]"#, with: #"["grant.data","colour"]"#)
        #expect(throws: DocumentFailure.unknownCritical(name: "colour")) { try read(critical) }
        let inner = try text.replacing(#"["grant.data"]"#, with: #"["grant.moon"]"#)
        #expect(throws: DocumentFailure.unknownCritical(name: "grant.moon")) { try read(inner) }
    }

    @Test(arguments: [
        (#""models":["rehearsal-1"]"#, #""models":"rehearsal-1""#),
        (#""requestsPerDay":10000"#, #""requestsPerDay":"10000""#),
        (#""firm":"garam""#, #""firm":null"#),
        (#""firm":"garam""#, #""firm":7"#),
        (#""firm":"garam""#, #""firm":"garam","firm":"other""#),
        (#""requestsPerDay":10000"#, #""requestsPerDay":1e4"#),
    ])
    func `a field of another type, or twice, is refused`(from: String, to: String) throws {
        let changed = try text.replacing(from, with: to)
        #expect(try changed != text, "the table no longer fits the letter")
        #expect(throws: DocumentFailure.self) { try read(changed) }
    }

    @Test func `a text longer than any field may be is refused before it is decoded`() throws {
        let long = String(repeating: "가", count: 6_000)
        let changed = try text.replacing("CISO office", with: long)
        #expect(throws: DocumentFailure.self) { try read(changed) }
    }
}
