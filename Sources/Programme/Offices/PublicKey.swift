import Vocabulary

/// An Ed25519 public key: 32 bytes, written as hexadecimal.
package struct PublicKey: Hashable, Sendable {
    package let bytes: [UInt8]

    /// Any count other than 32 is `nil`.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }
}

extension PublicKey: CustomStringConvertible, Codable {
    package var description: String { bytes.hex }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let key = [UInt8](hex: text).flatMap(PublicKey.init) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not 32 bytes in hexadecimal")
        }
        self = key
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
