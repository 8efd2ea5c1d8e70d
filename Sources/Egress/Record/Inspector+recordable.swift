import Inspection
import Vocabulary

extension Inspector {
    /// `text`, which repeats what a request or an answer said, as the record may keep it: only where
    /// it is short and nothing is found in it, at any grade; else `nil`.
    func recordable(_ text: String) -> String? {
        guard !text.isEmpty, text.utf8.count <= RecordBody.textLimit.bytes else { return nil }
        var tally = Tally()
        return findings(in: Array(text.utf8), tally: &tally).isEmpty ? text : nil
    }
}
