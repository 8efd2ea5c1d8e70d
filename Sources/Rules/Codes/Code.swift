import Vocabulary

/// A word of a closed list in camel case (`codeReview`): 1 to 64 ASCII letters and digits,
/// beginning with a small letter. A purpose cannot stand where a class of data is meant.
package struct Code<Noun>: Codable, Hashable, Comparable, Sendable {
    package let text: String

    package init(parsing text: some StringProtocol) throws(CodeFailure) {
        let bytes = text.utf8
        guard let first = bytes.first else { throw .empty }
        guard bytes.count <= CodeFailure.lengthLimit.bytes else { throw .tooLong }
        guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
            throw .badFirstCharacter
        }
        guard bytes.allSatisfy(\.isLetterOrDigit) else { throw .badCharacter }
        self.text = String(text)
    }

    package static func < (left: Code, right: Code) -> Bool { left.text < right.text }
}

extension Code: CustomStringConvertible {
    package var description: String { text }
}

extension Code: RuleText {
    package var ruleText: String { text }
}

package enum CodeFailure: Error, Equatable {
    case empty, tooLong, badFirstCharacter, badCharacter

    static let lengthLimit = ByteCount.bytes(64)
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}

/// What codes name; none of these has a value.
package enum PurposeNoun {}
package enum GroundNoun {}
package enum DataClassNoun {}
package enum KindNoun {}
package enum ConditionNoun {}

package typealias PurposeCode = Code<PurposeNoun>
package typealias GroundCode = Code<GroundNoun>
package typealias DataClassCode = Code<DataClassNoun>
/// The name of a kind of finding, as `Inspection` has it.
package typealias KindName = Code<KindNoun>
package typealias ConditionCode = Code<ConditionNoun>
