import Crypto
import Foundation
package import Vocabulary

/// Codes of a time-based one-time password: RFC 6238 over HMAC-SHA-1 with steps of 30 seconds
/// and six digits, which is what every authenticator app computes.
package struct OneTimeCode: Sendable {
    private let key: SymmetricKey

    package static let stepLength = Duration.seconds(30)
    package static let digits = 6
    /// Steps before and after the present one whose codes are taken too (RFC 6238 section 5.2).
    package static let drift: Int64 = 1
    /// RFC 4226 section 4, R6: 160 bits are recommended.
    package static let secretSize = ByteCount.bytes(20)

    package init(secret: [UInt8]) { key = SymmetricKey(data: secret) }

    /// The step that `now` lies in.
    package static func step(at now: Instant) -> Int64 {
        now.microseconds.dividedFloor(by: stepLength.wholeMicroseconds)
    }

    /// When the last step at which the code of `step` is taken has ended.
    package static func end(of step: Int64) -> Instant {
        Instant(microseconds: (step + drift + 1) * stepLength.wholeMicroseconds)
    }

    /// The code of a step, with leading zeros (RFC 4226 section 5.3).
    package func code(at step: Int64, digits: Int = OneTimeCode.digits) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * Int64($0))) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key))
        let offset = Int(hash[hash.count - 1] & 0xF)
        let word = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let modulus = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
        let text = String((word & 0x7FFF_FFFF) % modulus)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }

    /// The step near `now` whose code was given, found in a time that does not depend on where
    /// the digits differ; `nil` if there is none. Spaces between digits are passed over.
    package func step(of given: String, at now: Instant) -> Int64? {
        let typed = Array(given.utf8.filter { $0 != 0x20 }.prefix(OneTimeCode.digits + 1))
        let present = OneTimeCode.step(at: now)
        var found: Int64?
        for step in present - OneTimeCode.drift...present + OneTimeCode.drift {
            let code = Array(code(at: step).utf8)
            guard typed.count == code.count else { continue }
            let difference = zip(typed, code).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) }
            if difference == 0 { found = step }
        }
        return found
    }
}

extension OneTimeCode {
    /// RFC 4648 section 6 without padding, as apps want a secret typed.
    package static func base32(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var word: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            word = (word << 8 | UInt32(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[Int(word >> bits & 31)])
            }
        }
        if bits > 0 { text.append(alphabet[Int(word << (5 - bits) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// The link by which an app takes a secret in: `otpauth://totp/ISSUER:ACCOUNT?…`.
    package static func link(secret: [UInt8], issuer: String, account: String) -> String {
        "otpauth://totp/\(escaped(issuer)):\(escaped(account))?secret=\(base32(secret))"
            + "&issuer=\(escaped(issuer))&algorithm=SHA1&digits=\(digits)&period=30"
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
