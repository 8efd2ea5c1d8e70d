extension Digest: CustomStringConvertible, Codable {
    /// Parses 64 lower-case hexadecimal digits; anything else is `nil`.
    package init?(hex text: some StringProtocol) {
        guard let bytes = [UInt8](hex: text) else { return nil }
        self.init(bytes)
    }

    /// 64 lower-case hexadecimal digits.
    package var description: String {
        var digits: [UInt8] = []
        append(hexTo: &digits)
        return String(decoding: digits, as: UTF8.self)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let digest = Digest(hex: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not 64 lower-case hexadecimal digits")
        }
        self = digest
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
