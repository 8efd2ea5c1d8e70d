/// The text that an escaped string or key stands for, with the way back to its raw bytes.
package struct JSONText: Hashable, Sendable {
    private struct Escape: Hashable, Sendable {
        let decoded: Range<Int>
        let raw: Range<Int>
    }

    /// Decoded UTF-8.
    package let bytes: [UInt8]
    private let contentStart: Int
    private let escapes: [Escape]

    /// Decodes a string or a key that the scanner has passed.
    package init(_ token: JSONToken, in raw: Span<UInt8>) {
        let content = token.contentRange
        var out: [UInt8] = []
        out.reserveCapacity(content.count)
        var escapes: [Escape] = []
        var at = content.lowerBound
        while at < content.upperBound {
            if raw[at] != UInt8(ascii: "\\") {
                out.append(raw[at])
                at += 1
                continue
            }
            let start = (decoded: out.count, raw: at)
            at = Self.decodeEscape(in: raw, at: at, to: &out)
            escapes.append(Escape(decoded: start.decoded..<out.count, raw: start.raw..<at))
        }
        bytes = out
        contentStart = content.lowerBound
        self.escapes = escapes
    }

    /// The raw bytes that stand for `decoded`; an escape is taken whole or not at all.
    package func rawRange(of decoded: Range<Int>) -> Range<Int> {
        rawOffset(
            of: decoded.lowerBound, roundingUp: false)..<rawOffset(
                of: decoded.upperBound, roundingUp: true)
    }

    private func rawOffset(of decoded: Int, roundingUp: Bool) -> Int {
        // The last escape that begins before `decoded`.
        var low = 0
        var high = escapes.count
        while low < high {
            let middle = (low + high) / 2
            if escapes[middle].decoded.lowerBound < decoded {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low > 0 else { return contentStart + decoded }
        let escape = escapes[low - 1]
        if decoded < escape.decoded.upperBound {
            return roundingUp ? escape.raw.upperBound : escape.raw.lowerBound
        }
        return escape.raw.upperBound + decoded - escape.decoded.upperBound
    }

    private static func decodeEscape(
        in raw: Span<UInt8>, at start: Int, to out: inout [UInt8]
    ) -> Int {
        switch raw[start + 1] {
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "u"):
            guard let unit = JSONString.codeUnit(in: raw, at: start) else { return start + 2 }
            guard unit & 0xFC00 == 0xD800,
                let low = JSONString.codeUnit(in: raw, at: start + 6)
            else {
                UTF8Scalar.append(unit, to: &out)
                return start + 6
            }
            UTF8Scalar.append(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), to: &out)
            return start + 12
        default: out.append(raw[start + 1])
        }
        return start + 2
    }
}
