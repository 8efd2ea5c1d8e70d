package import Access
package import Vocabulary

/// Why the register does not take a firm, or nothing goes to one.
package enum FirmFailure: Error, Hashable {
    case access(AccessFailure)
    case malformed(FirmID, field: String)
    case standsTwice(FirmID)
    case tooMany(limit: Int)
    case unknownFirm(FirmID)
    case noCard(FirmID)
}

extension FirmFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .malformed(let firm, let field):
            Refusal(
                .invalid,
                "nothing was taken in; `\(field)` of firm `\(firm)` is too long, empty or not "
                    + "plain text")
        case .standsTwice(let firm):
            Refusal(.invalid, "nothing was taken in; firm `\(firm)` stands there twice")
        case .tooMany(let limit):
            Refusal(
                .invalid, "nothing was taken in; the register has room for \(limit) firms")
        case .unknownFirm(let firm):
            Refusal(.notFound, "no firm `\(firm)` is known here; `sumun firm list` shows them")
        case .noCard(let firm):
            Refusal(
                .conflict,
                "no card of firm `\(firm)` is here, so nothing can be sent to it; import its card")
        }
    }
}
