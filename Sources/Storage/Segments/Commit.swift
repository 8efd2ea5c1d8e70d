package import Vocabulary

/// What became of an entry that is durable.
package struct Commit: Hashable, Sendable {
    /// Its place in the log, from 0.
    package let index: UInt64
    /// The time that the log stamped it with.
    package let instant: Instant

    package init(index: UInt64, instant: Instant) {
        self.index = index
        self.instant = instant
    }
}
