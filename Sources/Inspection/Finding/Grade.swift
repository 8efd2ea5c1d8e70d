/// How sure a finding is.
package enum Grade: Int, CaseIterable, Comparable, Hashable, Sendable {
    /// Its shape, or one check digit, is all that speaks for it.
    case possible
    /// Its shape and one thing more: a separator in its place, a context word, a second value.
    case likely
    /// Its shape and two things more, or a form that nothing else has.
    case certain

    package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }

    /// The name in records: `possible`, `likely`, `certain`.
    package var name: String {
        switch self {
        case .possible: "possible"
        case .likely: "likely"
        case .certain: "certain"
        }
    }
}
