package import Access
package import Vocabulary

/// Why the supervisor's office does not take in a firm's report of its disciplines, show it, or
/// decide on what it proposes.
package enum ReceivedReportFailure: Error, Hashable {
    case access(AccessFailure)
    /// It is another firm's than the one that sent it.
    case otherFirm(named: FirmID)
    case noLetterNamed
    case notTheirLetter(LetterSerial)
    case dayAhead(KoreanDate)
    /// Days of its period were reported already, by the report that ends so.
    case reportedTo(KoreanDate)
    case noReport(FirmID)
    case noReportOf(FirmID, lastDay: KoreanDate)
    /// The one who asks declared a conflict about the firm, or has yet to declare.
    case withheld(FirmID)
    case notTheLast(KoreanDate, last: KoreanDate)
    case proposesNothing(FirmID)
    case badReason(limit: ByteCount)
}

extension ReceivedReportFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .otherFirm(let named):
            Refusal(.invalid, "the report is of `\(named)`, which is not the firm that sent it")
        case .noLetterNamed: Refusal(.invalid, "the report names no letter that asks for it")
        case .notTheirLetter(let serial):
            Refusal(.invalid, "letter `\(serial)` is none of the firm that reports")
        case .dayAhead(let day): Refusal(.invalid, "\(day) lies ahead; a report is of what was")
        case .reportedTo(let day):
            Refusal(
                .conflict,
                "days of that period stand in the firm's report to \(day); report the others alone")
        case .noReport(let firm): Refusal(.notFound, "`\(firm)` has reported nothing yet")
        case .noReportOf(let firm, let day):
            Refusal(.notFound, "`\(firm)` reported no period that ends on \(day)")
        case .withheld(let firm):
            Refusal(
                .forbidden,
                "what `\(firm)` reports is withheld from whoever declared a conflict about it, or "
                    + "has yet to declare")
        case .notTheLast(let day, let last):
            Refusal(.conflict, "the firm's last report ends on \(last), not on \(day)")
        case .proposesNothing(let firm):
            Refusal(.conflict, "no proposal to suspend a letter of `\(firm)` waits for a decision")
        case .badReason(let limit):
            Refusal(.invalid, "a reason is a text of 1 to \(limit.bytes) bytes")
        }
    }
}
