import Vocabulary

/// Writes stamps into a buffer without allocating: the text of the current second is kept, and
/// only its microseconds are written anew.
package struct StampWriter: Sendable {
    private var second = Int64.min
    private var text: [UInt8] = []

    package init() {}

    package mutating func append(_ stamp: EntryStamp, to buffer: inout [UInt8]) {
        buffer.append(contentsOf: EntryStamp.before)
        Self.append(stamp.sequence, to: &buffer)
        buffer.append(contentsOf: EntryStamp.between)
        append(stamp.time, to: &buffer)
        buffer.append(contentsOf: EntryStamp.after)
    }

    private mutating func append(_ time: Instant, to buffer: inout [UInt8]) {
        let current = time.microseconds.dividedFloor(by: 1_000_000)
        if current != second {
            text = Array(Instant(microseconds: current * 1_000_000).description.utf8.prefix(20))
            second = current
        }
        buffer.append(contentsOf: text)
        var rest = Int(time.microseconds - current * 1_000_000)
        var divisor = 100_000
        while divisor > 0 {
            buffer.append(48 + UInt8(rest / divisor))
            rest %= divisor
            divisor /= 10
        }
        buffer.append(UInt8(ascii: "Z"))
    }

    private static func append(_ number: UInt64, to buffer: inout [UInt8]) {
        var divisor: UInt64 = 1
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            buffer.append(48 + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}
