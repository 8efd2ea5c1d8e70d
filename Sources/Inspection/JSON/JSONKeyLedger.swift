/// The keys of the objects that are open, to find one that stands twice.
///
/// Keys are held as 64-bit hashes of their decoded text under the process's random seed: two
/// keys that differ share one with a chance of 2^-64, which nobody outside can raise, and such
/// a text would be refused, not passed.
struct JSONKeyLedger: Sendable {
    /// Objects with more keys than this are looked up in the set instead of one by one.
    private static let linearCount = 16

    private let limit: Int
    private var hashes: [Int] = []
    private var starts: [Int] = []
    private var objectCount = 0
    private var objects: [Int] = []
    private var set: Set<Int> = []

    init(limit: Int) { self.limit = limit }

    mutating func open() {
        starts.append(hashes.count)
        objectCount += 1
        objects.append(objectCount)
    }

    mutating func close() {
        guard let start = starts.popLast() else { return }
        objects.removeLast()
        if hashes.count - start > Self.linearCount {
            for index in start..<hashes.count { set.remove(hashes[index]) }
        }
        hashes.removeLast(hashes.count - start)
    }

    mutating func enter(_ key: JSONToken, in bytes: Span<UInt8>) throws(JSONFailure) {
        guard let start = starts.last, let object = objects.last else { return }
        guard hashes.count < limit else {
            throw JSONFailure(.tooManyKeys, at: key.range.lowerBound)
        }
        let hash = hash(of: key, object: object, in: bytes)
        let count = hashes.count - start
        var isNew = true
        if count < Self.linearCount {
            for index in start..<hashes.count where hashes[index] == hash { isNew = false }
        } else {
            if count == Self.linearCount { set.formUnion(hashes[start...]) }
            isNew = set.insert(hash).inserted
        }
        guard isNew else { throw JSONFailure(.duplicateKey, at: key.range.lowerBound) }
        hashes.append(hash)
    }

    private func hash(of key: JSONToken, object: Int, in bytes: Span<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(object)
        if key.isEscaped {
            let text = JSONText(key, in: bytes)
            unsafe text.bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        } else {
            unsafe bytes.extracting(key.contentRange).withUnsafeBytes {
                unsafe hasher.combine(bytes: $0)
            }
        }
        return hasher.finalize()
    }
}
