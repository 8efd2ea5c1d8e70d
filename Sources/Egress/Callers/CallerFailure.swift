package import Vocabulary

/// Why a caller is not added or changed.
package enum CallerFailure: Error, Hashable {
    case exists(CallerID)
    case wasRemoved(CallerID)
    case unknown(CallerID)
    case noPurpose
    case unknownPurpose(String)
    case quotaOutOfRange
    case alreadySuspended(CallerID)
    case notSuspended(CallerID)
}

extension CallerFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .exists(let id): Refusal(.conflict, "caller `\(id)` exists already")
        case .wasRemoved(let id):
            Refusal(.conflict, "caller `\(id)` was removed; ids are not given twice, take another")
        case .unknown(let id):
            Refusal(.notFound, "no caller `\(id)`; `sumun caller list` shows them")
        case .noPurpose:
            Refusal(.invalid, "a caller needs a purpose; give `--purpose`, such as codeReview")
        case .unknownPurpose(let text):
            Refusal(
                .invalid,
                "`\(text)` is no purpose of the rulebook; `sumun rulebook show` lists them")
        case .quotaOutOfRange:
            Refusal(.invalid, "each number of a caller's quota is 0 to 1,000,000,000,000,000 a day")
        case .alreadySuspended(let id): Refusal(.conflict, "caller `\(id)` is suspended already")
        case .notSuspended(let id): Refusal(.conflict, "caller `\(id)` is not suspended")
        }
    }
}
