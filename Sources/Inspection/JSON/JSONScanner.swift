/// A strict forward scanner over the bytes of one JSON text (RFC 8259).
///
/// It builds no tree: each call to `next` gives the next token by its place. It refuses what
/// parsers read differently, since the gate and the provider must see the same text: invalid
/// UTF-8, lone surrogates, a key twice in one object, bytes behind the value. A value, so that
/// it may be kept between calls; the caller passes the same bytes each time.
package struct JSONScanner: Sendable {
    private enum Expected { case value, valueOrEnd, keyOrEnd, key, commaOrEnd, nothing }

    package private(set) var offset = 0
    private let limits: JSONLimits
    private var expected = Expected.value
    private var depth = 0
    /// One bit per open container, the innermost last: 1 is an object.
    private var containers: UInt64 = 0
    private var tokenCount = 0
    private var keys: JSONKeyLedger

    package init(limits: JSONLimits) {
        self.limits = limits
        keys = JSONKeyLedger(limit: limits.openKeys)
    }

    /// The next token, or `nil` once when the text has ended as it must.
    package mutating func next(in bytes: Span<UInt8>) throws(JSONFailure) -> JSONToken? {
        skipWhitespace(in: bytes)
        guard offset < bytes.count else {
            guard expected == .nothing else { throw JSONFailure(.endsEarly, at: offset) }
            return nil
        }
        tokenCount += 1
        guard tokenCount <= limits.tokens else { throw JSONFailure(.tooManyTokens, at: offset) }
        switch expected {
        case .nothing: throw JSONFailure(.trailingBytes, at: offset)
        case .value: return try value(in: bytes)
        case .valueOrEnd:
            return bytes[offset] == UInt8(ascii: "]") ? end() : try value(in: bytes)
        case .keyOrEnd:
            return bytes[offset] == UInt8(ascii: "}") ? end() : try key(in: bytes)
        case .key: return try key(in: bytes)
        case .commaOrEnd: return try afterComma(in: bytes)
        }
    }

    private mutating func afterComma(in bytes: Span<UInt8>) throws(JSONFailure) -> JSONToken {
        let inObject = containers & 1 == 1
        let byte = bytes[offset]
        if byte == (inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) { return end() }
        guard byte == UInt8(ascii: ",") else { throw JSONFailure(.unexpectedByte, at: offset) }
        offset += 1
        skipWhitespace(in: bytes)
        guard offset < bytes.count else { throw JSONFailure(.endsEarly, at: offset) }
        return inObject ? try key(in: bytes) : try value(in: bytes)
    }

    private mutating func value(in bytes: Span<UInt8>) throws(JSONFailure) -> JSONToken {
        switch bytes[offset] {
        case UInt8(ascii: "{"): return try start(.objectStart, then: .keyOrEnd)
        case UInt8(ascii: "["): return try start(.arrayStart, then: .valueOrEnd)
        case UInt8(ascii: "\""):
            let start = offset
            let isEscaped = try JSONString.skip(in: bytes, from: &offset)
            return leaf(.string, from: start, isEscaped: isEscaped)
        case UInt8(ascii: "t"): return try literal(.yes, "true", in: bytes)
        case UInt8(ascii: "f"): return try literal(.no, "false", in: bytes)
        case UInt8(ascii: "n"): return try literal(.null, "null", in: bytes)
        default:
            let start = offset
            try JSONNumber.skip(in: bytes, from: &offset)
            guard offset - start <= limits.numberLength else {
                throw JSONFailure(.numberTooLong, at: start)
            }
            return leaf(.number, from: start)
        }
    }

    private mutating func key(in bytes: Span<UInt8>) throws(JSONFailure) -> JSONToken {
        guard bytes[offset] == UInt8(ascii: "\"") else {
            throw JSONFailure(.unexpectedByte, at: offset)
        }
        let start = offset
        let isEscaped = try JSONString.skip(in: bytes, from: &offset)
        let token = JSONToken(
            kind: .key, range: start..<offset, isEscaped: isEscaped, depth: depth)
        try keys.enter(token, in: bytes)
        skipWhitespace(in: bytes)
        guard offset < bytes.count else { throw JSONFailure(.endsEarly, at: offset) }
        guard bytes[offset] == UInt8(ascii: ":") else {
            throw JSONFailure(.unexpectedByte, at: offset)
        }
        offset += 1
        expected = .value
        return token
    }

    private mutating func literal(
        _ kind: JSONToken.Kind, _ text: StaticString, in bytes: Span<UInt8>
    ) throws(JSONFailure) -> JSONToken {
        let start = offset
        for index in 0..<text.utf8CodeUnitCount {
            guard offset < bytes.count else { throw JSONFailure(.endsEarly, at: offset) }
            guard unsafe bytes[offset] == text.utf8Start[index] else {
                throw JSONFailure(.unexpectedByte, at: offset)
            }
            offset += 1
        }
        return leaf(kind, from: start)
    }

    private mutating func leaf(
        _ kind: JSONToken.Kind, from start: Int, isEscaped: Bool = false
    ) -> JSONToken {
        expected = depth == 0 ? .nothing : .commaOrEnd
        return JSONToken(kind: kind, range: start..<offset, isEscaped: isEscaped, depth: depth)
    }

    private mutating func start(
        _ kind: JSONToken.Kind, then next: Expected
    ) throws(JSONFailure) -> JSONToken {
        guard depth < limits.depth else { throw JSONFailure(.tooDeep, at: offset) }
        let token = JSONToken(
            kind: kind, range: offset..<offset + 1, isEscaped: false, depth: depth)
        offset += 1
        depth += 1
        containers = containers << 1 | (kind == .objectStart ? 1 : 0)
        if kind == .objectStart { keys.open() }
        expected = next
        return token
    }

    private mutating func end() -> JSONToken {
        let isObject = containers & 1 == 1
        if isObject { keys.close() }
        offset += 1
        depth -= 1
        containers >>= 1
        expected = depth == 0 ? .nothing : .commaOrEnd
        return JSONToken(
            kind: isObject ? .objectEnd : .arrayEnd, range: offset - 1..<offset,
            isEscaped: false, depth: depth)
    }

    private mutating func skipWhitespace(in bytes: Span<UInt8>) {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return
            }
        }
    }
}
