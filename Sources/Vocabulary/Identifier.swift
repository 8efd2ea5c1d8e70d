/// The name of one thing of kind `Noun`: 1 to 64 bytes of `a-z 0-9 - . _`, beginning with a
/// letter or a digit. An identifier of a firm cannot stand where one of a person is meant.
package struct Identifier<Noun>: Hashable, Comparable, Sendable {
    package let text: String

    package init(parsing text: some StringProtocol) throws(IdentifierFailure) {
        let bytes = text.utf8
        guard let first = bytes.first else { throw .empty }
        guard bytes.count <= IdentifierFailure.lengthLimit.bytes else { throw .tooLong }
        guard first.isLowerAlphanumeric else { throw .badFirstCharacter }
        guard bytes.allSatisfy({ $0.isLowerAlphanumeric || $0.isIdentifierPunctuation }) else {
            throw .badCharacter
        }
        self.text = String(text)
    }

    package static func < (left: Identifier, right: Identifier) -> Bool { left.text < right.text }
}

package enum IdentifierFailure: Error, Equatable {
    case empty, tooLong, badFirstCharacter, badCharacter

    static let lengthLimit = ByteCount.bytes(64)
}

extension Identifier: CustomStringConvertible, Codable {
    package var description: String { text }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(IdentifierFailure) { self = try Identifier(parsing: text) } catch {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not an identifier: \(error)")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension UInt8 {
    fileprivate var isLowerAlphanumeric: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }

    fileprivate var isIdentifierPunctuation: Bool {
        self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
    }
}

/// What identifiers name; none of these has a value.
package enum FirmNoun {}
package enum PersonNoun {}
package enum CallerNoun {}
package enum ServiceNoun {}
package enum NodeNoun {}

package typealias FirmID = Identifier<FirmNoun>
package typealias PersonID = Identifier<PersonNoun>
package typealias CallerID = Identifier<CallerNoun>
package typealias ServiceID = Identifier<ServiceNoun>
package typealias NodeID = Identifier<NodeNoun>
