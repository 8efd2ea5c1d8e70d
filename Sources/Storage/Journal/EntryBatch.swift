import Dispatch
import Foundation
import Ledger
import Synchronization
import Vocabulary

/// Entries as they were read, one behind the other, to be hashed and decoded on all cores.
struct EntryBatch: Sendable {
    /// The index of the first one in the journal.
    let first: UInt64
    private var bytes: [UInt8] = []
    /// Where each one ends in `bytes`.
    private var ends: [Int] = []

    /// Bytes from which on it is full.
    private let limit: Int
    /// Fewest entries for which another core is asked.
    private static let share = 256
    /// So that cores that are not equally free end together.
    private static let piecesPerCore = 4
    private static let cores = ProcessInfo.processInfo.activeProcessorCount

    init(first: UInt64, limit: ByteCount = .mebibytes(4)) {
        self.first = first
        self.limit = limit.bytes
    }

    var count: Int { ends.count }
    var isFull: Bool { bytes.count >= limit }

    mutating func add(_ entry: Span<UInt8>) {
        // SAFETY: the buffer is read inside the closure only.
        unsafe entry.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
        ends.append(bytes.count)
    }

    /// What was made of some of a batch's entries, in their order.
    struct Stretch: Sendable {
        var leaves: [Digest] = []
        var entries: [JournalEntry] = []
        /// Why the entry behind `entries` could not be read; its leaf is the last one.
        var failure: LogFailure?
    }

    /// Hashes and decodes all entries, on all cores where they are many.
    ///
    /// - Parameters:
    ///   - hasher: `nil` hashes nothing.
    ///   - coding: `nil` decodes nothing.
    func stretches(_ hasher: TreeHasher?, _ coding: JournalCoding?) -> [Stretch] {
        let pieces = max(1, min(Self.cores * Self.piecesPerCore, count / Self.share))
        guard pieces > 1 else { return [stretch(0..<count, hasher, coding)] }
        let made = Mutex([Stretch](repeating: Stretch(), count: pieces))
        DispatchQueue.concurrentPerform(iterations: pieces) { piece in
            let range = count * piece / pieces..<count * (piece + 1) / pieces
            let stretch = stretch(range, hasher, coding)
            made.withLock { $0[piece] = stretch }
        }
        return made.withLock { $0 }
    }

    private func stretch(
        _ range: Range<Int>, _ hasher: TreeHasher?, _ coding: JournalCoding?
    ) -> Stretch {
        var stretch = Stretch()
        if hasher != nil { stretch.leaves.reserveCapacity(range.count) }
        if coding != nil { stretch.entries.reserveCapacity(range.count) }
        for number in range {
            let start = number == 0 ? 0 : ends[number - 1]
            let entry = bytes.span.extracting(start..<ends[number])
            if let hasher { stretch.leaves.append(hasher.leaf(entry)) }
            guard let coding else { continue }
            do throws(LogFailure) {
                stretch.entries.append(try coding.entry(entry, at: first + UInt64(number)))
            } catch {
                stretch.failure = error
                break
            }
        }
        return stretch
    }
}
