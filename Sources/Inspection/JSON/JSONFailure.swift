/// Why bytes are not the JSON that we take, and where.
package struct JSONFailure: Error, Hashable, Sendable {
    package enum Reason: String, Sendable {
        case unexpectedByte, endsEarly, trailingBytes, badNumber, badEscape, loneSurrogate
        case badUTF8, controlCharacter, duplicateKey
        case tooDeep, tooManyTokens, tooManyKeys, numberTooLong
    }

    package let reason: Reason
    /// The byte at which it shows.
    package let offset: Int

    package init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
