internal import Synchronization
package import Vocabulary

/// Bytes of bodies held at one time, over all connections and loops.
package final class ByteBudget: Sendable {
    package let limit: ByteCount
    private let taken = Atomic<Int>(0)

    package init(limit: ByteCount) { self.limit = limit }

    package var inUse: ByteCount { .bytes(max(0, taken.load(ordering: .relaxed))) }

    /// Takes `count` bytes if they fit; the taker gives back exactly what it took.
    package func take(_ count: Int) -> Bool {
        let before = taken.wrappingAdd(count, ordering: .relaxed).oldValue
        guard before + count <= limit.bytes else {
            give(count)
            return false
        }
        return true
    }

    package func give(_ count: Int) { taken.wrappingSubtract(count, ordering: .relaxed) }
}
