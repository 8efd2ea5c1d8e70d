package import Egress
import Outbound
import Synchronization
package import Vocabulary

/// Commitments under each KST day's key file; the keys of the days in use are kept in memory.
package final class DaySeal: Sendable {
    private let keys: DayKeys
    private let held = Mutex<[KoreanDate: KeyedHash]>([:])

    /// Days whose keys are kept: today, and the one on which what is still in flight began.
    private static let heldLimit = 2

    package init(desk: FirmDesk) {
        keys = DayKeys(
            folder: desk.desk.folder.sealed, use: .commitment,
            randomness: desk.desk.world.randomness)
    }

    /// Makes today's key if there is none, so that a folder that cannot be written shows at
    /// the start.
    package func prepare(for day: KoreanDate) throws { _ = try hash(of: day) }

    package var commitments: CommitmentSeal {
        CommitmentSeal(
            commit: { [self] day, bytes in sound(day).code(of: bytes) },
            begin: { [self] day in
                let code = RunningCode(sound(day).begun())
                return CommitmentSeal.Running(add: code.add, finish: code.finish)
            })
    }

    /// Whether there is a key for `day`; where there is none, nothing may be admitted.
    package func isReady(for day: KoreanDate) -> Bool { (try? hash(of: day)) != nil }

    private func hash(of day: KoreanDate) throws -> KeyedHash {
        try held.withLock { held in
            if let hash = held[day] { return hash }
            let hash = KeyedHash(key: try keys.key(of: day))
            while held.count >= DaySeal.heldLimit, let oldest = held.keys.min() {
                held[oldest] = nil
            }
            held[day] = hash
            return hash
        }
    }

    /// Where the day's key can be neither read nor made the gate is shut (`isReady`), and what
    /// is left to write down is refusals: their bytes are committed to under a key that nobody
    /// keeps, which proves nothing and gives nothing away.
    private func sound(_ day: KoreanDate) -> KeyedHash {
        (try? hash(of: day)) ?? KeyedHash(key: Randomness.system.bytes(32))
    }
}

/// A commitment to bytes that arrive in pieces, on one event loop after another.
private final class RunningCode: Sendable {
    private let code: Mutex<KeyedHash.Incremental>

    init(_ code: KeyedHash.Incremental) { self.code = Mutex(code) }

    func add(_ bytes: Span<UInt8>) { code.withLock { $0.update(bytes) } }
    func finish() -> Digest { code.withLock { $0.finished() } }
}
