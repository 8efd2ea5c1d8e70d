/// Finds the end of a line of HTTP/1.1 as its bytes come, and looks at each of them once.
///
/// A line ends with CR LF and with nothing else (RFC 9112, 2.2): a bare LF, a bare CR or a
/// control character is read in more than one way, so it is malformed as soon as it is there.
struct LineScan {
    /// Bytes of the line that were looked at already.
    private var seen = 0

    /// The length of the line that `bytes` begin with, without its CR LF; `nil` where not all of
    /// it has come.
    mutating func length(in bytes: Span<UInt8>, limit: Int) throws(FrameFault) -> Int? {
        var at = seen
        while at < bytes.count {
            if at == 0 || bytes[at - 1] != 0x0D { at = bytes.plainEnd(from: at, notBeyond: limit) }
            guard at < bytes.count else { break }
            switch bytes[at] {
            case 0x0A:
                guard at > 0, bytes[at - 1] == 0x0D else { throw .malformed }
                seen = 0
                return at - 1
            case 0x09, 0x0D, 0x20...0x7E, 0x80...0xFF: break
            default: throw .malformed
            }
            guard at == 0 || bytes[at - 1] != 0x0D, at <= limit else { throw .malformed }
            at += 1
        }
        seen = at
        return nil
    }
}

extension Span<UInt8> {
    /// Skips bytes of a line that mean nothing by themselves, eight at a time, as long as all
    /// eight are such and stand within `limit`.
    @inline(__always)
    fileprivate func plainEnd(from start: Int, notBeyond limit: Int) -> Int {
        var index = start
        let end = Swift.min(count, limit)
        while index + 8 <= end {
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard word.isPlain else { break }
            index += 8
        }
        return index
    }
}

extension UInt64 {
    /// Whether none of the eight bytes is a control character or DEL; may say no too often, never
    /// yes.
    @inline(__always)
    fileprivate var isPlain: Bool {
        let (each, high) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
        let control = (self &- each &* 0x20) & ~self
        let delete = self ^ each &* 0x7F
        return (control | (delete &- each) & ~delete) & high == 0
    }
}
