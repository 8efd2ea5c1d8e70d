import Documents
import Testing

struct FingerprintTests {
    let fingerprint = FixedKey.identity.publicKey.fingerprint

    @Test func `a fingerprint is shown in sixteen groups of four`() {
        let groups = fingerprint.grouped.split(separator: " ")
        #expect(groups.count == 16)
        #expect(groups.allSatisfy { $0.count == 4 })
        #expect(groups.joined() == fingerprint.text)
    }

    @Test func `what a person types or pastes is taken in groups or not`() throws {
        let dashed = fingerprint.grouped.replacing(" ", with: "-")
        for text in [
            fingerprint.text, fingerprint.grouped, fingerprint.grouped.uppercased(), dashed,
        ] {
            #expect(try Fingerprint(parsing: text) == fingerprint)
        }
    }

    @Test(arguments: [
        "", "abc", String(repeating: "0", count: 63), String(repeating: "g", count: 64),
    ])
    func `half a fingerprint is none`(text: String) {
        #expect(throws: Fingerprint.ParseFailure.notAFingerprint) {
            try Fingerprint(parsing: text)
        }
    }
}
