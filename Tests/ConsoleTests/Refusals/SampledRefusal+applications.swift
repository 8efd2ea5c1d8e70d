import Access
import Egress
import Rules
import Vocabulary

@testable import Console
@testable import Programme

extension ContentsFailure: SampledRefusal {
    static func samples() -> [ContentsFailure] {
        [
            .malformed(field: "routes[0]"), .tooMany(field: "zones", limit: 9),
            .duplicate(field: "models", value: "large-1"),
        ]
    }
}

extension ApplicationFailure: SampledRefusal {
    static func samples() throws -> [ApplicationFailure] {
        let id: ApplicationID = try SampledRefusals.id("app-1")
        let firm: FirmID = try SampledRefusals.id("hanbit")
        let round = try SampledRefusals.round("2")
        let axis: AxisCode = try SampledRefusals.code("safety")
        return [
            .access(.alreadyComplete), .contents(.malformed(field: "routes[0]")),
            .unknownFirm(firm), .unknownApplication(id), .withheld(id), .noApplication(firm),
            .anotherFirms(id), .receivedAlready(id), .noMoreNumbers,
            .notEligible(["assets: notMet", "ciso: unknown"]), .roundNotOpen(round),
            .alreadyActive(id), .letterIssued(id), .roundNotAt(round, .open),
            .roundNotAt(round, nil), .notLater(round), .supplementAwaited(id),
            .noSupplementWanted(id), .noGaps, .badGaps, .dueNotAhead, .noDue, .badReason,
            .roundFull(round, capacity: 9), .proposedAlready(id), .notProposed(id),
            .selectionNeedsTwo, .notEvaluated(id), .belowFloor(id, [axis]),
            .signedByAnother("daon", signer: firm), .unknownAct("dance"),
        ] + Application.Status.allCases.map { .statusForbids(id, $0) }
            + Recommendation.allCases.map { .notRecommended(id, $0) }
    }
}

extension FirmApplicationFailure: SampledRefusal {
    static func samples() throws -> [FirmApplicationFailure] {
        let id: FirmApplicationID = try SampledRefusals.id("own-1")
        return [
            .access(.alreadyComplete), .contents(.malformed(field: "routes[0]")), .notFounded,
            .unknownApplication(id), .anotherDraft(id), .noMoreNumbers, .withdrawn(id),
            .followed(id, by: try SampledRefusals.id("own-2")), .notApproved(missing: 1),
            .gaps([Gap(.dataClassesMissing, "routes[0].dataClasses")]), .sentAlready(id),
            .underWay(id), .neverSent(id), .notRevised(id),
            .roundNotLater(try SampledRefusals.round("2")), .badReason,
            .documentTooLarge(limit: SampledRefusals.limit), .neverWritten,
            .badOutcome(field: "gaps"),
        ]
    }
}

extension RoundFailure: SampledRefusal {
    static func samples() throws -> [RoundFailure] {
        let round = try SampledRefusals.round("2")
        let ids: [ApplicationID] = [
            try SampledRefusals.id("app-1"), try SampledRefusals.id("app-2"),
        ]
        return [
            .access(.alreadyComplete), .notInRulebook(round), .notPlanned(round), .datesNotInOrder,
            .opened(round), .anotherIsOpen(round), .noDemand,
            .notThere(round, state: .open, needed: .screening), .supplementAwaited(ids),
            .undecided(ids), .belowTarget(selected: 3, target: 9), .badReason,
        ]
    }
}

extension FirmFailure: SampledRefusal {
    static func samples() throws -> [FirmFailure] {
        let firm: FirmID = try SampledRefusals.id("hanbit")
        return [
            .access(.alreadyComplete), .malformed(firm, field: "assets"), .standsTwice(firm),
            .tooMany(limit: 9), .unknownFirm(firm), .noCard(firm),
        ]
    }
}

extension ScoreFailure: SampledRefusal {
    static func samples() throws -> [ScoreFailure] {
        let code: ScoreCode = try SampledRefusals.code("control")
        return [
            .notACriterion(code), .missing(code), .outOfRange(code, greatest: 9), .comment(code),
            .commentsTooLong(limit: SampledRefusals.limit),
        ]
    }
}

extension RankingFailure: SampledRefusal {
    static func samples() throws -> [RankingFailure] {
        [.capacity, .weights, .otherAxes(try SampledRefusals.id("app-1"))]
    }
}

extension EvaluationFailure: SampledRefusal {
    static func samples() throws -> [EvaluationFailure] {
        let id: ApplicationID = try SampledRefusals.id("app-1")
        let firm: FirmID = try SampledRefusals.id("hanbit")
        let person: PersonID = try SampledRefusals.id("heo")
        let round = try SampledRefusals.round("2")
        let axis: AxisCode = try SampledRefusals.code("safety")
        return [
            .access(.alreadyComplete), .score(.commentsTooLong(limit: SampledRefusals.limit)),
            .unknownFirm(firm), .noPanel(id), .panelStands(id, round: 2), .otherFirm(id, firm),
            .badRound, .unknownApplication(id), .otherRound(id, round),
            .roundNotEvaluating(round), .notUnderWay(id, .withdrawn),
            .nothingToEvaluate(round: 2), .tooFewExperts(needed: 3), .tooManyExperts(limit: 9),
            .unknownField("poetry"), .fieldNotCovered(try SampledRefusals.code("law")),
            .notAnExpert(person), .notAChair(person), .memberTwice(person), .chairScores(person),
            .lockedOut(person, firm), .notOnPanel(person), .notTheChair(person),
            .notDeclared(person), .declaredAlready(person), .reasonMissing, .reasonForNothing,
            .hasCommitted(person), .scoresOpen(id), .notComplete(waitingFor: [person]),
            .placesEmpty, .scoreMissing(person), .scoreMismatch(person), .notOpen(id),
            .concluded(id), .floorMissed([axis]), .noReasons, .noFindings,
            .siteCheckAhead(SampledRefusals.day), .noPart(id, of: person),
            .rankingWithheld(from: person),
        ]
    }
}
