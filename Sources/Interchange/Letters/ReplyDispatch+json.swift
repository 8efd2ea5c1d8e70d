package import Programme
import Vocabulary

extension ReplyDispatch {
    /// Its one text.
    package func json() throws(ApplicationFileFailure) -> String {
        String(decoding: try ApplicationFileFailure.text(of: self), as: UTF8.self)
    }

    /// Reads the text that `json` writes, and no other of the same sense; `nil` where it is
    /// another word of the supervisor's office.
    package init?(json text: String) throws(ApplicationFileFailure) {
        do throws(ApplicationFileFailure) {
            self = try ApplicationFileFailure.read(ReplyDispatch.self, from: Array(text.utf8))
        } catch {
            guard error == .anotherText else { return nil }
            throw error
        }
    }
}
