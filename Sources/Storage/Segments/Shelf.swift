import Ledger
import Synchronization
import Vocabulary

/// What readers on any thread may see of a log: its durable entries, and no others.
///
/// INVARIANT(durable-before-seen): only what was synced is put here.
final class Shelf: Sendable {
    private let state = Mutex(State())

    /// A full segment whose hashes stand in their file; its number is its place in the list.
    struct Sealed: Hashable {
        let first: UInt64
        let count: UInt64
    }

    /// Landmarks of sealed segments that were asked for; four bytes for every 32 entries.
    private let landmarks = Mutex<[Int: [UInt32]]>([:])

    private struct State {
        var sealed: [Sealed] = []
        /// The segments behind the sealed ones, in order; entries are added to the last.
        var recent: [SegmentGrowth] = []
        var frontier = Frontier()
        var lastTime: Instant?
    }

    /// Where a stored hash is to be had.
    enum HashPlace { case memory(Digest), file(segment: Int, offset: Int), nowhere }

    /// A segment and what leads to one of its entries.
    struct EntryPlace {
        let segment: Int
        let first: UInt64
        /// `nil` where the landmarks of a sealed segment must be found first.
        let landmarks: [UInt32]?
    }

    var size: TreeSize { state.withLock { $0.frontier.size } }
    var lastTime: Instant? { state.withLock { $0.lastTime } }
    var frontier: Frontier { state.withLock { $0.frontier } }
    var sealedCount: Int { state.withLock { $0.sealed.count } }
    /// Full segments whose hashes are still to be written.
    var full: [SegmentGrowth] { Array(recent.dropLast()) }
    /// All segments behind the sealed ones.
    var recent: [SegmentGrowth] { state.withLock { $0.recent } }

    func sealed(_ number: Int) -> Sealed? {
        state.withLock { $0.sealed.indices.contains(number) ? $0.sealed[number] : nil }
    }

    /// Takes in what a synced batch added.
    func extend(with batch: [SegmentGrowth], frontier: Frontier) {
        state.withLock { state in
            for growth in batch where growth.count > 0 {
                if let last = state.recent.indices.last, state.recent[last].number == growth.number
                {
                    state.recent[last].extend(with: growth)
                } else {
                    state.recent.append(growth)
                }
            }
            state.frontier = frontier
        }
    }

    func setLastTime(_ time: Instant?) { state.withLock { $0.lastTime = time } }

    /// Takes the oldest full segment out of memory; its hashes stand in their file.
    func seal(_ number: Int) {
        state.withLock { state in
            guard let oldest = state.recent.first, oldest.number == number else { return }
            state.sealed.append(Sealed(first: oldest.first, count: oldest.count))
            state.recent.removeFirst()
        }
    }

    /// Takes up a segment whose hashes stood in their file already.
    func takeUp(_ sealed: Sealed) { state.withLock { $0.sealed.append(sealed) } }

    func landmarks(of number: Int) -> [UInt32]? { landmarks.withLock { $0[number] } }

    func remember(_ found: [UInt32], of number: Int) {
        landmarks.withLock { kept in
            if kept.count >= Self.landmarkLimit { kept.removeAll() }
            kept[number] = found
        }
    }

    /// Most sealed segments whose landmarks are kept.
    private static let landmarkLimit = 256

    func place(ofHash index: StoredHashIndex) -> HashPlace {
        state.withLock { state in
            if let oldest = state.recent.first,
                index >= StoredHashIndex(at: StoredHashIndex.count(entries: oldest.first))
            {
                return Self.memory(index, in: state.recent)
            }
            let next = state.sealed.boundary {
                StoredHashIndex.count(entries: $0.first) > index.ordinal
            }
            guard next > 0 else { return .nowhere }
            let start = StoredHashIndex.count(entries: state.sealed[next - 1].first)
            let offset = HashesHeader.size + Int(index.ordinal - start) * Digest.byteCount
            return .file(segment: next - 1, offset: offset)
        }
    }

    func place(ofEntry index: UInt64) -> EntryPlace? {
        state.withLock { state in
            guard index < state.frontier.size.leafCount else { return nil }
            if let growth = state.recent.last(where: { $0.first <= index }) {
                return EntryPlace(
                    segment: growth.number, first: growth.first, landmarks: growth.landmarks)
            }
            let next = state.sealed.boundary { $0.first > index }
            guard next > 0 else { return nil }
            return EntryPlace(
                segment: next - 1, first: state.sealed[next - 1].first, landmarks: nil)
        }
    }

    private static func memory(
        _ index: StoredHashIndex, in recent: [SegmentGrowth]
    ) -> HashPlace {
        for growth in recent.reversed() {
            let start = StoredHashIndex.count(entries: growth.first)
            guard index.ordinal >= start else { continue }
            let offset = index.ordinal - start
            guard offset < UInt64(growth.hashes.count) else { return .nowhere }
            return .memory(growth.hashes[Int(offset)])
        }
        return .nowhere
    }
}

extension Array {
    /// The first index from which on `isBehind` holds; it holds for none before.
    fileprivate func boundary(_ isBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
