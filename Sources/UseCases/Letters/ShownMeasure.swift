import Programme
import Rules
import Vocabulary

/// A measure against a letter, as people at the firm that holds it are shown it.
package struct ShownMeasure: Codable, Hashable, Sendable {
    /// `revoked`, `suspended` or `corrected`.
    package let act: String
    package let until: String?
    /// A code of the supervisor's grounds, and as the rulebook here words it, where it has it.
    package let ground: String?
    package let groundKorean: String?
    package let groundEnglish: String?
    package let reason: String
    package let decidedAt: String
    /// When a second person confirmed it, as far as this office was told.
    package let confirmedAt: String?

    init(_ measure: ToldMeasure, _ rules: Rulebook) {
        let told = LetterView.Told(measure, rules)
        (act, until, ground) =
            switch measure.effect {
            case .revoked(let ground): ("revoked", nil, ground)
            case .suspended(let until): ("suspended", until.description, nil)
            case .corrected: ("corrected", nil, nil)
            }
        groundKorean = told.ground?.wording.korean
        groundEnglish = told.ground?.wording.english
        reason = measure.reason
        decidedAt = measure.decidedAt.description
        confirmedAt = measure.confirmedAt?.description
    }

    /// Line by line, for a terminal.
    package var lines: [String] {
        let done =
            switch act {
            case "suspended": "suspended until \(until ?? "")"
            case "corrected": "ended as issued wrongly"
            default: "revoked"
            }
        let confirmed = confirmedAt.map { "confirmed \($0)" } ?? "not yet confirmed"
        let worded = [groundKorean, groundEnglish].compactMap(\.self).joined(separator: " / ")
        return ["\(done), decided \(decidedAt), \(confirmed)"]
            + (ground.map { ["ground \($0)" + (worded.isEmpty ? "" : ": \(worded)")] } ?? [])
            + reason.split(separator: "\n").map { "reason \($0)" }
    }
}
