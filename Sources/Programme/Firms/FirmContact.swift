import Vocabulary

/// How the office of a firm's security officer is reached: of the office, never a person's own.
package struct FirmContact: Codable, Hashable, Sendable {
    package let phone: String?
    package let email: String?

    /// `nil` where neither is told.
    package init?(phone: String?, email: String?) {
        guard phone != nil || email != nil else { return nil }
        self.phone = phone
        self.email = email
    }

    private enum CodingKeys: String, CodingKey { case phone, email }

    static let phoneLimit = ByteCount.bytes(40)
    static let emailLimit = ByteCount.bytes(100)

    /// Digits, and what stands between them: `+82 2-2100-0000`.
    package static func isPhone(_ text: String) -> Bool {
        text.utf8.count <= phoneLimit.bytes && text.utf8.contains { isDigit($0) }
            && text.utf8.allSatisfy { isDigit($0) || "+-() ".utf8.contains($0) }
    }

    /// Something on either side of one `@`, in printable ASCII without a space.
    package static func isEmail(_ text: String) -> Bool {
        let parts = text.utf8.split(
            separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return text.utf8.count <= emailLimit.bytes && parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { (0x21...0x7e).contains($0) }
            }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
