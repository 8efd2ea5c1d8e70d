import Programme

/// SplitMix64: the same letters from the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

extension UnverifiedLetter {
    /// A letter whose fields are any text at all: what they mean is not checked here.
    static func random(using generator: inout SeededGenerator) -> UnverifiedLetter {
        var letter = UnverifiedLetter.sample
        letter.serial = text(&generator)
        letter.firm = text(&generator)
        letter.draftedBy = text(&generator)
        letter.approvedBy = list(&generator)
        letter.grant.reasons = text(&generator)
        letter.grant.provisions = list(&generator)
        letter.grant.purposes = list(&generator)
        letter.grant.supersedes = Bool.random(using: &generator) ? text(&generator) : nil
        letter.grant.quota =
            Bool.random(using: &generator)
            ? UnverifiedQuota(
                requestsPerDay: Int.random(in: 0...999_999_999_999_999, using: &generator),
                bytesPerDay: Int.random(in: -5...5, using: &generator), tokensPerDay: 0) : nil
        letter.grant.services = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
            var service = UnverifiedServiceGrant.sample
            service.models = list(&generator)
            service.features = list(&generator)
            service.region = text(&generator)
            return service
        }
        return letter
    }

    private static func list(_ generator: inout SeededGenerator) -> [String] {
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in text(&generator) }
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        let alphabet = Array("aZ09 \"\\/\n\r\t\u{0}\u{1F}\u{7F}é가수문\u{301}\u{2028}😀\u{FEFF}")
        return String(
            (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
                alphabet.randomElement(using: &generator)
            })
    }
}
