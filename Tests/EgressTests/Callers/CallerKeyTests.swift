import Testing

@testable import Egress

struct CallerKeyTests {
    let key: CallerKey

    init() throws { key = try #require(CallerKey(random: [UInt8](0..<32))) }

    @Test func `a key is its prefix, 43 characters and a checksum of 6`() {
        #expect(key.text.utf8.count == 55)
        #expect(key.text.hasPrefix("sumun_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"))
        #expect(CallerKey(parsing: key.text)?.text == key.text)
    }

    @Test(arguments: [0, 16, 31, 33, 64])
    func `only 32 random bytes make a key`(count: Int) {
        #expect(CallerKey(random: [UInt8](repeating: 1, count: count)) == nil)
    }

    @Test func `a key with any one character changed, missing or added is none`() {
        let bytes = Array(key.text.utf8)
        for at in bytes.indices {
            for other in [UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "_"), 0x20] {
                var changed = bytes
                changed[at] = other
                guard changed != bytes else { continue }
                #expect(CallerKey(parsing: String(decoding: changed, as: UTF8.self)) == nil)
            }
            var missing = bytes
            missing.remove(at: at)
            #expect(CallerKey(parsing: String(decoding: missing, as: UTF8.self)) == nil)
        }
        #expect(CallerKey(parsing: key.text + "A") == nil)
        #expect(CallerKey(parsing: " " + key.text) == nil)
    }

    @Test func `32 bytes have one form only`() {
        // The last of 43 characters carries four bits; the two unused ones are zero.
        let body = String(repeating: "A", count: 42)
        #expect(CallerKey(parsing: "sumun_\(body)A" + CallerKey.checksum(of: "\(body)A")) != nil)
        #expect(CallerKey(parsing: "sumun_\(body)B" + CallerKey.checksum(of: "\(body)B")) == nil)
    }
}
