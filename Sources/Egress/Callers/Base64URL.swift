/// Base64 with the URL alphabet and no padding (RFC 4648 section 5).
enum Base64URL {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        var pending: UInt32 = 0
        var bits = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                out.append(alphabet[Int(pending >> UInt32(bits) & 63)])
            }
        }
        if bits > 0 { out.append(alphabet[Int(pending << UInt32(6 - bits) & 63)]) }
        return String(decoding: out, as: UTF8.self)
    }

    /// Whether `text` is the one form that `byteCount` bytes have: unused bits are zero.
    static func isCanonical(_ text: some Collection<UInt8>, byteCount: Int) -> Bool {
        guard text.count == (byteCount * 8 + 5) / 6 else { return false }
        var last: UInt8 = 0
        for byte in text {
            guard let value = value(of: byte) else { return false }
            last = value
        }
        let unused = text.count * 6 - byteCount * 8
        return last & (1 << unused - 1) == 0
    }

    private static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "-"): 62
        case UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
