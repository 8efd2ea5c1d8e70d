import Inspection

/// Runs the scanner over a whole text.
enum JSONStage {
    static func tokens(
        of text: String, limits: JSONLimits? = nil
    ) throws(JSONFailure) -> [JSONToken] {
        try tokens(of: Array(text.utf8), limits: limits)
    }

    static func tokens(
        of bytes: [UInt8], limits: JSONLimits? = nil
    ) throws(JSONFailure) -> [JSONToken] {
        var scanner = JSONScanner(limits: limits ?? JSONLimits(bytes: bytes.count))
        var tokens: [JSONToken] = []
        while let token = try scanner.next(in: bytes.span) { tokens.append(token) }
        return tokens
    }

    static func failure(of bytes: [UInt8], limits: JSONLimits? = nil) -> JSONFailure? {
        do throws(JSONFailure) {
            _ = try tokens(of: bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }
}

/// SplitMix64: the same sequence for the same seed, everywhere.
struct JSONSeed: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
