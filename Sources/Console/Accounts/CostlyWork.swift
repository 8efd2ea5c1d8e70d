import Access
import Dispatch
import Synchronization

/// Work that takes a processor and memory for long, such as hashing a password: one at a time,
/// away from the threads that answer requests, with a bound on how much may wait.
final class CostlyWork: Sendable {
    private let queue = DispatchQueue(label: "console.costly")
    private let waiting = Mutex(0)
    /// Most that may wait; whoever comes then is told to come again.
    private let places: Int

    static let limit = 16

    init(places: Int = CostlyWork.limit) { self.places = places }

    func run<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws
        -> Answer
    {
        try waiting.withLock { count in
            guard count < places else { throw AccountFailure.busy }
            count += 1
        }
        defer { waiting.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
