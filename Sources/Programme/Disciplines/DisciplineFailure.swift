package import Access
package import Rules
package import Vocabulary

/// Why a firm's office does not take a decision about its disciplines.
package enum DisciplineFailure: Error, Hashable {
    case access(AccessFailure)
    case notFounded
    case unknownControl(String)
    case badText(field: String, limit: ByteCount)
    case notOneOwner
    case unknownOwner(PersonID)
    case notStricter(ControlCode, CheckFrequency)
    case notAssigned(ControlCode)
    case dayAhead(KoreanDate)
    case beforeLastCheck(ControlCode, KoreanDate)
    case needsEvidence(ControlCode, ControlEvidence)
    case needsReason
    case alwaysApplies(ControlCode)
    case shortfallOpen(ControlCode, since: KoreanDate)
    case noShortfall(ControlCode)
    case planExists(ControlCode, due: KoreanDate)
    case noPlan(ControlCode)
    case beforePlan(ControlCode, KoreanDate)
    case badSteps
    case planTooLong(last: KoreanDate)
    case badPeriod(months: Int)
    case periodNotJoined(expected: KoreanDate)
    case paperNotOfPeriod
    case notChecked([ControlCode])
    case checkedAfterAll(ControlCode)
    case malformed(String)
    case noEvaluation
    case controlTwice(String)
    case reportTooLarge(limit: ByteCount)
}

extension DisciplineFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .access(let failure): failure.refusal
        case .notFounded: Refusal(.conflict, "this office has no journal yet; run `sumun init`")
        case .unknownOwner(let person): AccessFailure.unknownPerson(person).refusal
        case .notAssigned(let code):
            Refusal(.conflict, "nobody looks after `\(code)`; give it to someone with `assign`")
        case .beforeLastCheck(let code, let day):
            Refusal(.conflict, "`\(code)` was checked on \(day); a check is not of an earlier day")
        case .shortfallOpen(let code, let day):
            Refusal(
                .conflict,
                "`\(code)` is not kept since \(day); only a completed corrective plan ends that")
        case .noShortfall(let code):
            Refusal(.conflict, "`\(code)` was not found unkept, so there is nothing to correct")
        case .planExists(let code, let due):
            Refusal(.conflict, "`\(code)` has a corrective plan until \(due); complete that one")
        case .noPlan(let code):
            Refusal(.conflict, "`\(code)` has no corrective plan to complete; make one with `plan`")
        case .beforePlan(let code, let day):
            Refusal(.conflict, "the plan for `\(code)` is of \(day); its check is not of before")
        case .periodNotJoined(let expected):
            Refusal(
                .conflict,
                "the period must begin on \(expected), where the last one ended or the letter began"
            )
        case .notChecked(let codes):
            Refusal(
                .conflict,
                "not checked for this period: "
                    + codes.map { "`\($0)`" }.joined(separator: ", ")
                    + "; check them, or list each under `notChecked` with a reason")
        case .checkedAfterAll(let code):
            Refusal(.invalid, "`\(code)` was checked for this period; its result is what was found")
        case .noEvaluation:
            Refusal(
                .notFound, "the disciplines were not evaluated yet; `sumun discipline evaluate`")
        case .unknownControl, .badText, .notOneOwner, .notStricter, .dayAhead, .needsEvidence,
            .needsReason, .alwaysApplies, .badSteps, .planTooLong, .badPeriod,
            .paperNotOfPeriod, .malformed, .controlTwice, .reportTooLarge:
            Refusal(.invalid, misuse)
        }
    }

    /// What is wrong with what was given.
    private var misuse: String {
        switch self {
        case .unknownControl(let text):
            "`\(text)` is no control of the rulebook; `sumun discipline list` shows them"
        case .badText(let field, let limit):
            "`\(field)` must be a text of one line, 1 to \(limit.bytes) bytes"
        case .notOneOwner: "give a control to a post or to a person, one of them"
        case .notStricter(let code, let frequency):
            "`\(code)` is checked \(frequency.rawValue) at least; give a stricter frequency or none"
        case .dayAhead(let day): "\(day) lies ahead; a check is of today or before"
        case .needsEvidence(let code, let kind):
            "`\(code)` is shown kept by evidence of type `\(kind.rawValue)`; give its number"
        case .needsReason: "say in a reason what was found"
        case .alwaysApplies(let code): "`\(code)` applies to every firm; it is kept or not kept"
        case .badSteps:
            "a plan has \(DisciplineFields.stepCount.lowerBound) to "
                + "\(DisciplineFields.stepCount.upperBound) steps, each a line of at most "
                + "\(DisciplineFields.stepLimit.bytes) bytes"
        case .planTooLong(let last): "a corrective plan is due from today to \(last)"
        case .badPeriod(let months):
            "a period has at most \(months) months, and its last day is not ahead"
        case .paperNotOfPeriod: "the committee's paper is of a day after the period, not ahead"
        case .malformed(let field): "`\(field)` is not of the form that a report has"
        case .controlTwice(let text): "`\(text)` stands here twice; name each control once"
        case .reportTooLarge(let limit):
            "the report would be longer than the \(limit.bytes) bytes that a dispatch carries; "
                + "shorten reasons and numbers of evidence"
        default: "this is refused"
        }
    }
}
