/// The grammar of a JSON number; its value stays text.
enum JSONNumber {
    /// Moves `offset` behind the number that begins there.
    static func skip(in bytes: Span<UInt8>, from offset: inout Int) throws(JSONFailure) {
        let start = offset
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        let whole = digits(in: bytes, from: &offset)
        guard whole > 0 else {
            let reason: JSONFailure.Reason =
                offset > start ? .badNumber : offset < bytes.count ? .unexpectedByte : .endsEarly
            throw JSONFailure(reason, at: offset)
        }
        if whole > 1, bytes[offset - whole] == UInt8(ascii: "0") {
            throw JSONFailure(.badNumber, at: start)
        }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            guard digits(in: bytes, from: &offset) > 0 else {
                throw JSONFailure(.badNumber, at: offset)
            }
        }
        guard offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") else { return }
        offset += 1
        if offset < bytes.count,
            bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
        {
            offset += 1
        }
        guard digits(in: bytes, from: &offset) > 0 else {
            throw JSONFailure(.badNumber, at: offset)
        }
    }

    private static func digits(in bytes: Span<UInt8>, from offset: inout Int) -> Int {
        let start = offset
        while offset < bytes.count, bytes[offset] >= UInt8(ascii: "0"),
            bytes[offset] <= UInt8(ascii: "9")
        {
            offset += 1
        }
        return offset - start
    }
}
