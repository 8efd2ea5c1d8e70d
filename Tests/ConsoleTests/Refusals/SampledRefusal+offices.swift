import Access
import Programme
import Rules
import Vocabulary

@testable import Console

extension CardFailure: SampledRefusal {
    static func samples() -> [CardFailure] {
        [
            .notSelfSigned, .notSignedByHeldKey, .older(sequence: 3, held: 5),
            .anotherOffice(named: "moon", pinned: "fsc"), .otherFingerprint, .noAuthority,
            .otherKind(needed: .firm), .otherKind(needed: .supervisor), .noSupervisorPinned,
        ]
    }
}

extension ReplayFailure: SampledRefusal {
    static func samples() -> [ReplayFailure] {
        [.foreign("moonLanded"), .outOfPlace("letterIssued", 7)]
    }
}

extension CorrespondenceFailure: SampledRefusal {
    static func samples() throws -> [CorrespondenceFailure] {
        let office: CounterpartID = try SampledRefusals.id("hanbit")
        return [
            .notFounded, .malformed(field: "contents"), .unknownKind("poem"),
            .contentsTooLarge(limit: SampledRefusals.limit),
            .documentTooLarge(limit: SampledRefusals.limit), .unknownCounterpart(office),
            .tooManyWaiting(office, limit: 9), .unknownSender("moon"),
            .otherAddressee(named: "daon"), .tooFarAhead(9, next: 3), .forked(3, from: office),
            .neverWritten(3, to: office), .receiptForOther(3, to: office),
            .anotherReceipt(3, from: office), .staleRequest(SampledRefusals.instant),
            .noSuchAlarm(3, of: office), .acknowledgedAlready(3, of: office),
            .neitherDispatchNorReceipt, .unknownType("poem+jwt"), .nothingWaits("daon"),
            .withheld(office),
        ] + DispatchKind.allCases.map(CorrespondenceFailure.notWrittenHere)
    }
}

extension ConsultationFailure: SampledRefusal {
    static func samples() throws -> [ConsultationFailure] {
        let id: ConsultationID = try SampledRefusals.id("consultation-1")
        return [
            .access(.alreadyComplete), .malformed(field: "agenda"),
            .tooMany(field: "decisions", limit: 9), .duplicate(field: "paths", value: "letter"),
            .notAPost("Kim"), .dayAhead(SampledRefusals.day), .nobodyAttended,
            .alreadyRecorded(id), .unknownConsultation(id), .notAdopted("2026.9"),
            .severalOfThatVersion("2026.8"), .firstRulebook("2026.1"),
            .adoptedBefore("2026.2", SampledRefusals.day), .nothingToLink(id),
            .notDecided("letter.term"), .unchanged("letter.term", version: "2026.3"),
            .alreadyLinked("letter.term", version: "2026.4"), .noSuchAction(7, of: id),
            .completedAlready(8, of: id),
            .beforeConsultation(SampledRefusals.day, SampledRefusals.day.adding(days: 1)),
        ]
    }
}

extension ReviewFailure: SampledRefusal {
    static func samples() throws -> [ReviewFailure] {
        let id: ReviewID = try SampledRefusals.id("review-1")
        return [
            .access(.alreadyComplete), .tooManyFirms(limit: 9), .unknownReview(id),
            .alreadyClosed(id), .noReason, .nothingFound,
        ]
    }
}

extension ReceivedReportFailure: SampledRefusal {
    static func samples() throws -> [ReceivedReportFailure] {
        let day = SampledRefusals.day
        let firm: FirmID = try SampledRefusals.id("hanbit")
        return [
            .access(.alreadyComplete), .otherFirm(named: firm), .noLetterNamed,
            .notTheirLetter(try SampledRefusals.serial(4)), .dayAhead(day), .reportedTo(day),
            .noReport(firm), .noReportOf(firm, lastDay: day), .withheld(firm),
            .notTheLast(day, last: day.adding(days: 1)), .proposesNothing(firm),
            .badReason(limit: SampledRefusals.limit),
        ]
    }
}

extension DisciplineFailure: SampledRefusal {
    static func samples() throws -> [DisciplineFailure] {
        let code: ControlCode = try SampledRefusals.code("idleCut")
        let day = SampledRefusals.day
        return [
            .access(.alreadyComplete), .notFounded, .unknownControl("shoeSize"),
            .badText(field: "post", limit: SampledRefusals.limit), .notOneOwner,
            .unknownOwner(try SampledRefusals.id("lee")), .notAssigned(code), .dayAhead(day),
            .beforeLastCheck(code, day), .needsReason, .alwaysApplies(code),
            .shortfallOpen(code, since: day), .noShortfall(code), .planExists(code, due: day),
            .noPlan(code), .beforePlan(code, day), .badSteps, .planTooLong(last: day),
            .badPeriod(months: 6), .periodNotJoined(expected: day), .paperNotOfPeriod,
            .notChecked([code]), .checkedAfterAll(code), .malformed("results"), .noEvaluation,
            .controlTwice("idleCut"), .reportTooLarge(limit: SampledRefusals.limit),
        ] + CheckFrequency.allCases.map { .notStricter(code, $0) }
            + ControlEvidence.allCases.map { .needsEvidence(code, $0) }
    }
}
