import Outbound
import Testing
import Vocabulary

/// RFC 6238, RFC 4226 and RFC 4648 by their own vectors.
@Suite struct OneTimeCodeTests {
    let secret = Array("12345678901234567890".utf8)

    /// RFC 6238 appendix B, the SHA-1 rows.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
        (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `RFC 6238 appendix B: the code of a second`(second: Int64, code: String) {
        let step = OneTimeCode.step(at: Instant(microseconds: second * 1_000_000))
        #expect(OneTimeCode(secret: secret).code(at: step, digits: 8) == code)
        #expect(OneTimeCode(secret: secret).code(at: step) == String(code.suffix(6)))
    }

    /// RFC 4226 appendix D.
    @Test func `RFC 4226 appendix D: the codes of the first ten counters`() {
        let codes = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583",
            "399871", "520489",
        ]
        for (counter, code) in codes.enumerated() {
            #expect(OneTimeCode(secret: secret).code(at: Int64(counter)) == code)
        }
    }

    @Test func `one step before and one after are taken and no further`() {
        let codes = OneTimeCode(secret: secret)
        let now = Instant(microseconds: 1_784_000_015_000_000)
        let step = OneTimeCode.step(at: now)
        for drift in -1...1 {
            #expect(
                codes.step(of: codes.code(at: step + Int64(drift)), at: now) == step + Int64(drift))
        }
        #expect(codes.step(of: codes.code(at: step - 2), at: now) == nil)
        #expect(codes.step(of: codes.code(at: step + 2), at: now) == nil)
    }

    @Test(arguments: ["", "12345", "1234567", "abcdef", "０１２３４５"])
    func `what is no code of six digits is none`(given: String) {
        let now = Instant(microseconds: 1_784_000_015_000_000)
        #expect(OneTimeCode(secret: secret).step(of: given, at: now) == nil)
    }

    @Test func `a code may be typed with spaces`() {
        let now = Instant(microseconds: 59_000_000)
        #expect(OneTimeCode(secret: secret).step(of: "287 082", at: now) == 1)
    }

    /// RFC 4648 section 10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
        ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
    func `RFC 4648 section 10: base 32`(text: String, encoded: String) {
        #expect(OneTimeCode.base32(Array(text.utf8)) == encoded)
    }

    @Test func `the link is one that apps read`() {
        #expect(
            OneTimeCode.link(secret: Array("foobar".utf8), issuer: "Sumun fsc", account: "kim")
                == "otpauth://totp/Sumun%20fsc:kim?secret=MZXW6YTBOI&issuer=Sumun%20fsc"
                + "&algorithm=SHA1&digits=6&period=30")
    }
}
