internal import NIOCore
internal import Vocabulary

/// Turns an upstream's bytes into the answer to one request, however they are cut into pieces.
///
/// As strict as `RequestScan`: an upstream whose bytes raise doubt is `malformed`. Informational
/// answers before the answer are dropped, trailers behind it too.
struct AnswerScan {
    private enum State {
        case start
        case fields(status: Int, [(name: String, value: String)], size: Int)
        case body(BodyScan)
        /// Nothing more is expected, or to be made sense of.
        case over
    }

    private var state = State.over
    private var line = LineScan()
    private var isAnswerToHead = false
    private var informational = 0
    private let limits: GateBounds

    private static let informationalLimit = 16
    private static let statusLineLimit = 1_024
    private static let version = "HTTP/1.1 "

    init(limits: GateBounds) { self.limits = limits }

    /// A request has gone out; what comes now is its answer.
    mutating func begin(toHead isAnswerToHead: Bool) {
        state = .start
        line = LineScan()
        informational = 0
        self.isAnswerToHead = isAnswerToHead
    }

    /// The next part; `nil` until more bytes come. Bytes beyond the answer's end are a fault.
    mutating func next(in bytes: inout ByteBuffer) throws(FrameFault) -> AnswerPart? {
        while true {
            switch state {
            case .over:
                guard bytes.readableBytes == 0 else { throw .malformed }
                return nil
            case .body(var body):
                let piece = try body.next(in: &bytes)
                state = .body(body)
                switch piece {
                case nil: return nil
                case .bytes(let piece): return .body(piece)
                case .end:
                    state = .over
                    return .end
                }
            case .start:
                guard let length = try length(in: bytes, limit: Self.statusLineLimit) else {
                    return nil
                }
                let status = try Self.status(
                    of: bytes.readableBytesUInt8Span.extracting(0..<length))
                bytes.moveReaderIndex(forwardBy: length + 2)
                state = .fields(status: status, [], size: 0)
            case .fields(let status, var lines, let size):
                guard let length = try length(in: bytes, limit: limits.answerHeaders.bytes) else {
                    return nil
                }
                guard length > 0 else {
                    bytes.moveReaderIndex(forwardBy: 2)
                    if try isInformational(status) { continue }
                    return .head(try begin(status, lines))
                }
                guard lines.count < limits.answerHeaderLines,
                    size + length <= limits.answerHeaders.bytes
                else { throw .malformed }
                // So that the lines have one owner while they grow.
                state = .over
                let field = try FieldLine(
                    bytes.readableBytesUInt8Span.extracting(0..<length))
                lines.append((field.name, field.value))
                bytes.moveReaderIndex(forwardBy: length + 2)
                state = .fields(status: status, lines, size: size + length)
            }
        }
    }

    private mutating func length(
        in bytes: ByteBuffer, limit: Int
    ) throws(FrameFault) -> Int? {
        try line.length(in: bytes.readableBytesUInt8Span, limit: limit)
    }

    private mutating func isInformational(_ status: Int) throws(FrameFault) -> Bool {
        guard (100...199).contains(status) else { return false }
        informational += 1
        // A change of protocol was not asked for.
        guard status != 101, informational <= Self.informationalLimit else { throw .malformed }
        state = .start
        return true
    }

    private mutating func begin(
        _ status: Int, _ lines: [(name: String, value: String)]
    ) throws(FrameFault) -> AnswerHead {
        guard
            let head = AnswerHead(status: status, lines: lines, isAnswerToHead: isAnswerToHead)
        else { throw .malformed }
        switch head.body {
        case .chunked:
            state = .body(BodyScan(chunkedWithTrailersUpTo: limits.answerHeaders.bytes))
        case .exactly(let count): state = .body(BodyScan(exactly: count))
        }
        return head
    }

    /// RFC 9112, 4: the version, one space, three digits, and perhaps words that mean nothing.
    private static func status(of line: Span<UInt8>) throws(FrameFault) -> Int {
        let begin = version.utf8.count
        guard line.count >= begin + 3,
            String(text: line.extracting(0..<begin)) == version,
            line.count == begin + 3 || line[begin + 3] == 0x20
        else { throw .malformed }
        var status = 0
        for at in begin..<begin + 3 {
            guard line[at].isDecimalDigit else { throw .malformed }
            status = status * 10 + Int(line[at] - UInt8(ascii: "0"))
        }
        guard status >= 100 else { throw .malformed }
        return status
    }
}
