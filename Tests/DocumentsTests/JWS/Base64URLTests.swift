import Testing

@testable import Documents

struct Base64URLTests {
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"),
        ("fooba", "Zm9vYmE"), ("foobar", "Zm9vYmFy"),
    ])
    func `RFC 4648 section 10 encodes and decodes, without its padding`(
        plain: String, text: String
    ) throws {
        #expect(String(decoding: Base64URL.encode(Array(plain.utf8)), as: UTF8.self) == text)
        #expect(try Base64URL.decode(Array(text.utf8)) == Array(plain.utf8))
    }

    @Test func `every value comes back from its text`() throws {
        var generator = SystemRandomNumberGenerator()
        for count in 0..<300 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(try Base64URL.decode(Base64URL.encode(bytes)) == bytes)
        }
    }

    @Test(arguments: ["Zg==", "Zm8=", "Zm9v\n", " Zm9v", "Zm+v", "Zm/v", "Zm9é", "Zg.."])
    func `anything but the alphabet is refused`(text: String) {
        #expect(throws: Base64URL.Failure.self) { try Base64URL.decode(Array(text.utf8)) }
    }

    @Test(arguments: ["A", "Zm9vY"])
    func `a length that no bytes have is refused`(text: String) {
        #expect(throws: Base64URL.Failure.badLength) { try Base64URL.decode(Array(text.utf8)) }
    }

    @Test func `of all texts of two and three characters one alone stands for its bytes`() {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        for last in alphabet {
            let canonical = (try? Base64URL.decode(Array("A".utf8) + [last])) != nil
            #expect(canonical == "AQgw".utf8.contains(last))
            let three = (try? Base64URL.decode(Array("AA".utf8) + [last])) != nil
            #expect(three == "AEIMQUYcgkosw048".utf8.contains(last))
        }
    }
}
