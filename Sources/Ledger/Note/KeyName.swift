/// What a signature line calls its key: not empty, at most 255 bytes, without Unicode spaces,
/// control characters or `+`.
///
/// Two names are the same only byte for byte; Swift's text equality would also join what Unicode
/// holds equivalent.
package struct KeyName: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    static let lengthLimit = 255

    /// Any other text is `nil`.
    package init?(_ text: some StringProtocol) {
        guard !text.isEmpty, text.utf8.count <= KeyName.lengthLimit else { return nil }
        for scalar in text.unicodeScalars {
            guard scalar != "+", scalar.value >= 0x20, scalar.value != 0x7f,
                !scalar.properties.isWhitespace
            else { return nil }
        }
        self.text = String(text)
    }

    package var description: String { text }

    package static func == (left: KeyName, right: KeyName) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
