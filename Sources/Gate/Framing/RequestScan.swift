internal import NIOCore
internal import Vocabulary

/// Turns a caller's bytes into requests, however they are cut into pieces.
///
/// Only HTTP/1.1 in its strict form is understood; doubt is `malformed` at the first byte that
/// raises it. What a request may be beyond that, `RequestFrame` says.
struct RequestScan {
    private enum State {
        /// Before the request line.
        case start
        case fields(method: String, target: String, HeaderFields)
        case body(BodyScan)
        case failed
    }

    private var state = State.start
    private var line = LineScan()
    /// The last head, or the lines before the one by which a head turned out to be none.
    private var lastHead: Understood = ("", [])
    private let limits: GateBounds

    /// Longest method, and the bytes of a request line beside method and target.
    private static let methodLimit = 16
    private static let requestLineRest = 11

    init(limits: GateBounds) { self.limits = limits }

    /// Whether a request has begun that is not at its end.
    var isWithinRequest: Bool { if case .start = state { false } else { true } }

    /// Whether nothing more is made of what comes.
    var hasFailed: Bool { if case .failed = state { true } else { false } }

    typealias Understood = (target: String, headers: [(name: String, value: String)])

    /// The head under way as far as it was read, else the last one: where a request is refused for
    /// its head, path and language say how it is told.
    var understood: Understood {
        guard case .fields(_, let target, let fields) = state else { return lastHead }
        return (target, fields.lines)
    }

    /// Gives up the request under way: what follows is not looked at.
    mutating func giveUp() { state = .failed }

    /// The next part; `nil` until more bytes come. Nothing follows a fault.
    mutating func next(in bytes: inout ByteBuffer) throws(FrameFault) -> RequestPart? {
        do throws(FrameFault) { return try step(in: &bytes) } catch {
            lastHead = understood
            state = .failed
            throw error
        }
    }

    private mutating func step(in bytes: inout ByteBuffer) throws(FrameFault) -> RequestPart? {
        while true {
            switch state {
            case .failed: return nil
            case .body(var body):
                let piece = try body.next(in: &bytes)
                state = .body(body)
                switch piece {
                case nil: return nil
                case .bytes(let piece): return .body(piece)
                case .end:
                    state = .start
                    return .end
                }
            case .start:
                guard let length = try requestLine(in: bytes) else { return nil }
                try begin(bytes.readableBytesUInt8Span.extracting(0..<length))
                bytes.moveReaderIndex(forwardBy: length + 2)
            case .fields(let method, let target, var fields):
                let limit = limits.headerLine.bytes + 4
                guard
                    let length = try line.length(in: bytes.readableBytesUInt8Span, limit: limit)
                else { return nil }
                guard length > 0 else {
                    bytes.moveReaderIndex(forwardBy: 2)
                    let body = try body(of: fields)
                    lastHead = (target, fields.lines)
                    state = .body(body)
                    return .head(RequestHead(method: method, target: target, fields: fields))
                }
                // So that the lines have one owner while they grow.
                state = .failed
                defer { state = .fields(method: method, target: target, fields) }
                let line = try FieldLine(
                    bytes.readableBytesUInt8Span.extracting(0..<length))
                try fields.add(line, limits: limits)
                bytes.moveReaderIndex(forwardBy: length + 2)
            }
        }
    }

    private mutating func requestLine(in bytes: ByteBuffer) throws(FrameFault) -> Int? {
        let limit = limits.target.bytes + Self.methodLimit + Self.requestLineRest
        let bytes = bytes.readableBytesUInt8Span
        // What begins otherwise is no method: nobody waits for the end of such a line.
        if !bytes.isEmpty, !(0x41...0x5A).contains(bytes[0]) { throw .malformed }
        return try line.length(in: bytes, limit: limit)
    }

    /// RFC 9112, 3: a method, one space, a target, one space, the version.
    private mutating func begin(_ line: Span<UInt8>) throws(FrameFault) {
        var space = 0
        while space < line.count, line[space].isFieldNameCharacter { space += 1 }
        let end = line.count - " HTTP/1.1".utf8.count
        guard (1...Self.methodLimit).contains(space), space < end, line[space] == 0x20,
            String(text: line.extracting(end..<line.count)) == " HTTP/1.1"
        else { throw .malformed }
        for at in space + 1..<end where !line[at].isVisible { throw .malformed }
        state = .fields(
            method: String(text: line.extracting(0..<space)),
            target: String(text: line.extracting(space + 1..<end)), HeaderFields())
    }

    private func body(of fields: HeaderFields) throws(FrameFault) -> BodyScan {
        switch try fields.bodyLength {
        case .chunked: BodyScan(chunkedWithTrailersUpTo: 0)
        case .exactly(let count): BodyScan(exactly: count)
        }
    }
}

extension UInt8 {
    fileprivate var isVisible: Bool { self > 0x20 && self < 0x7F }
}
