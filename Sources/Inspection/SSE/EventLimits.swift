package import Vocabulary

/// How large one block of an event stream may be.
package struct EventLimits: Hashable, Sendable {
    /// All bytes of one block, comments and line ends counted.
    package let event: ByteCount
    /// Lines of one block.
    package let lineCount: Int

    package init(event: ByteCount = .mebibytes(1), lineCount: Int = 1_024) {
        self.event = event
        self.lineCount = lineCount
    }
}
