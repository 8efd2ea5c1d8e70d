/// How much structure a JSON text may have; its length is limited by whoever reads it.
package struct JSONLimits: Hashable, Sendable {
    /// Containers open at once; the scanner keeps one bit for each, so never over 64.
    package let depth: Int
    /// Tokens in the whole text.
    package let tokens: Int
    /// Keys of all objects that are open at once: the scanner's memory.
    package let openKeys: Int
    /// Bytes of one number.
    package let numberLength: Int

    package init(depth: Int = 64, tokens: Int, openKeys: Int, numberLength: Int = 1_000) {
        precondition((1...64).contains(depth), "one bit per open container")
        self.depth = depth
        self.tokens = tokens
        self.openKeys = openKeys
        self.numberLength = numberLength
    }

    /// For a text of `count` bytes: a short text gets no allowance that it cannot need, and a
    /// long one none that would take more memory than the text itself.
    package init(bytes count: Int) {
        self.init(tokens: min(count + 1, 2_000_000), openKeys: min(count / 4 + 1, 100_000))
    }
}
