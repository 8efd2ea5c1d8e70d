package import Access
package import Rules
package import Vocabulary

/// Why a firm's office does not take a decision about its own application.
package enum FirmApplicationFailure: Error, Hashable {
    case access(AccessFailure)
    case contents(ContentsFailure)
    case notFounded
    case unknownApplication(FirmApplicationID)
    case anotherDraft(FirmApplicationID)
    case noMoreNumbers
    case withdrawn(FirmApplicationID)
    case followed(FirmApplicationID, by: FirmApplicationID)
    case notApproved(missing: Int)
    case gaps([Gap])
    case sentAlready(FirmApplicationID)
    case underWay(FirmApplicationID)
    case neverSent(FirmApplicationID)
    case notRevised(FirmApplicationID)
    case roundNotLater(RoundNumber)
    case badReason
    case documentTooLarge(limit: ByteCount)
    case neverWritten
    case badOutcome(field: String)
}

extension FirmApplicationFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .contents(let failure): failure.refusal
        case .unknownApplication(let id):
            Refusal(.notFound, "no application `\(id)` in this office; `application list`")
        case .notApproved(let missing):
            Refusal(.forbidden, "it needs approval by \(missing) more; `application approve`")
        case .badReason:
            Refusal(.invalid, "give a reason of 1 to 1000 bytes without control characters")
        case .documentTooLarge(let limit):
            Refusal(.invalid, "the signed document is larger than \(limit.bytes) bytes; shorten it")
        case .neverWritten:
            Refusal(.notFound, "it is about a document that this office has not signed")
        case .badOutcome(let field):
            Refusal(.invalid, "the decision's `\(field)` cannot be read")
        case .gaps(let gaps):
            Refusal(
                .conflict,
                "the application lacks: "
                    + gaps.prefix(10).map { "`\($0.field)` \($0.code.words.english)" }
                    .joined(separator: "; ")
                    + (gaps.count > 10 ? "; and \(gaps.count - 10) more" : ""))
        default: Refusal(.conflict, wordsOfState)
        }
    }

    private var wordsOfState: String {
        switch self {
        case .notFounded: "this office has no journal yet; run `sumun init`"
        case .anotherDraft(let id):
            "application `\(id)` is not submitted yet; revise it with `application revise`"
        case .noMoreNumbers: "no number is left for another application"
        case .withdrawn(let id): "application `\(id)` was withdrawn; draft another one"
        case .followed(let id, let next):
            "application `\(id)` is followed by `\(next)`, which alone goes on"
        case .sentAlready(let id):
            "application `\(id)` was submitted; what changes goes as `application supplement`"
        case .underWay(let id):
            "application `\(id)` is under way; a firm has one at a time, and takes it back with "
                + "`application withdraw`"
        case .neverSent(let id): "application `\(id)` was never submitted"
        case .notRevised(let id):
            "the contents of `\(id)` have gone already; `application revise` them first"
        case .roundNotLater(let round): "round \(round) is not later than the application's own"
        default: "the state of the application does not allow it"
        }
    }
}
