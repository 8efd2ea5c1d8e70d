/// What deriving a password's hash costs: RFC 7914's N, r and p.
package struct ScryptCost: Hashable, Sendable {
    /// N: a power of two; memory and time grow with it.
    package let rounds: Int
    /// r: memory is 128 × N × r bytes.
    package let blockSize: Int
    /// p: time grows with it, memory does not.
    package let parallelism: Int

    /// Memory that one derivation may take, in bytes.
    package static let memoryLimit = 256 << 20

    /// Rounds that are no power of two, or more memory than the limit, are `nil`.
    package init?(rounds: Int, blockSize: Int, parallelism: Int) {
        guard (2...1 << 20).contains(rounds), rounds & (rounds - 1) == 0,
            (1...32).contains(blockSize), (1...16).contains(parallelism),
            128 * rounds * blockSize <= ScryptCost.memoryLimit
        else { return nil }
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }
}

extension ScryptCost: RuleText {
    package var ruleText: String { "N=\(rounds) r=\(blockSize) p=\(parallelism)" }
}
