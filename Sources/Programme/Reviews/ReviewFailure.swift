package import Access
package import Vocabulary

/// Why eligibility is not reviewed, or a review not closed.
package enum ReviewFailure: Error, Hashable {
    case access(AccessFailure)
    case tooManyFirms(limit: Int)
    case unknownReview(ReviewID)
    case alreadyClosed(ReviewID)
    case noReason
    case nothingFound
}

extension ReviewFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .tooManyFirms(let limit):
            Refusal(.conflict, "more than \(limit) firms are known here; no entry holds them all")
        case .unknownReview(let id):
            Refusal(.notFound, "no review `\(id)` in this office; `sumun review list` shows them")
        case .alreadyClosed(let id): Refusal(.conflict, "review `\(id)` is closed already")
        case .noReason: Refusal(.invalid, "give a reason of 1 to 1000 bytes of plain text")
        case .nothingFound: Refusal(.conflict, "nothing was found to review")
        }
    }
}
