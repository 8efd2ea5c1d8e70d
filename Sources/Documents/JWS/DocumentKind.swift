import Vocabulary

/// What a signed document says it is: its `typ`. One kind never passes for another.
package enum DocumentKind: String, CaseIterable, Sendable {
    case card = "sumun-card+jws"
    case letter = "sumun-letter+jws"
    case statusList = "sumun-status+jws"
    case dispatch = "sumun-dispatch+jws"
    case receipt = "sumun-receipt+jws"
    case collection = "sumun-collection+jws"
    case application = "sumun-application+jws"
    case refusalNotice = "sumun-refusal+jws"

    /// Longest text in its payload, as written: the contents of a dispatch are one, of which
    /// every byte may be escaped.
    var textLimit: ByteCount {
        self == .dispatch ? .kibibytes(64) : StrictObject.textLimit
    }

    /// The noun that a message uses.
    package var noun: String {
        switch self {
        case .card: "office card"
        case .letter: "letter"
        case .statusList: "status list"
        case .dispatch: "dispatch"
        case .receipt: "receipt"
        case .collection: "request to collect"
        case .application: "word about an application"
        case .refusalNotice: "refusal notice"
        }
    }
}
