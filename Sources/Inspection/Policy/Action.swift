/// What is done about a finding, from the mildest to the strictest.
package enum Action: String, CaseIterable, Comparable, Hashable, Sendable, Codable {
    /// It passes, and the record says so.
    case note
    /// Its characters are replaced, its format stays.
    case mask
    /// A placeholder stands for it, and is turned back in the answer.
    case pseudonymise
    /// The text does not pass.
    case block

    private var strictness: Int {
        switch self {
        case .note: 0
        case .mask: 1
        case .pseudonymise: 2
        case .block: 3
        }
    }

    package static func < (left: Action, right: Action) -> Bool {
        left.strictness < right.strictness
    }
}
