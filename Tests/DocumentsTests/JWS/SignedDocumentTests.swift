import Programme
import Testing
import Vocabulary

@testable import Documents

struct SignedDocumentTests {
    @Test func `a document that is right in every place is taken`() throws {
        let document = try RawDocument().verified()
        #expect(document.payload == Array(#"{"a":1}"#.utf8))
        #expect(document.signer == FixedKey.identity.publicKey)
    }

    @Test func `what is signed here is read here`() throws {
        let payload = Array(#"{"수문":"#.utf8)
        #expect(throws: DocumentFailure.self) { try UnsignedDocument(.card, payload: payload) }
        let document = try UnsignedDocument(.letter, payload: Array(#"{"a":"수문"}"#.utf8))
            .signed(by: FixedKey.documents)
        let verified = try document.verified(as: .letter, by: [FixedKey.documents.publicKey])
        #expect(verified.payload == Array(#"{"a":"수문"}"#.utf8))
    }

    @Test func `RFC 8037 appendix A 4: its signature verifies with our key type`() throws {
        let bytes = try Base64URL.decode(
            Array("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo".utf8))
        let key = try #require(PublicKey(bytes))
        let input = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc"
        let signature = try Base64URL.decode(
            Array(
                "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
                    .utf8))
        #expect(key.verifies(signature, over: Array(input.utf8)))
        #expect(!key.verifies(signature, over: Array((input + " ").utf8)))
    }

    @Test(arguments: ["none", "HS256", "ES256", "eddsa", "Ed25519", ""])
    func `no algorithm but EdDSA is taken`(algorithm: String) throws {
        var document = RawDocument()
        document.header = #"{"alg":"\#(algorithm)","kid":"KID","typ":"sumun-card+jws"}"#
        #expect(try document.failure() == .unsupportedAlgorithm(algorithm))
    }

    @Test(arguments: ["sumun-letter+jws", "JWT", "SUMUN-CARD+JWS", "sumun-card+jws "])
    func `a document of another kind is refused by name`(typ: String) throws {
        var document = RawDocument()
        document.header = #"{"alg":"EdDSA","kid":"KID","typ":"\#(typ)"}"#
        #expect(try document.failure() == .wrongKind(expected: .card, found: typ))
    }

    @Test func `a header parameter marked critical is refused by its name`() throws {
        var document = RawDocument()
        document.header =
            #"{"alg":"EdDSA","b64":false,"crit":["b64"],"kid":"KID","typ":"sumun-card+jws"}"#
        #expect(try document.failure() == .unknownCritical(name: "b64"))
    }

    @Test(arguments: [
        #"[]"#, #"["b64","b64"]"#, #"["alg"]"#, #"["absent"]"#, #"["b64","absent"]"#,
    ])
    func `a list of critical parameters that RFC 7515 does not allow is refused`(crit: String)
        throws
    {
        var document = RawDocument()
        document.header =
            #"{"alg":"EdDSA","b64":false,"crit":\#(crit),"kid":"KID","typ":"sumun-card+jws"}"#
        guard case .malformed = try document.failure() else {
            Issue.record("\(crit) was taken")
            return
        }
    }

    @Test func `a header parameter that nobody marks critical is passed over`() throws {
        var document = RawDocument()
        document.header = #"{"alg":"EdDSA","cty":"x","kid":"KID","typ":"sumun-card+jws"}"#
        #expect(try document.failure() == nil)
    }

    @Test(arguments: [
        #"{"alg":"EdDSA","alg":"EdDSA","kid":"KID","typ":"sumun-card+jws"}"#,
        #"{"alg":"EdDSA","\u0061lg":"none","kid":"KID","typ":"sumun-card+jws"}"#,
        #"{"alg":"EdDSA","kid":"KID","typ":"sumun-card+jws"} x"#,
        #"{"alg":"EdDSA","kid":"KID","typ":"sumun-card+jws",}"#,
        #"["alg"]"#, "", "null",
    ])
    func `a header that is not one strict object is refused`(header: String) throws {
        var document = RawDocument()
        document.header = header
        guard case .malformed = try document.failure() else {
            Issue.record("\(header) was taken")
            return
        }
    }

    @Test(arguments: ["alg", "kid", "typ"])
    func `a header without one of its fields is refused by name`(field: String) throws {
        var document = RawDocument()
        document.header = document.header.replacing("\"\(field)\"", with: "\"x\"")
        #expect(try document.failure() == .missingField(field))
    }

    @Test func `a key that is not at hand is named`() throws {
        let document = try SignedDocument(parsing: RawDocument().compact())
        #expect(throws: DocumentFailure.unknownKey(kid: document.keyID)) {
            try document.verified(as: .card, by: [FixedKey.stranger.publicKey])
        }
    }

    @Test func `a signature by another key than the one named is bad`() throws {
        var document = RawDocument()
        document.signer = DocumentSigner(
            publicKey: FixedKey.identity.publicKey, sign: FixedKey.stranger.sign)
        #expect(try document.failure() == .badSignature)
    }

    @Test func `no bit of a document can be flipped`() throws {
        let compact = try RawDocument().compact()
        for offset in compact.indices {
            for bit in 0..<8 {
                var changed = compact
                changed[offset] ^= 1 << UInt8(bit)
                #expect(throws: DocumentFailure.self, "byte \(offset), bit \(bit)") {
                    try SignedDocument(parsing: changed)
                        .verified(as: .card, by: [FixedKey.identity.publicKey])
                }
            }
        }
    }

    @Test func `no document cut short at any byte is taken`() throws {
        let compact = try RawDocument().compact()
        for count in 0..<compact.count {
            #expect(throws: DocumentFailure.self, "\(count) bytes") {
                try SignedDocument(parsing: Array(compact[..<count]))
            }
        }
    }

