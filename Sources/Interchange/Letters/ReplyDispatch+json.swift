import Foundation
package import Programme

extension ReplyDispatch {
    /// The one text of it: JSON with sorted keys and no spaces.
    package func json() throws(ApplicationFileFailure) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let text = try? encoder.encode(self) else { throw .notOfThisForm }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads the text that `json` writes, and no other of the same sense; `nil` where it is
    /// another word of the supervisor's office.
    package init?(json text: String) throws(ApplicationFileFailure) {
        guard let read = try? JSONDecoder().decode(ReplyDispatch.self, from: Data(text.utf8))
        else { return nil }
        self = read
        // Byte for byte: two texts that only look alike are two.
        guard try json().utf8.elementsEqual(text.utf8) else { throw .anotherText }
    }
}
