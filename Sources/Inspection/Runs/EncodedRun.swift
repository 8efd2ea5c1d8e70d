/// A stretch of base64 or hex long enough to carry a text.
struct EncodedRun: Sendable {
    /// Longer runs than this are decoded.
    static let shortest = 64
    /// A line of a run that goes on in the next line.
    static let lineShortest = 60
    /// What is decoded at once; a longer run is taken in pieces of this length.
    static let pieceLimit = 16_384
    /// What each piece reads again of the one before, so that no value is lost on the seam.
    static let overlap = 512
    /// A run of this length that is no text may carry anything; shorter ones are hashes, keys
    /// and signatures.
    static let unknownFrom = 1_024
    private static let fewestDifferent = 8

    let range: Range<Int>
    /// Bytes before the range that belong to the same run and are read again.
    let overlap: Int
    /// Base64 characters of the run before the range and its overlap, modulo 4.
    let phase: Int

    func moved(by offset: Int) -> EncodedRun {
        EncodedRun(
            range: range.lowerBound + offset..<range.upperBound + offset, overlap: overlap,
            phase: phase)
    }

    /// About how many decoded bytes were read with the piece before already.
    var decodedOverlap: Int { max(0, overlap * 3 / 4 - 4) }

    enum Content {
        case text([UInt8])
        case unknown
        case nothing
    }

    func content(_ window: Span<UInt8>) -> Content {
        let whole = range.lowerBound - overlap..<range.upperBound
        var isHex = true
        var seen: (UInt64, UInt64) = (0, 0)
        for index in whole {
            let byte = window[index]
            isHex = isHex && (byte.isHex || !byte.isBase64)
            if byte < 64 { seen.0 |= 1 << UInt64(byte) } else { seen.1 |= 1 << UInt64(byte & 63) }
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(whole.count * 3 / 4)
        if isHex {
            RunDecoder.hex(window, whole, into: &bytes)
        } else {
            RunDecoder.base64(window, whole, phase: phase, into: &bytes)
        }
        if EncodedRun.isText(bytes.span) { return .text(bytes) }
        let different = seen.0.nonzeroBitCount + seen.1.nonzeroBitCount
        return range.count >= EncodedRun.unknownFrom && different >= EncodedRun.fewestDifferent
            ? .unknown : .nothing
    }

    /// Whether nine bytes in ten are printable ASCII, UTF-8 or the zeros of UTF-16.
    private static func isText(_ bytes: Span<UInt8>) -> Bool {
        var good = 0
        var index = 0
        while index < bytes.count {
            let length = characterLength(bytes, index)
            good += length
            index += max(length, 1)
        }
        return good * 10 >= bytes.count * 9
    }

    private static func characterLength(_ bytes: Span<UInt8>, _ index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 {
            let isPrintable = lead >= 0x20 && lead != 0x7F
            return isPrintable || lead == 0 || lead &- 9 < 5 ? 1 : 0
        }
        let length = lead >= 0xF5 ? 0 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
        guard length > 0, index + length <= bytes.count else { return 0 }
        for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
