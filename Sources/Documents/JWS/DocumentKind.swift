/// What a signed document says it is: its `typ`. One kind never passes for another.
package enum DocumentKind: String, CaseIterable, Sendable {
    case card = "sumun-card+jws"
    case letter = "sumun-letter+jws"
    case statusList = "sumun-status+jws"

    /// The noun that a message uses.
    package var noun: String {
        switch self {
        case .card: "office card"
        case .letter: "letter"
        case .statusList: "status list"
        }
    }
}
