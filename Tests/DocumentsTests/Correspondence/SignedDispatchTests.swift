import Programme
import Testing
import Vocabulary

@testable import Documents

struct SignedDispatchTests {
    static let dispatch = UnverifiedDispatch(
        from: "supervisor", to: "garam", number: 3, kind: "notice",
        writtenAt: "2026-06-23T00:00:00.000000Z", contents: #"{"text":"점검 안내"}"#,
        receiptsHeldTo: 2)
    static let receipt = UnverifiedReceipt(
        from: "garam", to: "supervisor", number: 3, dispatch: String(repeating: "5a", count: 32),
        receivedAt: "2026-06-23T01:00:00.000000Z", answer: "taken", refusal: nil)
    static let collection = UnverifiedCollection(
        from: "garam", to: "supervisor", writtenAt: "2026-06-23T00:00:00.000000Z")
    private let keys = [FixedKey.documents.publicKey]

    private func read(_ payload: String) throws -> UnverifiedDispatch {
        try UnverifiedDispatch(
            from: UnsignedDocument(.dispatch, payload: Array(payload.utf8))
                .signed(by: FixedKey.documents), signedByLastOf: keys)
    }

    @Test func `a dispatch and a receipt come back from their documents`() throws {
        let dispatch = try Self.dispatch.signed(by: FixedKey.documents)
        #expect(try UnverifiedDispatch(from: dispatch, signedByLastOf: keys) == Self.dispatch)
        #expect(try UnverifiedDispatch.claimed(by: dispatch) == Self.dispatch)
        let receipt = try Self.receipt.signed(by: FixedKey.documents)
        #expect(try UnverifiedReceipt(from: receipt, signedByLastOf: keys) == Self.receipt)
        #expect(try UnverifiedReceipt.claimed(by: receipt) == Self.receipt)
        let request = try Self.collection.signed(by: FixedKey.documents)
        #expect(try UnverifiedCollection(from: request, signedByLastOf: keys) == Self.collection)
        #expect(throws: DocumentFailure.self) { try UnverifiedCollection.claimed(by: receipt) }
    }

    @Test func `the same dispatch signed again is the same document`() throws {
        let first = try Self.dispatch.signed(by: FixedKey.documents)
        #expect(try Self.dispatch.signed(by: FixedKey.documents) == first)
    }

    @Test func `the largest letter fits a dispatch, and its document the dispatch limit`() throws {
        var dispatch = Self.dispatch
        dispatch.contents = String(
            repeating: "x", count: SupervisorOffice.documentLimit.bytes)
        let document = try dispatch.signed(by: FixedKey.documents)
        #expect(document.bytes.count <= Dispatch.documentLimit.bytes)
        #expect(try UnverifiedDispatch(from: document, signedByLastOf: keys) == dispatch)
    }

    @Test func `a dispatch cut short at any byte is refused`() throws {
        let bytes = try Self.dispatch.signed(by: FixedKey.documents).bytes
        for count in 0..<bytes.count {
            #expect(throws: DocumentFailure.self, "\(count) bytes") {
                try UnverifiedDispatch(
                    from: SignedDocument(parsing: Array(bytes[..<count])), signedByLastOf: keys)
            }
        }
    }

    @Test func `a dispatch by a key on no card is refused as such`() throws {
        let document = try Self.dispatch.signed(by: FixedKey.stranger)
        #expect(throws: DocumentFailure.unknownKey(kid: document.keyID)) {
            try UnverifiedDispatch(from: document, signedByLastOf: keys)
        }
        #expect(throws: DocumentFailure.unknownKey(kid: document.keyID)) {
            try UnverifiedDispatch(from: document, signedByLastOf: [])
        }
    }

    @Test func `a key that a later card replaced is refused as such`() throws {
        let document = try Self.dispatch.signed(by: FixedKey.documents)
        let rotated = keys + [FixedKey.signer(12).publicKey]
        #expect(throws: DocumentFailure.retiredKey(kid: document.keyID)) {
            try UnverifiedDispatch(from: document, signedByLastOf: rotated)
        }
        let receipt = try Self.receipt.signed(by: FixedKey.documents)
        #expect(throws: DocumentFailure.retiredKey(kid: document.keyID)) {
            try UnverifiedReceipt(from: receipt, signedByLastOf: rotated)
        }
        let anew = try Self.dispatch.signed(by: FixedKey.signer(12))
        #expect(try UnverifiedDispatch(from: anew, signedByLastOf: rotated) == Self.dispatch)
    }

    @Test func `a signature by another key than the one named is bad`() throws {
        let forged = DocumentSigner(
            publicKey: FixedKey.documents.publicKey, sign: FixedKey.stranger.sign)
        let document = try RawDocument(
            header: #"{"alg":"EdDSA","kid":"KID","typ":"sumun-dispatch+jws"}"#,
            payload: String(decoding: WireJSON.encode(Self.dispatch), as: UTF8.self),
            signer: forged
        ).compact()
        #expect(throws: DocumentFailure.badSignature) {
            try UnverifiedDispatch(
                from: SignedDocument(parsing: document), signedByLastOf: keys)
        }
    }

    @Test func `a dispatch is no receipt, and neither is a letter`() throws {
        let dispatch = try Self.dispatch.signed(by: FixedKey.documents)
        let receipt = try Self.receipt.signed(by: FixedKey.documents)
        let letter = try UnverifiedLetter.sample.signed(by: FixedKey.documents)
        for (document, found) in [(receipt, "receipt"), (letter, "letter")] {
            let failure = DocumentFailure.wrongKind(
                expected: .dispatch, found: "sumun-\(found)+jws")
            #expect(throws: failure) {
                try UnverifiedDispatch(from: document, signedByLastOf: keys)
            }
            #expect(throws: failure) { try UnverifiedDispatch.claimed(by: document) }
        }
        #expect(throws: DocumentFailure.self) {
            try UnverifiedReceipt(from: dispatch, signedByLastOf: keys)
        }
        #expect(throws: DocumentFailure.self) { try UnverifiedReceipt.claimed(by: letter) }
    }

    @Test(arguments: [
        (#""number":3"#, #""number":3.0"#), (#""number":3"#, #""number":"3""#),
        (#""number":3"#, #""number":3,"number":4"#), (#""contents":"#, #""other":"#),
        (#""to":"garam","#, ""), (#""contents":"#, #""critical":["other"],"contents":"#),
        (#""number":3"#, #""number":9999999999999999"#),
    ])
    func `a dispatch that is wrong in one place is refused`(from: String, to: String) throws {
        let text = String(decoding: try WireJSON.encode(Self.dispatch), as: UTF8.self)
        let changed = text.replacing(from, with: to)
        #expect(changed != text, "the table no longer fits the dispatch")
        #expect(throws: DocumentFailure.self) { try read(changed) }
    }
}
