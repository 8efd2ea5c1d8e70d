/// What the lines of a block that is still being read have said so far.
struct EventBlock: Sendable {
    private(set) var name: Range<Int>?
    private(set) var data = ServerSentEvent.DataLines.none
    private(set) var otherLines: [Range<Int>] = []
    private var nameLine: Range<Int>?

    /// Takes one line that is not blank.
    mutating func take(_ line: Range<Int>, in bytes: Span<UInt8>) {
        if let value = Self.value(of: "data", line, in: bytes) {
            data.append(value)
        } else if let value = Self.value(of: "event", line, in: bytes) {
            // The last name counts; one before it stays in the bytes that go on.
            if let nameLine { otherLines.append(nameLine) }
            (name, nameLine) = (value, line)
        } else {
            otherLines.append(line)
        }
    }

    /// The value of `line` if its field is `field`: behind the colon, without one space.
    private static func value(
        of field: StaticString, _ line: Range<Int>, in bytes: Span<UInt8>
    ) -> Range<Int>? {
        let count = field.utf8CodeUnitCount
        guard line.count >= count else { return nil }
        for index in 0..<count {
            guard unsafe bytes[line.lowerBound + index] == field.utf8Start[index] else {
                return nil
            }
        }
        var at = line.lowerBound + count
        guard at < line.upperBound else { return at..<at }
        guard bytes[at] == UInt8(ascii: ":") else { return nil }
        at += 1
        if at < line.upperBound, bytes[at] == UInt8(ascii: " ") { at += 1 }
        return at..<line.upperBound
    }

    /// The same places after the first `count` bytes were dropped.
    mutating func shift(by count: Int) {
        func shifted(_ range: Range<Int>) -> Range<Int> {
            range.lowerBound - count..<range.upperBound - count
        }
        name = name.map(shifted)
        nameLine = nameLine.map(shifted)
        otherLines = otherLines.map(shifted)
        switch data {
        case .none: break
        case .one(let line): data = .one(shifted(line))
        case .many(let lines): data = .many(lines.map(shifted))
        }
    }
}
