/// HTML as it is written. What stands in the program as a literal is written as it is; whatever
/// is put into one is text, and escaped, unless it is markup already.
struct Markup: ExpressibleByStringInterpolation {
    private(set) var bytes: [UInt8]

    /// What most pieces of a page fit in.
    private static let usual = 256

    init() { bytes = [] }
    init(stringLiteral literal: StaticString) {
        bytes = []
        append(literal)
    }
    init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.markup.bytes }

    /// A line of its own.
    mutating func line(_ markup: Markup) {
        bytes += markup.bytes
        bytes.append(UInt8(ascii: "\n"))
    }

    static func += (markup: inout Markup, more: Markup) { markup.bytes += more.bytes }

    private mutating func append(_ literal: StaticString) {
        precondition(literal.hasPointerRepresentation, "a literal string has bytes")
        // SAFETY: a literal's bytes live as long as the program.
        unsafe bytes.append(
            contentsOf: UnsafeBufferPointer(
                start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
            default: bytes.append(byte)
            }
        }
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup = Markup()

        init(literalCapacity: Int, interpolationCount: Int) {
            markup.bytes.reserveCapacity(literalCapacity + interpolationCount * Markup.usual / 8)
        }

        mutating func appendLiteral(_ literal: StaticString) { markup.append(literal) }
        mutating func appendInterpolation(_ text: String) { markup.escape(text) }
        mutating func appendInterpolation(_ number: Int) { markup.escape(String(number)) }
        mutating func appendInterpolation(_ more: Markup) { markup += more }
        /// An attribute, a class or nothing, as it holds or does not.
        mutating func appendInterpolation(_ more: Markup, where holds: Bool) {
            if holds { markup += more }
        }
    }
}
