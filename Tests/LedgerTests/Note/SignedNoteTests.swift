import Foundation
import Ledger
import Testing
import Vocabulary

private let text = "log.example/gate-1\n7\n\nwith an empty line\n"

private func key(_ name: String, _ byte: UInt8 = 1) throws -> VerifierKey {
    try VerifierKey(
        name: try #require(KeyName(name)), publicKey: [UInt8](repeating: byte, count: 32),
        sha256: SHA256.hash)
}

/// Stands in for Ed25519: the hash of key and message, twice.
private func seal(_ publicKey: [UInt8], _ message: [UInt8]) -> [UInt8] {
    let hash = SHA256.hash((publicKey + message).span).bytes
    return hash + hash
}

private let check: SignatureCheck = { $2 == seal($0, $1) }

@Suite struct SignedNoteTests {
    @Test func `a note that was made is read back, byte for byte`() throws {
        let key = try key("log.example/gate-1")
        let note = try SignedNote.signing(text, as: key) { seal(key.publicKey, $0) }
        let read = try SignedNote(parsing: note.bytes)
        #expect(read == note)
        #expect(read.text == text)
        try read.verify(with: key, checking: check)
    }

    @Test func `a line of another key says nothing, even under the same name`() throws {
        let (mine, other) = (try key("a"), try key("a", 2))
        let note = try SignedNote.signing(text, as: other) { seal(other.publicKey, $0) }
        #expect(throws: SignedNote.VerificationFailure.notSigned(by: mine.name)) {
            try note.verify(with: mine, checking: check)
        }
        let both = try SignedNote(
            text: text,
            signatures: note.signatures
                + SignedNote.signing(text, as: mine) { seal(mine.publicKey, $0) }.signatures)
        try SignedNote(parsing: both.bytes).verify(with: mine, checking: check)
    }

    @Test func `one bad line of a known key makes the note bad`() throws {
        let key = try key("a")
        let good = try SignedNote.signing(text, as: key) { seal(key.publicKey, $0) }
        let bad = try SignedNote.signing(text, as: key) { _ in [0] }
        let note = try SignedNote(text: text, signatures: good.signatures + bad.signatures)
        #expect(throws: SignedNote.VerificationFailure.badSignature(by: key.name)) {
            try note.verify(with: key, checking: check)
        }
    }

    @Test(arguments: [
        "", "\n", "\n\n", "text\n", "text\n\n", "\n\n\u{2014} a AAAAAQE=",
        "text\n\n\u{2014} a AAAAAA==\n",
        "text\n\n- a AAAAAQE=\n", "text\n\n\u{2014}  AAAAAQE=\n", "text\n\n\u{2014} a  AAAAAQE=\n",
        "text\n\n\u{2014} a+b AAAAAQE=\n", "text\n\n\u{2014} a\u{3000}b AAAAAQE=\n",
        "text\n\n\u{2014} a AAAAAQE\n", "text\n\n\u{2014} a AAAAAQE=\nmore\n",
        "te\rxt\n\n\u{2014} a AAAAAQE=\n", "te\u{0}xt\n\n\u{2014} a AAAAAQE=\n",
        "text\n\n\u{2014} a AAAAAQE=\n\u{2014} a AAAAAQE=",
    ])
    func `what is no note is refused`(text: String) {
        #expect(throws: SignedNote.Failure.self) { try SignedNote(parsing: Array(text.utf8)) }
    }

    @Test func `limits are kept`() throws {
        let line = "\u{2014} a AAAAAQE=\n"
        let head = "text\n\n"
        let most = Array((head + String(repeating: line, count: 100)).utf8)
        #expect(try SignedNote(parsing: most).signatures.count == 100)
        #expect(throws: SignedNote.Failure.tooManySignatures) {
            try SignedNote(parsing: most + Array(line.utf8))
        }
        let long = [UInt8](repeating: 0x61, count: SignedNote.lengthLimit)
        #expect(throws: SignedNote.Failure.tooLong) {
            try SignedNote(parsing: long + Array((head + line).utf8))
        }
    }

    @Test func `no change of one byte goes unseen`() throws {
        let key = try key("log.example/gate-1")
        let bytes = try SignedNote.signing(text, as: key) { seal(key.publicKey, $0) }.bytes
        for place in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[place] ^= 1 << UInt8(bit)
                #expect(throws: (any Error).self, "byte \(place)") {
                    try SignedNote(parsing: changed).verify(with: key, checking: check)
                }
            }
        }
    }

    @Test func `key names differ when their bytes do, whatever Unicode holds equivalent`() {
        #expect(KeyName("e\u{301}") != KeyName("\u{e9}"))
        #expect(KeyName("") == nil && KeyName("a b") == nil && KeyName("a\u{7f}") == nil)
        #expect(KeyName(String(repeating: "a", count: 256)) == nil)
    }
}

@Suite(.enabled(if: PublishedVectors.areToBeTested))
struct SignedNoteVectorTests {
    private struct Vectors: Decodable {
        struct Valid: Decodable {
            let vkey: String
            let note: String
        }
        struct Malformed: Decodable { let msg: String }
        struct MalformedBytes: Decodable { let hex: String }
        struct Example: Decodable { let note: String }
        struct Body: Decodable { let text: String }
        let valid: [Valid]
        let malformed: [Malformed]
        let malformed_bytes_hex: [MalformedBytes]
        let bad_vkeys: [String]
        let unverifiable_examples_no_key_published: [Example]
        let checkpoint_body_golang: Body
    }

    private let vectors: Vectors

    init() throws {
        vectors = try PublishedVectors.read("tlog/signed-note-vectors.json", as: Vectors.self)
    }

    @Test func `published notes and keys are read, and written as they were`() throws {
        for vector in vectors.valid {
            let key = try VerifierKey(parsing: vector.vkey, sha256: SHA256.hash)
            #expect(key.description == vector.vkey)
            let note = try SignedNote(parsing: Array(vector.note.utf8))
            #expect(note.bytes == Array(vector.note.utf8))
            #expect(note.signatures.contains { $0.name == key.name && $0.keyID == key.keyID })
        }
    }

    @Test func `published malformed notes and keys are refused`() {
        let notes =
            vectors.malformed.map { Array($0.msg.utf8) }
            + vectors.malformed_bytes_hex.compactMap { [UInt8](hex: $0.hex) }
        #expect(notes.count == 7)
        for note in notes {
            #expect(throws: SignedNote.Failure.self) { try SignedNote(parsing: note) }
        }
        for vkey in vectors.bad_vkeys {
            #expect(throws: VerifierKey.Failure.self) {
                try VerifierKey(parsing: vkey, sha256: SHA256.hash)
            }
        }
    }

    @Test func `published checkpoints are read, and written as they were`() throws {
        let texts =
            try vectors.unverifiable_examples_no_key_published.map {
                try SignedNote(parsing: Array($0.note.utf8)).text
            } + [vectors.checkpoint_body_golang.text]
        for text in texts { #expect(try Checkpoint(parsing: text).text == text) }
        let body = try Checkpoint(parsing: vectors.checkpoint_body_golang.text)
        #expect(body.head.root == TreeHasher.sha256.leaf(Array("hello world".utf8)))
    }
}
