package import Vocabulary

/// Why a letter's contents do not hold together. `field` is its path in the document.
package enum LetterFailure: Error, Hashable {
    case malformed(field: String)
    case tooMany(field: String, limit: Int)
    case empty(field: String)
    case duplicate(field: String, value: String)
    case unknownCriticalField(String)
    case forAnotherFirm(named: String)
    case notNoAction(decision: String)
    case unknownProvision(String)
    case unknownPurpose(String)
    case unknownDataClass(String)
    case contradictoryDataClass(String)
    case unknownGround(String)
    /// A letter that is drafted gives relief without a condition.
    case noCondition(field: String)
    /// A condition of a letter that is drafted has no such field.
    case conditionIncomplete(field: String, condition: String)
    /// Codes of grounds that the rulebook has and a letter that is drafted does not name.
    case groundsMissing(field: String, [String])
    case termEndsBeforeItBegins
    case termTooLong(lastDayAllowed: KoreanDate)
    case tooFewPersons(needed: Int)
}

extension LetterFailure: Refusable {
    package var refusal: Refusal { Refusal(.invalid, message) }

    private var message: String {
        switch self {
        case .malformed(let field): "the letter's `\(field)` cannot be read"
        case .tooMany(let field, let limit): "the letter's `\(field)` has more than \(limit)"
        case .empty(let field): "the letter's `\(field)` is empty"
        case .duplicate(let field, let value): "the letter's `\(field)` has `\(value)` twice"
        case .unknownCriticalField(let name):
            "the letter has a critical field `\(name)` that this version does not know"
        case .forAnotherFirm(let named): "the letter is for firm `\(named)`, not for this one"
        case .notNoAction(let decision):
            "the letter's decision is `\(decision)`; only `noAction` opens the gate"
        case .unknownProvision(let text):
            "the rulebook has no provision `\(text)` that a letter may relieve"
        case .unknownPurpose(let text): "the rulebook's list has no purpose `\(text)`"
        case .unknownDataClass(let text): "the rulebook has no class of data `\(text)`"
        case .contradictoryDataClass(let text):
            "class of data `\(text)` is granted in two ways, or accepted unchecked but not forbidden"
        case .unknownGround(let text): "the rulebook has no ground of revocation `\(text)`"
        case .noCondition(let field):
            "the letter's `\(field)` is empty; a letter that gives relief has a condition at least"
        case .conditionIncomplete(let field, let condition):
            "the letter's `\(field)` is missing in condition `\(condition)`; each condition says its "
                + "evidence, its frequency and the day on which it is due"
        case .groundsMissing(let field, let codes):
            "the letter's `\(field)` leaves out \(codes.map { "`\($0)`" }.joined(separator: ", ")); "
                + "every letter names all grounds of the rulebook"
        case .termEndsBeforeItBegins: "the letter's last day lies before its first"
        case .termTooLong(let allowed):
            "the letter's term is too long; its last day can be \(allowed) at the latest"
        case .tooFewPersons(let needed):
            "the letter was not drafted and approved by \(needed) different persons"
        }
    }
}
