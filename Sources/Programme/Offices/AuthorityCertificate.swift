package import Vocabulary

/// The certificate of an office's own authority, in DER, as its card has it: 1 byte to 4 KiB,
/// written as hexadecimal. Whether it is one is for those to check who believe it.
package struct AuthorityCertificate: Hashable, Sendable {
    package let bytes: [UInt8]

    package static let sizeLimit = ByteCount.kibibytes(4)

    /// No byte, or more than `sizeLimit`, is `nil`.
    package init?(_ bytes: [UInt8]) {
        guard (1...Self.sizeLimit.bytes).contains(bytes.count) else { return nil }
        self.bytes = bytes
    }
}

extension AuthorityCertificate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let certificate = [UInt8](hex: text).flatMap(AuthorityCertificate.init) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a certificate's bytes in hexadecimal")
        }
        self = certificate
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(bytes.hex)
    }
}
