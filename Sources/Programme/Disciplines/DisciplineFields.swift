import Rules
package import Vocabulary

/// Bounds of what is written about disciplines, so that an evaluation of every control fits one
/// entry of a journal.
package enum DisciplineFields {
    static let postLimit = ByteCount.bytes(100)
    static let numberLimit = ByteCount.bytes(100)
    static let reasonLimit = ByteCount.bytes(240)
    package static let stepLimit = ByteCount.bytes(400)
    package static let stepCount = 1...20

    /// A text of one line, from a byte to `limit`, in which no character hides or turns the rest.
    static func isLine(_ text: String, within limit: ByteCount) -> Bool {
        (1...limit.bytes).contains(text.utf8.count)
            && text.contains { !$0.isWhitespace }
            && text.unicodeScalars.allSatisfy { !$0.properties.isHidden }
    }

    /// Most letters of which one report is.
    private static let letterLimit = 32

    /// One or more, each once, by serial.
    static func areLetters(_ letters: [LetterSerial]) -> Bool {
        (1...letterLimit).contains(letters.count)
            && zip(letters, letters.dropFirst()).allSatisfy { $0 < $1 }
    }

    static func isSound(_ evidence: DisciplineEvidence) -> Bool {
        evidence.kind != nil && isLine(evidence.number, within: numberLimit)
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isHidden: Bool {
        switch generalCategory {
        case .control, .format, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
