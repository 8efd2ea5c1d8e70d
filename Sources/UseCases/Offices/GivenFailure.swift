package import Vocabulary

/// Why a word that came with an ask is not read, or names nothing of this office.
package enum GivenFailure: Error, Hashable {
    case noID(String, of: GivenNoun)
    case unknown(String, GivenNoun)
    case noRound(String)
    case roundNotPlanned(String)
    case noSerial(String)
    case noDay(String)
    case noEntry(String)
    case noCode(String, of: GivenNoun)
    case noDigest(String)
    case noneOf(String, [String])
}

/// What such a word names.
package enum GivenNoun: String, Hashable, Sendable, CaseIterable {
    case person, firm, office, caller, node, service, draft, request, review, consultation
    case application, commissionReport, letter, refusalNotice, document, dispatch
    case criterion, field, ground, rulebook
}

extension GivenFailure: Refusable {
    package var refusal: Refusal {
        switch self {
        case .noID(let text, let noun):
            Refusal(
                .invalid,
                "`\(text)` is no \(noun.name)'s id: 1 to 64 of a-z, 0-9, `-`, `.`, `_`"
                    + noun.listed)
        case .unknown(let text, let noun):
            Refusal(.notFound, "no \(noun.name) `\(text)` in this office" + noun.listed)
        case .noRound(let text): Refusal(.invalid, "`\(text)` is no round: a number of 1 to 99")
        case .roundNotPlanned(let text): Refusal(.notFound, "no round `\(text)` is planned")
        case .noSerial(let text):
            Refusal(.invalid, "`\(text)` is no letter's serial: six digits such as 260001")
        case .noDay(let text): Refusal(.invalid, "`\(text)` is not a day as YYYY-MM-DD")
        case .noEntry(let text): Refusal(.invalid, "`\(text)` is no entry's number")
        case .noCode(let text, let noun):
            Refusal(.invalid, "`\(text)` is no \(noun.name)'s code" + noun.listed)
        case .noDigest(let text):
            Refusal(.invalid, "`\(text)` is no SHA-256: 64 digits of 0-9, a-f")
        case .noneOf(let text, let words):
            Refusal(
                .invalid,
                "`\(text)` is none of " + words.map { "`\($0)`" }.joined(separator: ", "))
        }
    }
}

extension GivenNoun {
    fileprivate var name: String {
        switch self {
        case .node: "gate node"
        case .commissionReport: "commission report"
        case .refusalNotice: "refusal notice"
        default: rawValue
        }
    }

    /// Where the ones of this office are told.
    fileprivate var listed: String {
        let command: String? =
            switch self {
            case .person: "person list"
            case .firm: "firm list"
            case .office, .dispatch: "outbox"
            case .caller: "caller list"
            case .review: "review list"
            case .consultation: "consultation list"
            case .application: "application list"
            case .commissionReport: "commission list"
            case .letter: "letter list"
            case .refusalNotice: "refusal list"
            case .ground: "rulebook show"
            case .rulebook: "journal"
            case .node, .service, .draft, .request, .document, .criterion, .field: nil
            }
        return command.map { "; `sumun \($0)` shows them" } ?? ""
    }
}
