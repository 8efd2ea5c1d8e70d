extension Span<UInt8> {
    func isEqual(to other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in 0..<count where self[index] != other[index] { return false }
        return true
    }

    func isEqual(to text: String) -> Bool {
        guard count == text.utf8.count else { return false }
        var at = 0
        for byte in text.utf8 {
            guard self[at] == byte else { return false }
            at += 1
        }
        return true
    }

    /// The bytes in `range` as a value of their own.
    func copied(_ range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(self, range)
        return bytes
    }
}

extension [UInt8] {
    /// Appends the bytes of `source` in `range`.
    mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
        unsafe source.extracting(range).withUnsafeBufferPointer {
            unsafe append(contentsOf: $0)
        }
    }

    mutating func append(_ source: Span<UInt8>) { append(source, 0..<source.count) }
}
