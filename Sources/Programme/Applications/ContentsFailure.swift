package import Vocabulary

/// Why an application's contents cannot be read; `field` is the path in them. What is only
/// missing is a `Gap`, not a failure.
package enum ContentsFailure: Error, Hashable {
    case malformed(field: String)
    case tooMany(field: String, limit: Int)
    case duplicate(field: String, value: String)
}

extension ContentsFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .malformed(let field):
            Refusal(.invalid, "the application's `\(field)` cannot be read")
        case .tooMany(let field, let limit):
            Refusal(.invalid, "the application's `\(field)` has more than \(limit)")
        case .duplicate(let field, let value):
            Refusal(.invalid, "the application's `\(field)` has `\(value)` twice")
        }
    }
}
