/// One block of an event stream, by its places in the scanner's bytes: nothing is copied.
///
/// A block ends with its blank line. A block without data (comments alone, a stray blank line) is
/// one too, so that the blocks of a stream, put together, are the stream.
package struct ServerSentEvent: Hashable, Sendable {
    /// All raw bytes, with the blank line.
    package let range: Range<Int>
    /// The value of the last `event` field.
    package let name: Range<Int>?
    /// The values of the `data` fields, in order.
    package let data: DataLines
    /// Every other line as it stands, without its end: comments, `id`, `retry`, unknown fields,
    /// and `event` fields before the last.
    package let otherLines: [Range<Int>]

    /// The `data` lines of a block; nearly always one, which then takes no memory of its own.
    package enum DataLines: Hashable, Sendable {
        case none
        case one(Range<Int>)
        case many([Range<Int>])

        mutating func append(_ line: Range<Int>) {
            switch self {
            case .none: self = .one(line)
            case .one(let first): self = .many([first, line])
            case .many(var lines):
                self = .none
                lines.append(line)
                self = .many(lines)
            }
        }
    }
}
