import Vocabulary

/// SHA-256 (FIPS 180-4) for tests alone: this floor has no cryptographic library.
enum SHA256 {
    static let hash: @Sendable (Span<UInt8>) -> Digest = { bytes in
        var running = RunningSHA256()
        running.add(bytes)
        return running.digest
    }

    static func hash(of text: String) -> Digest { hash(Array(text.utf8).span) }
}

/// SHA-256 over bytes that come in pieces.
struct RunningSHA256 {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c,
        0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var block: [UInt8] = []
    private var byteCount: UInt64 = 0

    mutating func add(_ bytes: Span<UInt8>) {
        byteCount += UInt64(bytes.count)
        for index in bytes.indices {
            block.append(bytes[index])
            if block.count == 64 { compress() }
        }
    }

    mutating func add(_ text: String) { add(Array(text.utf8).span) }

    var digest: Digest {
        var last = self
        var end: [UInt8] = [0x80]
        while (block.count + end.count) % 64 != 56 { end.append(0) }
        for shift in stride(from: 56, through: 0, by: -8) {
            end.append(UInt8(truncatingIfNeeded: (byteCount << 3) >> UInt64(shift)))
        }
        last.add(end.span)
        let bytes = last.state.flatMap { word in
            stride(from: 24, through: 0, by: -8).map {
                UInt8(truncatingIfNeeded: word >> UInt32($0))
            }
        }
        return Digest(bytes) ?? .zero
    }

    private mutating func compress() {
        unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
            for place in 0..<16 {
                unsafe words[place] =
                    UInt32(block[4 * place]) << 24 | UInt32(block[4 * place + 1]) << 16
                    | UInt32(block[4 * place + 2]) << 8 | UInt32(block[4 * place + 3])
            }
            for place in 16..<64 {
                let early = unsafe words[place - 15]
                let late = unsafe words[place - 2]
                let first = turn(early, 7) ^ turn(early, 18) ^ early >> 3
                let second = turn(late, 17) ^ turn(late, 19) ^ late >> 10
                unsafe words[place] = words[place - 16] &+ first &+ words[place - 7] &+ second
            }
            unsafe rounds(UnsafeBufferPointer(words))
        }
        block.removeAll(keepingCapacity: true)
    }

    private mutating func rounds(_ words: UnsafeBufferPointer<UInt32>) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        unsafe RunningSHA256.constants.withUnsafeBufferPointer { constants in
            for round in 0..<64 {
                let first = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
                let choice = (e & f) ^ (~e & g)
                let one = unsafe h &+ first &+ choice &+ constants[round] &+ words[round]
                let second = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
                let majority = (a & b) ^ (a & c) ^ (b & c)
                (h, g, f, e) = (g, f, e, d &+ one)
                (d, c, b, a) = (c, b, a, one &+ second &+ majority)
            }
        }
        for (place, word) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= word }
    }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes,
    /// worked out in whole numbers.
    private static let constants: [UInt32] = {
        var primes: [UInt64] = []
        var candidate: UInt64 = 2
        while primes.count < 64 {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { prime in
            // The largest root with root^3 <= prime * 2^96, taken bit by bit.
            var root: UInt64 = 0
            for bit in stride(from: UInt64(34), through: 0, by: -1) {
                let next = UInt128(root | 1 << bit)
                if next * next * next <= UInt128(prime) << 96 { root |= 1 << bit }
            }
            return UInt32(truncatingIfNeeded: root)
        }
    }()
}

private func turn(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
}

extension Digest {
    /// 32 zero bytes.
    static let zero: Digest = {
        guard let digest = Digest([UInt8](repeating: 0, count: Digest.byteCount)) else {
            preconditionFailure("32 bytes are a digest")
        }
        return digest
    }()
}
