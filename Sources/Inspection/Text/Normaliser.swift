/// Writes a text as it is read: full-width, invisible, look-alike and escaped characters become
/// what they stand for, all else is copied. Cut anywhere, it writes the same.
struct Normaliser: Sendable {
    /// Invisible characters in a row that are read as nothing; one more is read as a break, so
    /// that what is held back stays bounded.
    static let invisibleLimit = 64
    /// Backslashes in a row that one escape may have: JSON in JSON in JSON doubles them.
    static let backslashLimit = 16
    /// Unit separator: belongs to no kind.
    private static let breakByte: UInt8 = 0x1F

    private var invisible = 0

    /// Reads `given` from `start`, appends to `window`, and returns where it stopped: before a
    /// character that is not all there, else at the end.
    mutating func read(
        _ given: Span<UInt8>, from start: Int, isFinal: Bool, into window: inout [UInt8],
        _ map: inout OffsetMap
    ) -> Int {
        var index = start
        while index < given.count {
            let odd = given.firstOddity(from: index)
            if odd > index {
                copy(given, index..<odd, into: &window, &map)
                index = odd
            }
            guard index < given.count else { break }
            guard let reading = Reading(given, at: index, isFinal: isFinal) else { return index }
            write(reading, given, at: index, into: &window, &map)
            index += reading.count
        }
        return index
    }

    private mutating func write(
        _ reading: Reading, _ given: Span<UInt8>, at index: Int, into window: inout [UInt8],
        _ map: inout OffsetMap
    ) {
        switch reading.meaning {
        case .itself:
            copy(given, index..<index + reading.count, into: &window, &map)
        case .nothing:
            invisible += 1
            guard invisible > Normaliser.invisibleLimit else { return }
            invisible = 0
            map.noteBlock(normal: window.count, given: index, count: reading.count)
            window.append(Normaliser.breakByte)
        case .scalar(let scalar):
            invisible = 0
            map.noteBlock(normal: window.count, given: index, count: reading.count)
            window.append(scalar: scalar)
        }
    }

    private mutating func copy(
        _ given: Span<UInt8>, _ range: Range<Int>, into window: inout [UInt8],
        _ map: inout OffsetMap
    ) {
        invisible = 0
        map.noteSame(normal: window.count, given: range.lowerBound)
        unsafe given.extracting(range).withUnsafeBufferPointer {
            unsafe window.append(contentsOf: $0)
        }
    }
}

extension [UInt8] {
    /// Appends the UTF-8 of a character of the basic plane.
    fileprivate mutating func append(scalar: UInt32) {
        switch scalar {
        case 0..<0x80: append(UInt8(scalar))
        case 0x80..<0x800:
            append(0xC0 | UInt8(scalar >> 6))
            append(0x80 | UInt8(scalar & 0x3F))
        default:
            append(0xE0 | UInt8(scalar >> 12 & 0x0F))
            append(0x80 | UInt8(scalar >> 6 & 0x3F))
            append(0x80 | UInt8(scalar & 0x3F))
        }
    }
}
