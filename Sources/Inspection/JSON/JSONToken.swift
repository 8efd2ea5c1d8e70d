/// One piece of a JSON text, by its place in the bytes: nothing is copied.
package struct JSONToken: Hashable, Sendable {
    package enum Kind: UInt8, Sendable {
        case objectStart, objectEnd, arrayStart, arrayEnd
        case key, string, number, yes, no, null
    }

    package let kind: Kind
    /// The raw bytes, with the quotes of a string or a key.
    package let range: Range<Int>
    /// Whether a string or a key has escapes, so that its text differs from its bytes.
    package let isEscaped: Bool
    /// How many containers are open around this token; a container's own start and end have
    /// the same depth, and so have its keys and values one more.
    package let depth: Int

    /// The bytes of a string or a key without its quotes, escapes as they stand; of any other
    /// token the same as `range`.
    package var contentRange: Range<Int> {
        switch kind {
        case .key, .string: range.lowerBound + 1..<range.upperBound - 1
        default: range
        }
    }

    package var isValue: Bool {
        switch kind {
        case .string, .number, .yes, .no, .null: true
        default: false
        }
    }
}
