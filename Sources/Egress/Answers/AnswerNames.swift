/// Keys that say what a leaf is wherever it stands.
package struct AnswerNames: Hashable, Sendable {
    /// Texts that are JSON themselves (tool-call arguments); also the ends of event families.
    let json: [String]
    /// Strings that are no text (ids, signatures): a run that does not decode is none of ours.
    let opaque: [String]
    /// Numbers that the API counts with (times); inspected nowhere.
    let counters: [String]

    package init(json: [String], opaque: [String], counters: [String]) {
        self.json = json
        self.opaque = opaque
        self.counters = counters
    }
}
