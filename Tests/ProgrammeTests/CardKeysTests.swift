import Foundation
import Programme
import Testing
import Vocabulary

/// The form in which a journal keeps another office's keys.
struct CardKeysTests {
    private func keys(_ authority: AuthorityCertificate?) throws -> CardKeys {
        let key = try #require(PublicKey([UInt8](repeating: 7, count: 32)))
        let digest = try #require(Digest([UInt8](repeating: 1, count: 32)))
        return CardKeys(
            sequence: 1, fingerprint: digest, identity: key, documents: key,
            log: LogKey(origin: "a", key: key), gateLogs: [], authority: authority)
    }

    @Test func `keys without an authority are written and read as before there was one`() throws {
        let text = String(decoding: try JSONEncoder().encode(keys(nil)), as: UTF8.self)
        #expect(!text.contains("authority"))
        #expect(try JSONDecoder().decode(CardKeys.self, from: Data(text.utf8)) == keys(nil))
    }

    @Test func `an authority stands in hexadecimal and comes back`() throws {
        let authority = try #require(AuthorityCertificate([0x30, 0x82, 0xFF]))
        let json = try JSONEncoder().encode(keys(authority))
        #expect(String(decoding: json, as: UTF8.self).contains(#""authority":"3082ff""#))
        #expect(try JSONDecoder().decode(CardKeys.self, from: json) == keys(authority))
    }

    @Test func `no byte and more than four kibibytes are no certificate`() {
        #expect(AuthorityCertificate([]) == nil)
        #expect(AuthorityCertificate([UInt8](repeating: 0, count: 4_097)) == nil)
        for text in ["\"\"", "\"3\"", "\"zz\"", "7"] {
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode(AuthorityCertificate.self, from: Data(text.utf8))
            }
        }
    }
}
