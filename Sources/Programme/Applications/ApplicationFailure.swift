package import Access
package import Rules
package import Vocabulary

/// Why the supervisor's office does not take a decision about an application.
package enum ApplicationFailure: Error, Hashable {
    case access(AccessFailure)
    case contents(ContentsFailure)
    case unknownFirm(FirmID)
    case unknownApplication(ApplicationID)
    case withheld(ApplicationID)
    case noApplication(FirmID)
    case anotherFirms(ApplicationID)
    case receivedAlready(ApplicationID)
    case noMoreNumbers
    /// Each criterion that is not met, as `name: verdict`.
    case notEligible([String])
    case roundNotOpen(RoundNumber)
    case alreadyActive(ApplicationID)
    case letterIssued(ApplicationID)
    case roundNotAt(RoundNumber, RoundState?)
    case notLater(RoundNumber)
    case statusForbids(ApplicationID, Application.Status)
    case supplementAwaited(ApplicationID)
    case noSupplementWanted(ApplicationID)
    case noGaps
    case badGaps
    case dueNotAhead
    case noDue
    case badReason
    case roundFull(RoundNumber, capacity: Int)
    case proposedAlready(ApplicationID)
    case notProposed(ApplicationID)
    case selectionNeedsTwo
    case notEvaluated(ApplicationID)
    case notRecommended(ApplicationID, Recommendation)
    case belowFloor(ApplicationID, [AxisCode])
    /// It names one firm, and another one signed it.
    case signedByAnother(String, signer: FirmID)
    case unknownAct(String)
}

extension ApplicationFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .contents(let failure): failure.refusal
        case .unknownFirm(let firm):
            Refusal(.notFound, "no firm `\(firm)` is known here; import its card first")
        case .unknownApplication(let id):
            Refusal(.notFound, "no application `\(id)` in this office; `application list`")
        case .withheld(let id):
            Refusal(
                .forbidden,
                "you declared a conflict about the firm of `\(id)`, or have yet to declare; "
                    + "nothing of it is yours to see or to decide")
        case .noApplication(let firm):
            Refusal(.notFound, "firm `\(firm)` has no application that is under way")
        case .anotherFirms(let id): Refusal(.forbidden, "`\(id)` is another firm's application")
        case .noMoreNumbers: Refusal(.conflict, "no number is left for another application")
        case .noGaps, .badGaps, .dueNotAhead, .noDue, .badReason, .selectionNeedsTwo,
            .signedByAnother, .unknownAct:
            Refusal(.invalid, wordsOfForm)
        default: Refusal(.conflict, wordsOfState)
        }
    }

    private var wordsOfForm: String {
        switch self {
        case .noGaps: "name at least one gap that the firm is to fill"
        case .badGaps: "at most 64 gaps, each with words of 1 to 1000 bytes in both languages"
        case .dueNotAhead: "the supplement's day must be today or later"
        case .noDue: "a required supplement needs a day by which it is to come"
        case .selectionNeedsTwo:
            "a selection is proposed with `application select` and approved by another person"
        case .signedByAnother(let named, let signer):
            "the document is of firm `\(named)`, but `\(signer)` signed it"
        case .unknownAct(let act):
            "the document's `act` is `\(act)`, which this version does not know; update sumun"
        default: "give reasons of 1 to 1000 bytes without control characters"
        }
    }

    private var wordsOfState: String {
        switch self {
        case .receivedAlready(let id): "this document is received already, as `\(id)`"
        case .notEligible(let criteria):
            "the firm may not apply: "
                + criteria.map { "`\($0)`" }.joined(separator: ", ")
        case .roundNotOpen(let round): "round \(round) is not open for applications"
        case .alreadyActive(let id):
            "the firm's application `\(id)` is under way; a firm has one at a time"
        case .letterIssued(let id):
            "the letter for application `\(id)` is issued; ask for the letter's revocation"
        case .roundNotAt(let round, let state):
            state.map { "round \(round) is not `\($0.rawValue)`" }
                ?? "round \(round) is neither `screening` nor `evaluating`"
        case .notLater(let round): "round \(round) is not later than the application's own"
        case .statusForbids(let id, let status):
            "application `\(id)` is `\(status.rawValue)`; that does not allow it"
        case .supplementAwaited(let id): "a supplement to application `\(id)` is awaited"
        case .noSupplementWanted(let id): "application `\(id)` waits for no supplement"
        case .roundFull(let round, let capacity):
            "round \(round) selects \(capacity) at the most, and so many are proposed or selected"
        case .proposedAlready(let id): "the selection of `\(id)` is proposed already"
        case .notProposed(let id): "nobody has proposed to select `\(id)`"
        case .notEvaluated(let id):
            "no evaluation of `\(id)` in its round is concluded; `panel conclude` comes first"
        case .notRecommended(let id, let word):
            "the panel recommended `\(word.rawValue)` for `\(id)`, not to select it"
        case .belowFloor(let id, let axes):
            "`\(id)` is below the floor on \(axes.map { "`\($0)`" }.joined(separator: ", ")); "
                + "it cannot be selected"
        default: "the state of the application does not allow it"
        }
    }
}
