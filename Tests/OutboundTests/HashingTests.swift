import Crypto
import Outbound
import Testing
import Vocabulary

struct HashingTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `FIPS 180-4: the digests of its examples`(text: String, hex: String) {
        let bytes = Array(text.utf8)
        #expect(Hashing.sha256(bytes.span).bytes.hex == hex)
    }

    @Test func `pieces give the digest of the whole, at every split`() {
        let bytes = (0..<200).map { UInt8($0) }
        let whole = Hashing.sha256(bytes.span)
        for split in 0...bytes.count {
            var hash = IncrementalHash()
            hash.update(bytes.span.extracting(0..<split))
            hash.update(bytes.span.extracting(split..<bytes.count))
            #expect(hash.finished() == whole)
        }
    }

    @Test func `RFC 4231 test case 2: the code of its message under its key`() {
        let key = KeyedHash(key: Array("Jefe".utf8))
        let message = Array("what do ya want for nothing?".utf8)
        let hex = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        #expect(key.code(of: message.span).bytes.hex == hex)
        var pieces = key.begun()
        pieces.update(message.span.extracting(0..<7))
        pieces.update(message.span.extracting(7..<message.count))
        #expect(pieces.finished().bytes.hex == hex)
    }

    @Test func `a code is the library's HMAC, whatever the length of the key and of the message`() {
        for length in [0, 1, 31, 32, 63, 64, 65, 100, 200] {
            let key = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 3) }
            for count in [0, 1, 55, 56, 63, 64, 65, 1_000] {
                let message = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 11) }
                let code = HMAC<SHA256>.authenticationCode(
                    for: message, using: SymmetricKey(data: key))
                #expect(KeyedHash(key: key).code(of: message.span).bytes == Array(code))
            }
        }
    }

    @Test func `randomness gives as many bytes as asked, and never the same`() {
        #expect(Randomness.system.bytes(0).isEmpty)
        let first = Randomness.system.bytes(32)
        #expect(first.count == 32)
        #expect(first != Randomness.system.bytes(32))
    }
}
