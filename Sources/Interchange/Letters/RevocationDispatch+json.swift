import Foundation
package import Programme
package import Vocabulary

extension RevocationDispatch {
    /// Largest text that is read: a reason fits, with every character of it escaped.
    package static let sizeLimit = ByteCount.kibibytes(8)

    /// The one text of it: JSON with sorted keys and no spaces.
    package func json() throws(RevocationFailure) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let text = try? encoder.encode(self) else { throw .notOfThisForm }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads the text that `json` writes, and no other of the same sense.
    package init(json text: String) throws(RevocationFailure) {
        guard text.utf8.count <= Self.sizeLimit.bytes else {
            throw .tooLarge(limit: Self.sizeLimit)
        }
        guard
            let read = try? JSONDecoder().decode(RevocationDispatch.self, from: Data(text.utf8))
        else { throw .notOfThisForm }
        self = read
        // Byte for byte: two texts that only look alike are two.
        guard try json().utf8.elementsEqual(text.utf8) else { throw .anotherText }
    }
}
