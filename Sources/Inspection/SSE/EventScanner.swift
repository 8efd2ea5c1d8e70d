import Vocabulary

/// Cuts the bytes of an event stream (WHATWG HTML, 9.2) into its blocks, whatever the chunks.
///
/// Lines end with LF, CR or CRLF; one byte order mark may open the stream. A CR that is the last
/// byte so far ends its line only when the next byte shows whether an LF belongs to it: the
/// blocks are then the same for every chunking. Total: any bytes are a stream, within the limits.
package struct EventScanner: Sendable {
    /// The bytes that the ranges of the last event point into; valid until the next `push`.
    package private(set) var bytes: [UInt8] = []
    private let limits: EventLimits
    private var start = 0
    private var lineStart = 0
    private var at = 0
    private var lineCount = 0
    private var atStreamStart = true
    private var block = EventBlock()

    package init(limits: EventLimits = EventLimits()) { self.limits = limits }

    /// Bytes taken in that belong to no complete block yet.
    package var pendingCount: Int { bytes.count - start }

    package mutating func push(_ chunk: Span<UInt8>) {
        if start > 0 { dropTaken() }
        unsafe chunk.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    /// The next complete block, or `nil` until more bytes have come.
    package mutating func next() throws(EventFailure) -> ServerSentEvent? {
        while let end = lineEnd() {
            if let event = try takeLine(content: lineStart..<end.content, next: end.next) {
                return event
            }
        }
        try checkSize(upTo: bytes.count)
        return nil
    }

    /// What stands behind the last blank line when the stream has ended, if anything.
    ///
    /// By the standard a reader drops it; some readers do not, so it is given out to be judged.
    package mutating func finish() throws(EventFailure) -> ServerSentEvent? {
        guard start < bytes.count else { return nil }
        if lineStart < bytes.count {
            var content = lineStart..<bytes.count
            if bytes[bytes.count - 1] == Self.cr { content = lineStart..<bytes.count - 1 }
            at = bytes.count
            if let event = try takeLine(content: content, next: bytes.count) { return event }
        }
        return start < bytes.count ? takeBlock(upTo: bytes.count) : nil
    }

    private static let cr = UInt8(ascii: "\r")
    private static let lf = UInt8(ascii: "\n")

    private mutating func dropTaken() {
        bytes.removeSubrange(0..<start)
        lineStart -= start
        at -= start
        block.shift(by: start)
        start = 0
    }

    /// Where the line that begins at `lineStart` ends, and where the next one begins.
    private mutating func lineEnd() -> (content: Int, next: Int)? {
        let found = Self.lineEnd(in: bytes.span, from: at)
        at = found.at
        return found.next.map { (found.at, $0) }
    }

    /// The first line end from `start` on and what follows it; else where to look on.
    private static func lineEnd(in bytes: Span<UInt8>, from start: Int) -> (at: Int, next: Int?) {
        for at in start..<bytes.count {
            if bytes[at] == lf { return (at, at + 1) }
            guard bytes[at] == cr else { continue }
            guard at + 1 < bytes.count else { return (at, nil) }
            return (at, bytes[at + 1] == lf ? at + 2 : at + 1)
        }
        return (bytes.count, nil)
    }

    private mutating func takeLine(
        content: Range<Int>, next: Int
    ) throws(EventFailure) -> ServerSentEvent? {
        try checkSize(upTo: next)
        lineStart = next
        at = next
        var content = content
        if atStreamStart {
            atStreamStart = false
            if bytes[content].starts(with: [0xEF, 0xBB, 0xBF]) {
                content = content.lowerBound + 3..<content.upperBound
            }
        }
        if content.isEmpty { return takeBlock(upTo: next) }
        lineCount += 1
        guard lineCount <= limits.lineCount else { throw .tooManyLines }
        var taken = block
        taken.take(content, in: bytes.span)
        block = taken
        return nil
    }

    private mutating func takeBlock(upTo end: Int) -> ServerSentEvent {
        let event = ServerSentEvent(
            range: start..<end, name: block.name, data: block.data, otherLines: block.otherLines)
        start = end
        lineStart = end
        at = end
        lineCount = 0
        block = EventBlock()
        return event
    }

    private func checkSize(upTo end: Int) throws(EventFailure) {
        guard end - start <= limits.event.bytes else { throw .eventTooLarge }
    }
}
