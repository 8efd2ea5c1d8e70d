import Dispatch
import Synchronization

/// Work that is done beside its owner's, one piece at a time. Whoever lets go of it waits until the
/// piece under way has ended.
final class WorkAhead<Value: Sendable>: Sendable {
    /// Held by the work too, which must not keep the whole alive.
    private final class Slot: Sendable {
        let value = Mutex<Value?>(nil)
    }

    private let slot = Slot()
    private let group = DispatchGroup()

    deinit { group.wait() }

    /// Begins a piece; what the one before it gave was taken.
    func begin(_ work: @escaping @Sendable () -> Value) {
        DispatchQueue.global().async(group: group) { [slot] in
            let value = work()
            slot.value.withLock { $0 = value }
        }
    }

    /// What the piece gave that was begun, once it has ended; `nil` where none was.
    func take() -> Value? {
        group.wait()
        return slot.value.withLock { value in
            defer { value = nil }
            return value
        }
    }
}
