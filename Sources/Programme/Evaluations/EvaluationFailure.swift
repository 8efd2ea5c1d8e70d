package import Access
package import Rules
package import Vocabulary

/// Why the supervisor's office does not take a decision about an evaluation.
package enum EvaluationFailure: Error, Hashable {
    case access(AccessFailure)
    case score(ScoreFailure)
    case unknownFirm(FirmID)
    case noPanel(ApplicationID)
    case panelStands(ApplicationID, round: Int)
    case otherFirm(ApplicationID, FirmID)
    case badRound
    case unknownApplication(ApplicationID)
    case otherRound(ApplicationID, RoundNumber)
    case roundNotEvaluating(RoundNumber)
    case notUnderWay(ApplicationID, Application.Status)
    case nothingToEvaluate(round: Int)
    case tooFewExperts(needed: Int)
    case tooManyExperts(limit: Int)
    case unknownField(String)
    case fieldNotCovered(ExpertiseCode)
    case notAnExpert(PersonID)
    case notAChair(PersonID)
    case memberTwice(PersonID)
    case chairScores(PersonID)
    case lockedOut(PersonID, FirmID)
    case notOnPanel(PersonID)
    case notTheChair(PersonID)
    case notDeclared(PersonID)
    case declaredAlready(PersonID)
    case reasonMissing
    case reasonForNothing
    case hasCommitted(PersonID)
    case scoresOpen(ApplicationID)
    case notComplete(waitingFor: [PersonID])
    case placesEmpty
    case scoreMissing(PersonID)
    case scoreMismatch(PersonID)
    case notOpen(ApplicationID)
    case concluded(ApplicationID)
    case floorMissed([AxisCode])
    case noReasons
    case noFindings
    case siteCheckAhead(KoreanDate)
    /// There is none, or it is not this person's to see: told apart by nobody.
    case noPart(ApplicationID, of: PersonID)
    case rankingWithheld(from: PersonID)
}

extension EvaluationFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .score(let failure): failure.refusal
        case .unknownFirm, .noPanel, .unknownApplication, .noPart: Refusal(.notFound, message)
        case .lockedOut, .notOnPanel, .notTheChair, .chairScores, .notAnExpert, .notAChair,
            .rankingWithheld:
            Refusal(.forbidden, message)
        case .scoreMissing, .scoreMismatch: Refusal(.damaged, message)
        case .badRound, .tooFewExperts, .tooManyExperts, .unknownField, .fieldNotCovered,
            .memberTwice, .reasonMissing, .reasonForNothing, .noReasons, .noFindings,
            .siteCheckAhead, .nothingToEvaluate:
            Refusal(.invalid, message)
        default: Refusal(.conflict, message)
        }
    }

    private var message: String { placeMessage ?? panelMessage ?? scoreMessage ?? "" }

    private var placeMessage: String? {
        switch self {
        case .unknownApplication(let id):
            "no application `\(id)` in this office; `application list`"
        case .otherRound(let id, let round): "`\(id)` stands in round \(round)"
        case .roundNotEvaluating(let round):
            "round \(round) is not `evaluating`; `round evaluate` comes before a panel"
        case .notUnderWay(let id, let status):
            "application `\(id)` is `\(status.rawValue)`; there is nothing to evaluate"
        case .noPart(let id, let person):
            "no evaluation of `\(id)` that `\(person)` has a part in"
        case .rankingWithheld(let person): "a ranking is not for person `\(person)` to see"
        default: nil
        }
    }

    private var panelMessage: String? {
        switch self {
        case .unknownFirm(let firm): "no firm `\(firm)` is known here; import its card first"
        case .noPanel(let id): "no panel evaluates `\(id)`; `sumun panel form` names one"
        case .panelStands(let id, let round):
            "`\(id)` has a panel of round \(round); a later round takes a new one once it concluded"
        case .otherFirm(let id, let firm): "`\(id)` is an application of firm `\(firm)`"
        case .badRound: "a round is a number from 1 to 99"
        case .nothingToEvaluate(let round):
            "the rulebook has not the axes by which round \(round) was planned"
        case .tooFewExperts(let needed): "a panel takes \(needed) experts at least"
        case .tooManyExperts(let limit): "a panel has \(limit) experts at most"
        case .unknownField(let text): "the rulebook has no field of expertise `\(text)`"
        case .fieldNotCovered(let field): "no expert of the panel has the field `\(field)`"
        case .notAnExpert(let id): "person `\(id)` has not the role `expert`"
        case .notAChair(let id): "person `\(id)` has not the role `chair`"
        case .memberTwice(let id): "person `\(id)` is on the panel already"
        case .chairScores(let id):
            "`\(id)` cannot both score and sign the recommendation off"
        case .lockedOut(let person, let firm):
            "`\(person)` declared a conflict about firm `\(firm)`: locked out of its evaluations"
        default: nil
        }
    }

    private var scoreMessage: String? {
        switch self {
        case .notOnPanel(let id): "`\(id)` has no place on this panel"
        case .notTheChair(let id): "`\(id)` is not this panel's chair"
        case .notDeclared(let id):
            "`\(id)` has yet to declare interests; `sumun panel declare`"
        case .declaredAlready(let id): "`\(id)` has declared already"
        case .reasonMissing: "a conflict takes a reason of 1 to 1000 bytes"
        case .reasonForNothing: "a declaration without a conflict takes no reason"
        case .hasCommitted(let id): "`\(id)` has given scores and keeps the place"
        case .scoresOpen(let id): "the scores on `\(id)` are open already"
        case .notComplete(let waiting):
            "not all scores are in; missing: "
                + waiting.map { "`\($0)`" }.joined(separator: ", ")
        case .placesEmpty:
            "a place on the panel is empty; `sumun panel replace` fills it first"
        case .scoreMissing(let id): "the sealed score of `\(id)` is not there; nothing was opened"
        case .scoreMismatch(let id):
            "the sealed score of `\(id)` is not the one that was committed to; nothing was opened"
        case .notOpen(let id): "the scores on `\(id)` are still sealed"
        case .concluded(let id): "the evaluation of `\(id)` is concluded"
        case .floorMissed(let axes):
            "below the floor on \(axes.map { "`\($0)`" }.joined(separator: ", ")): "
                + "`select` cannot be recommended"
        case .noReasons: "a recommendation takes reasons of 1 to 4000 bytes"
        case .noFindings: "a site check has its day and findings of 1 to 4000 bytes"
        case .siteCheckAhead(let day): "a site check on `\(day)` lies ahead"
        default: nil
        }
    }
}
