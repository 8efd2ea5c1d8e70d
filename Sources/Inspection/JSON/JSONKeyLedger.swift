/// The keys of the objects that are open, to find one that stands twice.
///
/// Keys are held as 64-bit tags of their decoded text under a seed that is random for each
/// process. Equal keys have equal tags, so none that stands twice is missed; keys that differ may
/// share one, which costs whoever writes them a refusal and nobody else anything. So the tag need
/// not be a strong one: the standard library's hash was twenty times its price.
struct JSONKeyLedger: Sendable {
    /// Objects with more keys than this are looked up in the set instead of one by one.
    private static let linearCount = 16

    private let limit: Int
    private var tags: [UInt64] = []
    private var starts: [Int] = []
    private var objectCount = 0
    private var objects: [Int] = []
    private var set: Set<UInt64> = []

    private static let seed = UInt64.random(in: .min ... .max)

    init(limit: Int) { self.limit = limit }

    mutating func open() {
        starts.append(tags.count)
        objectCount += 1
        objects.append(objectCount)
    }

    mutating func close() {
        guard let start = starts.popLast() else { return }
        objects.removeLast()
        if tags.count - start > Self.linearCount {
            for index in start..<tags.count { set.remove(tags[index]) }
        }
        tags.removeLast(tags.count - start)
    }

    mutating func enter(_ key: JSONToken, in bytes: Span<UInt8>) throws(JSONFailure) {
        guard let start = starts.last, let object = objects.last else { return }
        guard tags.count < limit else {
            throw JSONFailure(.tooManyKeys, at: key.range.lowerBound)
        }
        let tag = tag(of: key, object: object, in: bytes)
        let count = tags.count - start
        var isNew = true
        if count < Self.linearCount {
            for index in start..<tags.count where tags[index] == tag { isNew = false }
        } else {
            if count == Self.linearCount { set.formUnion(tags[start...]) }
            isNew = set.insert(tag).inserted
        }
        guard isNew else { throw JSONFailure(.duplicateKey, at: key.range.lowerBound) }
        tags.append(tag)
    }

    private func tag(of key: JSONToken, object: Int, in bytes: Span<UInt8>) -> UInt64 {
        let start = Self.seed ^ UInt64(truncatingIfNeeded: object)
        guard key.isEscaped else { return bytes.extracting(key.contentRange).tag(from: start) }
        return JSONText(key, in: bytes).bytes.span.tag(from: start)
    }
}

extension Span<UInt8> {
    /// A number that follows from `start` and these bytes, eight at a time.
    fileprivate func tag(from start: UInt64) -> UInt64 {
        var tag = (start ^ UInt64(count)).mixed
        var index = 0
        while index + 8 <= count {
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            tag = (tag ^ word).mixed
            index += 8
        }
        var rest: UInt64 = 0
        while index < count {
            rest = rest << 8 | UInt64(unsafe self[unchecked: index])
            index += 1
        }
        return (tag ^ rest).mixed
    }
}

extension UInt64 {
    /// Both halves of a product with an odd number, folded (as in wyhash): every bit of it
    /// depends on every bit of this.
    fileprivate var mixed: UInt64 {
        let (high, low) = multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return high ^ low
    }
}