    @Test(arguments: ["", ".", "..", "...", "a.b.c.d", "e30.e30.e30", "e30.e30.", "e30..e30"])
    func `what has not the compact form is malformed`(text: String) {
        #expect(throws: DocumentFailure.self) { try SignedDocument(parsing: Array(text.utf8)) }
    }

    @Test func `padding and trailing bits are not canonical`() throws {
        let compact = try RawDocument().compact()
        // A signature of 64 bytes ends in a character with four unused bits.
        var loose = compact
        loose[loose.count - 1] += 1
        #expect(throws: DocumentFailure.notCanonical(part: .signature)) {
            try SignedDocument(parsing: loose)
        }
        #expect(throws: DocumentFailure.self) {
            try SignedDocument(parsing: compact + Array("==".utf8))
        }
    }

    @Test func `a line feed at the end is passed over, and no other white space`() throws {
        let compact = try RawDocument().compact()
        let document = try SignedDocument(parsing: compact + [0x0A])
        #expect(document.bytes == compact)
        for extra in ["\r\n", "\n\n", " ", "\t"] {
            #expect(throws: DocumentFailure.self) {
                try SignedDocument(parsing: compact + Array(extra.utf8))
            }
        }
    }

    @Test func `one byte more than the limit is too large, before anything is decoded`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "."), count: 1 << 20 + 1)
        #expect(throws: DocumentFailure.tooLarge(limit: .mebibytes(1))) {
            try SignedDocument(parsing: bytes)
        }
    }

    @Test(arguments: [
        #"{"a":{"b":1,"b":1}}"#, #"{"a":[{"b":1,"\u0062":2}]}"#, #"{"a":1.5}"#, #"{"a":1e3}"#,
        #"{"a":1234567890123456}"#, #"{"é":1}"#, #"{"a":"\ud800"}"#, "[1]", "1", #"{"a":1}{}"#,
        "\u{FEFF}{}", #"{"a":[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]}"#,
    ])
    func `a payload that two readers could read differently is malformed`(payload: String)
        throws
    {
        var document = RawDocument()
        document.payload = payload
        guard case .malformed = try document.failure() else {
            Issue.record("\(payload) was taken")
            return
        }
    }

    @Test func `nobody sends a document that its own key does not verify`() throws {
        let broken = DocumentSigner(publicKey: FixedKey.identity.publicKey) { _ in
            [UInt8](repeating: 0, count: 64)
        }
        let document = try UnsignedDocument(.card, payload: Array("{}".utf8))
        #expect(throws: DocumentFailure.badSignature) { try document.signed(by: broken) }
    }
}
