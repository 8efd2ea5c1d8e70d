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
