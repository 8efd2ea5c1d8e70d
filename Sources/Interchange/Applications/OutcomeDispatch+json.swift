package import Programme
import Vocabulary

extension OutcomeDispatch {
    /// Its one text.
    package func json() throws(ApplicationFileFailure) -> String {
        String(decoding: try ApplicationFileFailure.text(of: self), as: UTF8.self)
    }

    /// Reads the text that `json` writes, and no other of the same sense.
    package init(json text: String) throws(ApplicationFileFailure) {
        self = try ApplicationFileFailure.read(OutcomeDispatch.self, from: Array(text.utf8))
    }
}
