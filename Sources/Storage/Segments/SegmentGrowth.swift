import Ledger
import Vocabulary

/// What is known in memory of a segment's entries, or of the part that a batch adds.
struct SegmentGrowth: Hashable, Sendable {
    let number: Int
    let first: UInt64
    var count: UInt64 = 0
    /// The stored hashes that the entries add, in their order.
    var hashes: [Digest] = []
    /// Offset of every `stride`-th entry, by its index in the log.
    var landmarks: [UInt32] = []
    /// Where the next record begins.
    var end: Int

    /// Entries from one landmark to the next.
    static let stride: UInt64 = 32

    init(number: Int, first: UInt64, end: Int = 0) {
        self.number = number
        self.first = first
        self.end = end
    }

    var next: UInt64 { first + count }

    /// Counts an entry whose record takes `range` of the segment; its hashes are added beside.
    mutating func add(recordAt range: Range<Int>) {
        // The first entry of a segment is always a landmark, at offset 0, and needs no mark.
        if next % Self.stride == 0 { landmarks.append(UInt32(range.lowerBound)) }
        count += 1
        end = range.upperBound
    }

    /// Takes in what a batch added behind this.
    mutating func extend(with growth: SegmentGrowth) {
        count += growth.count
        hashes.append(contentsOf: growth.hashes)
        landmarks.append(contentsOf: growth.landmarks)
        end = growth.end
    }

    /// Becomes the empty growth behind itself, keeping its storage.
    mutating func restart() {
        let number = number
        let next = next
        var fresh = SegmentGrowth(number: number, first: next, end: end)
        swap(&fresh.hashes, &hashes)
        swap(&fresh.landmarks, &landmarks)
        fresh.hashes.removeAll(keepingCapacity: true)
        fresh.landmarks.removeAll(keepingCapacity: true)
        self = fresh
    }

    /// The nearest known place at or before entry `index`.
    static func landmark(
        before index: UInt64, first: UInt64, in landmarks: [UInt32]
    ) -> (index: UInt64, offset: Int) {
        let firstMarked = (first + stride - 1) / stride
        let wanted = index / stride
        guard wanted >= firstMarked, Int(wanted - firstMarked) < landmarks.count else {
            return (first, 0)
        }
        return (wanted * stride, Int(landmarks[Int(wanted - firstMarked)]))
    }
}
