import Outbound
package import Vocabulary

/// 32 random bytes that prove who holds them, as 64 hexadecimal digits; only its digest is kept.
package struct SecretToken: Hashable, Sendable {
    private let bytes: [UInt8]

    package static let size = ByteCount.bytes(32)

    init(_ randomness: Randomness) { bytes = randomness.bytes(SecretToken.size.bytes) }

    /// Anything but 64 lower-case hexadecimal digits is `nil`.
    package init?(parsing text: some StringProtocol) {
        guard let bytes = [UInt8](hex: text), bytes.count == SecretToken.size.bytes else {
            return nil
        }
        self.bytes = bytes
    }

    /// A new one from `desk`'s randomness.
    package static func made(by desk: AccountDesk) -> SecretToken { SecretToken(desk.randomness) }

    /// For whoever is to hold it; never for a log.
    package var text: String { bytes.hex }

    package var digest: Digest { Hashing.sha256(bytes.span) }

    /// What each form of whoever holds the token carries, so that no other site can send one in
    /// their name: it follows from the token, and the token does not follow from it.
    package var formToken: String {
        let word = Array("form".utf8)
        return KeyedHash(key: bytes).code(of: word.span).description
    }

    /// Whether `given` is the form token `wanted`, in a time that does not depend on where they
    /// differ.
    package static func isFormToken(_ given: String, _ wanted: String) -> Bool {
        guard let given = Digest(hex: given), let wanted = Digest(hex: wanted) else {
            return false
        }
        return given == wanted
    }
}

extension SecretToken: CustomStringConvertible {
    package var description: String { "a secret token" }
}

extension SecretToken: CustomReflectable {
    /// Nothing that prints its parts prints the secret.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
