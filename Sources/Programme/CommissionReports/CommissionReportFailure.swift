package import Access
package import Rules
package import Vocabulary

/// Why a commission report is not recorded.
package enum CommissionReportFailure: Error, Hashable {
    case access(AccessFailure)
    case field(LetterFailure)
    case notYetHeld(KoreanDate)
    case noItems(limit: Int)
    case unknownFirm(FirmID)
    case firmTwice(FirmID)
    case unknownApplication(String)
    case anotherFirms(ApplicationID, FirmID)
    case notSelected(ApplicationID)
    /// Relief was given on an approval that is to count no more.
    case letterIssued(ApplicationID, LetterSerial)
    /// What was rejected is to come back, and the firm has applied anew.
    case followed(ApplicationID, by: ApplicationID)
    case placeTaken(ApplicationID, RoundNumber)
    case recordedAlready(CommissionReportID)
    case unknownReport(CommissionReportID)
    case correctedAlready(CommissionReportID, by: CommissionReportID)
    case officeFull
}

extension CommissionReportFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .field(let failure):
            Refusal(
                .invalid,
                failure.refusal.message.replacing("the letter's", with: "the report's"))
        case .notYetHeld(let date):
            Refusal(.invalid, "the meeting of \(date) lies ahead; its decisions are not known yet")
        case .noItems(let limit):
            Refusal(.invalid, "a commission report names 1 to \(limit) firms")
        case .unknownFirm(let firm):
            Refusal(.notFound, "no firm `\(firm)` is known here; import its card first")
        case .firmTwice(let firm): Refusal(.invalid, "firm `\(firm)` stands in the report twice")
        case .unknownApplication(let text):
            Refusal(.notFound, "no application `\(text)` in this office; `application list`")
        case .anotherFirms(let id, let firm):
            Refusal(.invalid, "`\(id)` is no application of firm `\(firm)`")
        case .notSelected(let id):
            Refusal(
                .conflict,
                "application `\(id)` is not selected; it cannot be approved, and one that was "
                    + "rejected by the correction of that report alone")
        case .letterIssued(let id, let serial):
            Refusal(
                .conflict,
                "letter `\(serial)` gives relief on `\(id)`; revoke the letter first")
        case .followed(let id, let by):
            Refusal(
                .conflict,
                "the firm has applied anew as `\(by)` since `\(id)` was rejected; the commission "
                    + "decides on that one")
        case .placeTaken(let id, let round):
            Refusal(
                .conflict,
                "the place of `\(id)` in round \(round) was given to another firm since it was "
                    + "rejected; it may apply anew")
        case .recordedAlready(let id):
            Refusal(
                .conflict,
                "this agenda number and day are recorded as `\(id)`; correct it with "
                    + "`--corrects \(id)`")
        case .unknownReport(let id): Refusal(.notFound, "no commission report `\(id)` here")
        case .correctedAlready(let id, let by):
            Refusal(.conflict, "`\(id)` was corrected by `\(by)`; correct that one")
        case .officeFull: Refusal(.conflict, "the office can number no further report")
        }
    }
}
