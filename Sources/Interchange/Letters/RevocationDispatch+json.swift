package import Programme
package import Vocabulary

extension RevocationDispatch {
    /// Largest text that is read: a reason fits, with every character of it escaped.
    package static let sizeLimit = ByteCount.kibibytes(8)

    /// Its one text.
    package func json() throws(RevocationFailure) -> String {
        guard let text = try? OneText.bytes(of: self) else { throw .notOfThisForm }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads the text that `json` writes, and no other of the same sense.
    package init(json text: String) throws(RevocationFailure) {
        guard text.utf8.count <= Self.sizeLimit.bytes else {
            throw .tooLarge(limit: Self.sizeLimit)
        }
        do {
            self = try OneText.read(RevocationDispatch.self, from: Array(text.utf8))
        } catch is OneText.Other { throw .anotherText } catch { throw .notOfThisForm }
    }
}
