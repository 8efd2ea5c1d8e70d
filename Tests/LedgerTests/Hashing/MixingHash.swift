import Ledger
import Vocabulary

extension TreeHasher {
    /// The tree over SHA-256.
    static let sha256 = TreeHasher(SHA256.hash)

    /// A quick mix of all bytes into 32, no cryptographic hash: sweeps over thousands of proofs
    /// need only that different inputs give different digests.
    static let mixing = TreeHasher { bytes in
        var words: (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, UInt64(bytes.count))
        unsafe bytes.withUnsafeBytes { raw in
            var place = 0
            while place < raw.count {
                let step = min(8, raw.count - place)
                var word: UInt64 = 0
                if step == 8 {
                    word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                } else {
                    for offset in 0..<step { word = word << 8 | UInt64(unsafe raw[place + offset]) }
                }
                words.0 = (words.0 ^ word ^ UInt64(place)) &* 0xBF58_476D_1CE4_E5B9
                words.1 = (words.1 &+ words.0) ^ (words.0 >> 29)
                place += step
            }
        }
        let all = [words.0, words.1, words.0 &* 3, words.1 ^ words.0]
        let bytes = unsafe all.withUnsafeBytes { unsafe Array($0) }
        return Digest(bytes) ?? .zero
    }
}
