import Access
import Programme
import Rules
import Vocabulary

@testable import Console

extension LetterFailure: SampledRefusal {
    static func samples() throws -> [LetterFailure] {
        [
            .malformed(field: "term"), .tooMany(field: "services", limit: 9),
            .empty(field: "purposes"), .duplicate(field: "models", value: "large-1"),
            .unknownCriticalField("moon"), .forAnotherFirm(named: "daon"),
            .notNoAction(decision: "action"), .unknownProvision("art99"),
            .unknownPurpose("poetry"), .unknownDataClass("gossip"),
            .contradictoryDataClass("personal"), .unknownGround("whim"),
            .noCondition(field: "grant.conditions"),
            .conditionIncomplete(field: "grant.conditions.due", condition: "pledge"),
            .groundsMissing(field: "grant.grounds", ["lawChanged", "conditionFailed"]),
            .termEndsBeforeItBegins, .termTooLong(lastDayAllowed: SampledRefusals.day),
            .tooFewPersons(needed: 2),
        ]
    }
}

extension LetterDecisionFailure: SampledRefusal {
    static func samples() throws -> [LetterDecisionFailure] {
        let firm: FirmID = try SampledRefusals.id("hanbit")
        let (one, other) = (try SampledRefusals.serial(1), try SampledRefusals.serial(2))
        let report: CommissionReportID = try SampledRefusals.id("commission-1")
        return [
            .access(.alreadyComplete), .letter(.termEndsBeforeItBegins), .notFounded,
            .unknownFirm(firm), .unknownDraft(try SampledRefusals.id("draft-1")),
            .unknownLetter(one), .cannotSupersede("260009"), .notApproved(missing: 1),
            .alreadyIssued(one), .termOver(one), .termOver(nil),
            .documentTooLarge(limit: SampledRefusals.limit), .yearFull, .alreadyRevoked(one),
            .groundNotInLetter("whim"), .suspensionNotAhead, .noReason, .nothingToConfirm(one),
            .noCommissionReport(number: "2026-7", date: SampledRefusals.day),
            .commissionDecidedOtherwise(firm, .deferred, report: report),
            .commissionDecidedOtherwise(firm, nil, report: report),
            .applicationNotSelected("app-1"),
            .applicationAnswered(try SampledRefusals.id("app-1"), by: one),
            .applicationNotNamed(try SampledRefusals.id("app-1"), in: report),
            .itemAnswered(report, firm, by: one), .beginsTooLate(latest: SampledRefusals.day),
            .correctionBeyond(SampledRefusals.day),
            .renewalNeedsNewReport(one, issuedOn: SampledRefusals.day),
            .renewalNeedsNewEvaluation(one), .suspendedNow(one), .followed(one, by: other),
            .sameFirm(firm),
            .modelNotInLetter(service: try SampledRefusals.id("tower"), model: "large-1"),
            .modelInLetter("large-1"), .materialChange(one), .otherFirm(one, firm),
        ]
    }
}

extension LetterDatesFailure: SampledRefusal {
    static func samples() throws -> [LetterDatesFailure] {
        let request: LetterRequestID = try SampledRefusals.id("request-1")
        let application: ApplicationID = try SampledRefusals.id("app-1")
        let day = SampledRefusals.day
        return [
            .access(.alreadyComplete), .letter(.termEndsBeforeItBegins),
            .calendar(.unknownYear(2031)), .unknownFirm(try SampledRefusals.id("hanbit")),
            .unknownRequest(request), .unknownLetter(try SampledRefusals.serial(1)),
            .receivedAhead(day), .stillOpen(request),
            .answered(.request(request)), .application(.unknownApplication(application)),
            .inRounds(application), .ended(.application(application)),
            .firmAwaited(.application(application)),
            .notBeforehand(target: day), .extensionNotLater(target: day),
            .published(try SampledRefusals.serial(1), on: day), .deferred(until: day),
            .deferralNotAhead, .noReason, .officeFull,
        ]
    }
}

extension LetterImportFailure: SampledRefusal {
    static func samples() throws -> [LetterImportFailure] {
        [
            .notFounded, .noSupervisorPinned, .bySomeoneElse(named: "moon"),
            .letter(.termEndsBeforeItBegins), .expired(lastDay: SampledRefusals.day),
            .alreadyHeld(try SampledRefusals.serial(1)),
            .anotherUnderSameSerial(try SampledRefusals.serial(1)),
            .documentTooLarge(limit: SampledRefusals.limit),
        ]
    }
}

extension RevocationFailure: SampledRefusal {
    static func samples() throws -> [RevocationFailure] {
        [
            .tooLarge(limit: SampledRefusals.limit), .notOfThisForm, .malformed(field: "until"),
            .anotherText, .neverTold(try SampledRefusals.serial(1), measure: 2),
        ]
    }
}

extension StatusListFailure: SampledRefusal {
    static func samples() throws -> [StatusListFailure] {
        [
            .malformed(field: "entries"), .tooManyEntries(limit: 9),
            .duplicate(serial: try SampledRefusals.serial(1)), .nextUpdateBeforeIssue,
            .bySomeoneElse(named: "moon"), .older(sequence: 3, held: 5), .forked(sequence: 5),
            .earlierThanHeld, .revocationGone(try SampledRefusals.serial(1)), .noneYet,
        ]
    }
}

extension CommissionReportFailure: SampledRefusal {
    static func samples() throws -> [CommissionReportFailure] {
        let firm: FirmID = try SampledRefusals.id("hanbit")
        let id: CommissionReportID = try SampledRefusals.id("commission-1")
        let application: ApplicationID = try SampledRefusals.id("app-1")
        return [
            .access(.alreadyComplete), .notYetHeld(SampledRefusals.day), .noItems(limit: 9),
            .unknownFirm(firm), .firmTwice(firm), .unknownApplication("app-9"),
            .anotherFirms(application, firm), .notSelected(application), .recordedAlready(id),
            .letterIssued(application, try SampledRefusals.serial(1)),
            .followed(application, by: try SampledRefusals.id("app-2")),
            .placeTaken(application, try Rulebook.round(1)),
            .unknownReport(id),
            .correctedAlready(id, by: try SampledRefusals.id("commission-2")), .officeFull,
        ] + (try LetterFailure.samples().map(CommissionReportFailure.field))
    }
}

extension RefusalNoticeFailure: SampledRefusal {
    static func samples() throws -> [RefusalNoticeFailure] {
        let id: CommissionReportID = try SampledRefusals.id("commission-1")
        let firm: FirmID = try SampledRefusals.id("hanbit")
        return [
            .access(.alreadyComplete), .notFounded, .unknownReport(id),
            .corrected(id, by: try SampledRefusals.id("commission-2")),
            .notRejected(firm, .approved), .notRejected(firm, nil),
            .toldAlready(try SampledRefusals.id("refusal-1")),
            .documentTooLarge(limit: SampledRefusals.limit), .officeFull,
        ] + (try LetterFailure.samples().map(RefusalNoticeFailure.field))
    }
}
