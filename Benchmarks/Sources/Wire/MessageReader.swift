package import NIOCore

/// Counts HTTP/1.1 messages with Content-Length in a stream of bytes: no more than a measuring
/// program needs, and only for peers that are its own.
package struct MessageReader {
    /// One message that has come whole.
    package struct Message: Sendable {
        /// The first line's bytes 9…11: the status of an answer.
        package let status: Int
        package let bodySize: Int
    }

    package struct Unreadable: Error {}

    /// Longest head that is waited for.
    private static let headLimit = 65_536

    private var head = ByteBuffer()
    private var current: Message?
    private var bodyLeft = 0

    package init() {}

    /// Takes bytes of `buffer` up to the end of the next message; `nil`: they did not reach it.
    package mutating func next(in buffer: inout ByteBuffer) throws(Unreadable) -> Message? {
        if current == nil {
            guard let message = try readHead(from: &buffer) else { return nil }
            current = message
            bodyLeft = message.bodySize
        }
        let taken = min(bodyLeft, buffer.readableBytes)
        buffer.moveReaderIndex(forwardBy: taken)
        bodyLeft -= taken
        guard bodyLeft == 0, let message = current else { return nil }
        current = nil
        return message
    }

    private mutating func readHead(
        from buffer: inout ByteBuffer
    ) throws(Unreadable) -> Message? {
        guard head.readableBytes == 0 else {
            // The head came in pieces, which is rare: it is put together, then read as one.
            head.writeBuffer(&buffer)
            guard let message = try Self.message(&head) else { return nil }
            buffer = head
            head = ByteBuffer()
            return message
        }
        if let message = try Self.message(&buffer) { return message }
        head = buffer
        buffer.moveReaderIndex(forwardBy: buffer.readableBytes)
        return nil
    }

    /// Reads one head and leaves `buffer` at the body.
    private static func message(_ buffer: inout ByteBuffer) throws(Unreadable) -> Message? {
        guard let (message, end) = try message(in: buffer.readableBytesUInt8Span) else {
            return nil
        }
        buffer.moveReaderIndex(forwardBy: end)
        return message
    }

    private static func message(
        in bytes: Span<UInt8>
    ) throws(Unreadable) -> (Message, end: Int)? {
        var line = 0
        var length = 0
        var status = 0
        for at in 0..<min(bytes.count, headLimit) where bytes[at] == UInt8(ascii: "\n") {
            if at - line <= 1, line > 0 {
                return (Message(status: status, bodySize: length), at + 1)
            }
            if line == 0, at >= 12 { status = number(bytes.extracting(9..<12)) ?? 0 }
            if isLength(bytes, from: line) {
                guard let count = number(bytes.extracting(line + 15..<at)) else {
                    throw Unreadable()
                }
                length = count
            }
            line = at + 1
        }
        guard bytes.count < headLimit else { throw Unreadable() }
        return nil
    }

    private static let name = Array("content-length:".utf8)

    private static func isLength(_ bytes: Span<UInt8>, from start: Int) -> Bool {
        guard start + name.count < bytes.count else { return false }
        for offset in name.indices where bytes[start + offset] | 0x20 != name[offset] | 0x20 {
            return false
        }
        return true
    }

    private static func number(_ bytes: Span<UInt8>) -> Int? {
        var value: Int?
        for index in 0..<bytes.count {
            switch bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\r"): continue
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard value ?? 0 < 1 << 40 else { return nil }
                value = (value ?? 0) * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            default: return nil
            }
        }
        return value
    }
}
