package import Access
package import Vocabulary

/// Why the supervisor's office does not take a decision about a letter.
package enum LetterDecisionFailure: Error, Hashable {
    case access(AccessFailure)
    case letter(LetterFailure)
    case notFounded
    case unknownFirm(FirmID)
    case unknownDraft(DraftID)
    case unknownLetter(LetterSerial)
    case cannotSupersede(String)
    case notApproved(missing: Int)
    case alreadyIssued(LetterSerial)
    case termOver(LetterSerial?)
    case documentTooLarge(limit: ByteCount)
    case yearFull
    case alreadyRevoked(LetterSerial)
    case groundNotInLetter(String)
    case suspensionNotAhead
    case noReason
    case nothingToConfirm(LetterSerial)
    case noCommissionReport(number: String, date: KoreanDate)
    case commissionDecidedOtherwise(FirmID, CommissionDecision?, report: CommissionReportID)
    case applicationNotSelected(String)
    case applicationAnswered(ApplicationID, by: LetterSerial)
    /// The commission's item names none, and the firm has one under way.
    case applicationNotNamed(ApplicationID, in: CommissionReportID)
    case itemAnswered(CommissionReportID, FirmID, by: LetterSerial)
    case beginsTooLate(latest: KoreanDate)
    case correctionBeyond(KoreanDate)
    case renewalNeedsNewReport(LetterSerial, issuedOn: KoreanDate)
    case renewalNeedsNewEvaluation(LetterSerial)
    case suspendedNow(LetterSerial)
    case followed(LetterSerial, by: LetterSerial)
    case sameFirm(FirmID)
    case modelNotInLetter(service: ServiceID, model: String)
    case modelInLetter(String)
    /// It is noted; nothing else follows from it.
    case materialChange(LetterSerial)
    case otherFirm(LetterSerial, FirmID)
}

extension LetterDecisionFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .letter(let failure): failure.refusal
        case .notFounded: Refusal(.conflict, "this office has no journal yet; run `sumun init`")
        case .unknownFirm(let firm):
            Refusal(.notFound, "no firm `\(firm)` is known here; register it or import its card")
        case .unknownDraft(let draft): Refusal(.notFound, "no draft `\(draft)` in this office")
        case .unknownLetter(let serial):
            Refusal(.notFound, "no letter `\(serial)` was issued by this office")
        case .cannotSupersede(let serial):
            Refusal(.invalid, "letter `\(serial)` is not one of this firm's that can be replaced")
        case .notApproved(let missing):
            Refusal(.forbidden, "the draft needs approval by \(missing) more; `letter approve`")
        case .alreadyIssued(let serial):
            Refusal(.conflict, "the draft was issued as letter `\(serial)`")
        case .termOver: Refusal(.conflict, "the letter's last day is over")
        case .documentTooLarge(let limit):
            Refusal(.invalid, "the signed letter is larger than \(limit.bytes) bytes; shorten it")
        case .yearFull: Refusal(.conflict, "the year has no serial number left")
        case .alreadyRevoked(let serial):
            Refusal(.conflict, "letter `\(serial)` is revoked already")
        case .groundNotInLetter(let ground):
            Refusal(.invalid, "`\(ground)` is not among the letter's grounds of revocation")
        case .suspensionNotAhead: Refusal(.invalid, "the suspension's end must lie ahead")
        case .noReason: Refusal(.invalid, "give a reason of 1 to 1000 bytes")
        case .nothingToConfirm(let serial):
            Refusal(.conflict, "nothing about letter `\(serial)` waits to be confirmed")
        case .noCommissionReport, .commissionDecidedOtherwise, .renewalNeedsNewReport,
            .renewalNeedsNewEvaluation, .applicationNotSelected, .applicationNotNamed,
            .itemAnswered:
            commissionRefusal
        case .beginsTooLate(let latest):
            Refusal(
                .invalid,
                "the term begins too long after its issue; its first day is \(latest) at the latest"
            )
        case .applicationAnswered(let id, let serial):
            Refusal(
                .conflict,
                "letter `\(serial)` gives relief on `\(id)` already; another one is a renewal, by a "
                    + "new application and evaluation")
        case .correctionBeyond(let day):
            Refusal(
                .conflict,
                "the letter to be corrected ends on \(day), and so does its correction at the "
                    + "latest; a longer term is a renewal")
        case .suspendedNow(let serial):
            Refusal(
                .conflict,
                "letter `\(serial)` is suspended; no later letter takes its place meanwhile")
        case .followed(let serial, let by):
            Refusal(.conflict, "letter `\(by)` took the place of letter `\(serial)`")
        case .sameFirm(let firm):
            Refusal(.invalid, "the letter is for `\(firm)` already")
        case .modelNotInLetter(let service, let model):
            Refusal(.invalid, "the letter grants no model `\(model)` of service `\(service)`")
        case .modelInLetter(let model):
            Refusal(.conflict, "the letter grants model `\(model)` already")
        case .materialChange(let serial):
            Refusal(
                .conflict,
                "a material change needs a new evaluation; it is noted at letter `\(serial)`, "
                    + "which stays as it is")
        case .otherFirm(let serial, let firm):
            Refusal(.invalid, "letter `\(serial)` is not for `\(firm)`")
        }
    }

    private var commissionRefusal: Refusal {
        switch self {
        case .noCommissionReport(let number, let date):
            Refusal(
                .conflict,
                "no commission report `\(number)` of \(date) is recorded; the clerk records it "
                    + "with `sumun commission record` before the letter is issued")
        case .commissionDecidedOtherwise(let firm, let decision, let report):
            Refusal(
                .conflict,
                "the commission's word on `\(firm)` in `\(report)` is "
                    + "`\(decision?.rawValue ?? "none")`; no such letter follows from it")
        case .applicationNotSelected(let id):
            Refusal(
                .conflict,
                "application `\(id)`, which the commission's report names, is not selected; no "
                    + "letter gives relief for it")
        case .applicationNotNamed(let id, let report):
            Refusal(
                .conflict,
                "the firm's application `\(id)` is under way, and its item in `\(report)` names "
                    + "none; correct the report so that it names `\(id)`")
        case .itemAnswered(let report, let firm, let serial):
            Refusal(
                .conflict,
                "letter `\(serial)` gives relief on the word on `\(firm)` in `\(report)` already; "
                    + "another one needs another decision of the commission")
        case .renewalNeedsNewReport(let serial, let day):
            Refusal(
                .conflict,
                "letter `\(serial)` was issued on \(day); its renewal needs a commission report "
                    + "of a later day")
        case .renewalNeedsNewEvaluation(let serial):
            Refusal(
                .conflict,
                "the renewal of letter `\(serial)` needs an application that came after it, and "
                    + "was evaluated and named in the commission's report")
        default: Refusal(.conflict, "the commission has not decided this")
        }
    }
}
