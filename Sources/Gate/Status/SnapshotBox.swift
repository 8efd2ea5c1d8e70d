package import Egress
internal import Synchronization

/// The snapshot that decides about requests now. Swapped whole; every loop rechecks what it has
/// in flight as soon as it has been.
package final class SnapshotBox: Sendable {
    private struct Content {
        var snapshot: GateSnapshot
        var listeners: [@Sendable () -> Void] = []
    }

    private let content: Mutex<Content>
    private let swaps = Atomic<UInt64>(0)

    package init(_ snapshot: GateSnapshot) { content = Mutex(Content(snapshot: snapshot)) }

    package var snapshot: GateSnapshot { content.withLock { $0.snapshot } }

    /// Grows with every swap, so that a reader with an older number knows to look again.
    var version: UInt64 { swaps.load(ordering: .acquiring) }

    package func swap(to snapshot: GateSnapshot) {
        let listeners = content.withLock { content in
            content.snapshot = snapshot
            swaps.wrappingAdd(1, ordering: .acquiringAndReleasing)
            return content.listeners
        }
        for listener in listeners { listener() }
    }

    func onSwap(_ listener: @escaping @Sendable () -> Void) {
        content.withLock { $0.listeners.append(listener) }
    }
}
