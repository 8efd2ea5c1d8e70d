/// What the gate shows to a provider: a header and its secret value, which is never printed.
package struct Credential: Sendable {
    /// In lower case.
    package let header: String
    let value: String

    /// Longest secret that we send.
    private static let lengthLimit = 8_192

    /// Takes the value as read from a file, without the white space around it.
    package init(
        header: String, value: String
    ) throws(GateConfigurationFailure) {
        let trimmed = String(value.trimmingWhitespace)
        guard !header.isEmpty, header.utf8.allSatisfy(\.isFieldNameCharacter),
            !trimmed.isEmpty, trimmed.utf8.count <= Credential.lengthLimit,
            trimmed.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F })
        else { throw .badCredential(header: header) }
        self.header = header.lowercased()
        self.value = trimmed
    }
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "\(header): (secret)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["header": header]) }
}

extension String {
    fileprivate var trimmingWhitespace: Substring {
        var text = Substring(self)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        return text
    }
}
