import Crypto
import Foundation
import Ledger
import Testing
import Vocabulary

/// Where the published test data lies: `SUMUN_VECTORS`, or `../shared/vectors` beside the package.
private enum NoteVectors {
    static let folder =
        ProcessInfo.processInfo.environment["SUMUN_VECTORS"]
        ?? URL(filePath: #filePath).appending(path: "../../../../../shared/vectors")
        .standardized.path()

    static let areToBeTested: Bool = {
        if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
        let present = FileManager.default.fileExists(atPath: folder + "/tlog")
        if !present { print("published vectors are not at \(folder): tests of them are left out") }
        return present
    }()

    static func read<Value: Decodable>(_ path: String, as: Value.Type) throws -> Value {
        let data = try Data(contentsOf: URL(filePath: folder + "/" + path))
        return try JSONDecoder().decode(Value.self, from: data)
    }
}

private func sha256(_ bytes: Span<UInt8>) -> Vocabulary.Digest {
    let hash = unsafe bytes.withUnsafeBytes { unsafe Array(SHA256.hash(data: Data($0))) }
    guard let digest = Vocabulary.Digest(hash) else {
        preconditionFailure("SHA-256 gives 32 bytes")
    }
    return digest
}

private let check: SignatureCheck = { publicKey, message, signature in
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
        return false
    }
    return key.isValidSignature(signature, for: message)
}

@Suite(.enabled(if: NoteVectors.areToBeTested))
struct SignedNoteSignatureTests {
    private struct Vectors: Decodable {
        struct Valid: Decodable {
            let vkey: String
            let note: String
        }
        struct Signing: Decodable {
            let skey: String
            let text: String
            let want: String
        }
        let valid: [Valid]
        let signing: [Signing]
        let invalid_signature: Valid
    }

    private let vectors: Vectors

    init() throws {
        vectors = try NoteVectors.read("tlog/signed-note-vectors.json", as: Vectors.self)
    }

    @Test func `published notes verify under their keys`() throws {
        #expect(vectors.valid.count == 3)
        for vector in vectors.valid {
            let key = try VerifierKey(parsing: vector.vkey, sha256: sha256)
            try SignedNote(parsing: Array(vector.note.utf8)).verify(with: key, checking: check)
        }
    }

    @Test func `no other byte of a published note verifies`() throws {
        let vector = try #require(vectors.valid.last)
        let key = try VerifierKey(parsing: vector.vkey, sha256: sha256)
        let bytes = Array(vector.note.utf8)
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1
            #expect(throws: (any Error).self, "byte \(place)") {
                try SignedNote(parsing: changed).verify(with: key, checking: check)
            }
        }
    }

    @Test func `a published note with a wrong signature is refused`() throws {
        let vector = vectors.invalid_signature
        let key = try VerifierKey(parsing: vector.vkey, sha256: sha256)
        #expect(throws: (any Error).self) {
            try SignedNote(parsing: Array(vector.note.utf8)).verify(with: key, checking: check)
        }
    }

    @Test func `a text signed by the published key verifies under its public half`() throws {
        for vector in vectors.signing {
            // PRIVATE+KEY+name+id+base64, where the name itself has no `+`.
            let parts = vector.skey.split(separator: "+", maxSplits: 4)
            let seed = try #require(Data(base64Encoded: String(parts[4]))).dropFirst()
            let secret = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
            let key = try VerifierKey(
                name: try #require(KeyName(parts[2])),
                publicKey: Array(secret.publicKey.rawRepresentation), sha256: sha256)
            #expect(String(key.keyID, radix: 16) == parts[3])
            let note = try SignedNote.signing(vector.text, as: key) {
                Array(try secret.signature(for: $0))
            }
            try note.verify(with: key, checking: check)
            // Signing here is randomised, so only the published note itself has those bytes.
            let wanted = try SignedNote(parsing: Array(vector.want.utf8))
            #expect(wanted.text == note.text && wanted.bytes == Array(vector.want.utf8))
            try wanted.verify(with: key, checking: check)
        }
    }
}

/// The edge cases of Ed25519 that libraries judge differently (C2SP/CCTV).
@Suite(.enabled(if: NoteVectors.areToBeTested))
struct Ed25519EdgeCaseTests {
    private struct Vector: Decodable {
        let number: Int
        let key: String
        let sig: String
        let msg: String
        let flags: [String]?
    }

    @Test func `signatures outside the canonical encoding are judged one way for ever`() throws {
        let vectors = try NoteVectors.read(
            "tlog/cctv-ed25519/ed25519vectors.json", as: [Vector].self)
        #expect(vectors.count == 914)
        let accepted = try vectors.filter { vector in
            check(
                try #require([UInt8](hex: vector.key)), Array(vector.msg.utf8),
                try #require([UInt8](hex: vector.sig)))
        }
        // As many as OpenSSL 3 accepts; none with an encoding of R that is not canonical.
        #expect(accepted.count == 208)
        #expect(!accepted.contains { $0.flags?.contains("non_canonical_R") == true })
        #expect(!accepted.contains { $0.flags?.contains("low_order_residue") == true })
    }
}
