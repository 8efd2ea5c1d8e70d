import Inspection

/// Where in a JSON text one is, as far as it matters for changing it: in a string or not. For
/// tool-call arguments, which arrive in pieces and of which nobody promises that they are valid.
struct InnerJSON: Hashable, Sendable {
    private(set) var isInString = false
    private var isEscaped = false

    mutating func pass(_ text: Span<UInt8>, _ range: Range<Int>) {
        for index in range {
            let byte = text[index]
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = isInString
            } else if byte == UInt8(ascii: "\"") {
                isInString.toggle()
            }
        }
    }

    /// What must be written here so that the text stays JSON and says `value`.
    func written(_ value: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        if isInString {
            JSONWriter.appendEscaped(value.span, to: &out)
            return out
        }
        out.append(UInt8(ascii: "\""))
        JSONWriter.appendEscaped(value.span, to: &out)
        out.append(UInt8(ascii: "\""))
        return out
    }
}
