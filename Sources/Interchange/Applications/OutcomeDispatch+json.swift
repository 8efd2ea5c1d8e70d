import Foundation
package import Programme
import Vocabulary

extension OutcomeDispatch {
    /// The one text of it: JSON with sorted keys and no spaces.
    package func json() throws(ApplicationFileFailure) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let text = try? encoder.encode(self) else { throw .notOfThisForm }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads the text that `json` writes, and no other of the same sense.
    package init(json text: String) throws(ApplicationFileFailure) {
        do {
            self = try JSONDecoder().decode(OutcomeDispatch.self, from: Data(text.utf8))
        } catch let error as DecodingError { throw ApplicationFileFailure(error) } catch {
            throw .notOfThisForm
        }
        guard try json() == text else { throw .anotherText }
    }
}
