/// Reads base64 and hex.
enum RunDecoder {
    /// Appends what the base64 characters in `range` stand for, standard or URL alphabet; others
    /// are passed over. `phase` characters of a group of four came before.
    static func base64(
        _ window: Span<UInt8>, _ range: Range<Int>, phase: Int, into out: inout [UInt8]
    ) {
        var group: UInt32 = 0
        var count = phase % 4
        // A group that began before the range has bits missing: it is left out.
        var isWhole = count == 0
        for index in range {
            guard let value = base64Value(window[index]) else { continue }
            group = group << 6 | UInt32(value)
            count += 1
            guard count == 4 else { continue }
            if isWhole {
                out.append(UInt8(truncatingIfNeeded: group >> 16))
                out.append(UInt8(truncatingIfNeeded: group >> 8))
                out.append(UInt8(truncatingIfNeeded: group))
            }
            (group, count, isWhole) = (0, 0, true)
        }
        guard isWhole, count >= 2 else { return }
        out.append(UInt8(truncatingIfNeeded: count == 3 ? group >> 10 : group >> 4))
        if count == 3 { out.append(UInt8(truncatingIfNeeded: group >> 2)) }
    }

    /// Appends what the pairs of hex digits in `range` stand for.
    static func hex(_ window: Span<UInt8>, _ range: Range<Int>, into out: inout [UInt8]) {
        var high: UInt8?
        for index in range where window[index].isHex {
            if let first = high {
                out.append(first << 4 | window[index].hexValue)
                high = nil
            } else {
                high = window[index].hexValue
            }
        }
    }

    private static func base64Value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 0x41
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x61 + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30 + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
