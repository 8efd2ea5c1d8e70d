internal import NIOCore

/// The body of a message as its bytes come: so many, or chunk by chunk (RFC 9112, 7.1).
struct BodyScan {
    private enum State {
        case bytes(left: Int)
        case chunkSize
        case chunk(left: Int)
        /// The CR LF behind a chunk's bytes.
        case chunkEnd
        /// Lines behind the last chunk, up to an empty one.
        case trailers(room: Int)
        case whole
    }

    enum Piece {
        case bytes(ByteBuffer)
        case end
    }

    private var state: State
    private var line = LineScan()
    private let trailerRoom: Int

    /// A chunk's size, its extensions included: nobody needs more, and a size of more than eight
    /// digits is no size.
    private static let sizeLineLimit = 256
    private static let sizeDigitLimit = 8

    init(exactly count: Int) {
        state = count == 0 ? .whole : .bytes(left: count)
        trailerRoom = 0
    }

    /// - Parameter trailerRoom: bytes of trailers that are read and dropped; 0 refuses any.
    init(chunkedWithTrailersUpTo trailerRoom: Int) {
        state = .chunkSize
        self.trailerRoom = trailerRoom
    }

    /// The next piece; `nil` until more bytes come. Nothing follows `.end`.
    mutating func next(in bytes: inout ByteBuffer) throws(FrameFault) -> Piece? {
        while true {
            switch state {
            case .whole: return .end
            case .bytes(let left):
                guard let piece = take(left, of: &bytes) else { return nil }
                let rest = left - piece.readableBytes
                state = rest == 0 ? .whole : .bytes(left: rest)
                return .bytes(piece)
            case .chunk(let left):
                guard let piece = take(left, of: &bytes) else { return nil }
                let rest = left - piece.readableBytes
                state = rest == 0 ? .chunkEnd : .chunk(left: rest)
                return .bytes(piece)
            case .chunkSize:
                guard let size = try chunkSize(in: &bytes) else { return nil }
                state = size == 0 ? .trailers(room: trailerRoom) : .chunk(left: size)
            case .chunkEnd:
                guard let length = try lineLength(in: bytes, limit: 0) else { return nil }
                bytes.moveReaderIndex(forwardBy: length + 2)
                state = .chunkSize
            case .trailers(let room):
                guard let length = try lineLength(in: bytes, limit: room) else { return nil }
                bytes.moveReaderIndex(forwardBy: length + 2)
                state = length == 0 ? .whole : .trailers(room: room - length)
            }
        }
    }

    private func take(_ count: Int, of bytes: inout ByteBuffer) -> ByteBuffer? {
        let here = min(count, bytes.readableBytes)
        return here == 0 ? nil : bytes.readSlice(length: here)
    }

    private mutating func lineLength(
        in bytes: ByteBuffer, limit: Int
    ) throws(FrameFault) -> Int? {
        try line.length(in: bytes.readableBytesUInt8Span, limit: limit)
    }

    private mutating func chunkSize(in bytes: inout ByteBuffer) throws(FrameFault) -> Int? {
        guard let length = try lineLength(in: bytes, limit: Self.sizeLineLimit) else { return nil }
        let size = try Self.size(of: bytes.readableBytesUInt8Span.extracting(0..<length))
        bytes.moveReaderIndex(forwardBy: length + 2)
        return size
    }

    /// Hexadecimal digits, then nothing or an extension, whose contents mean nothing to us.
    private static func size(of line: Span<UInt8>) throws(FrameFault) -> Int {
        var size = 0
        var digits = 0
        while digits < line.count, let digit = line[digits].hexadecimalDigit {
            digits += 1
            guard digits <= sizeDigitLimit else { throw .malformed }
            size = size << 4 | digit
        }
        guard digits > 0, digits == line.count || line[digits] == UInt8(ascii: ";") else {
            throw .malformed
        }
        for at in digits..<line.count where !line[at].isFieldValueCharacter { throw .malformed }
        return size
    }
}

extension UInt8 {
    fileprivate var hexadecimalDigit: Int? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(self - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(self - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(self - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}
