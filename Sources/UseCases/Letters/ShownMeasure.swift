import Programme
import Rules
import Vocabulary

/// A measure against a letter, as people are shown it: at the firm that holds it what it was told,
/// at the supervisor's office what was done.
package struct ShownMeasure: Codable, Hashable, Sendable {
    /// `revoked`, `suspended`, `corrected` or `replaced`.
    package let act: String
    package let until: String?
    /// A code of the supervisor's grounds, and as the rulebook here words it, where it has it.
    package let ground: String?
    package let groundKorean: String?
    package let groundEnglish: String?
    /// Of all but `replaced`.
    package let reason: String?
    /// Of `replaced`: the letter that took its place.
    package let replacedBy: String?
    package let decidedAt: String
    /// At a firm's office: when a second person confirmed it, as far as it was told.
    package let confirmedAt: String?
    /// At the supervisor's office: who confirmed it.
    package let confirmedBy: String?

    init(_ measure: ToldMeasure, _ rules: Rulebook) {
        let ground = LetterView.Told(measure, rules).ground?.wording
        (act, until, self.ground, replacedBy) =
            switch measure.effect {
            case .revoked(let ground): ("revoked", nil, ground, nil)
            case .suspended(let until): ("suspended", until.description, nil, nil)
            case .corrected: ("corrected", nil, nil, nil)
            case .replaced(let by): ("replaced", nil, nil, by.description)
            }
        groundKorean = ground?.korean
        groundEnglish = ground?.english
        reason = measure.reason
        decidedAt = measure.decidedAt.description
        confirmedAt = measure.confirmedAt?.description
        confirmedBy = nil
    }

    /// Those against a letter of the supervisor's office, as they were decided, then that another
    /// letter took its place.
    static func all(
        against letter: IssuedLetter, in letters: Letters, _ rules: Rulebook
    ) -> [ShownMeasure] {
        let replaced = letter.isReplaced ? letter.renewedBy.flatMap { letters.issued[$0] } : nil
        return letter.measures.map { ShownMeasure($0, rules) }
            + (replaced.map { [ShownMeasure(replacedBy: $0)] } ?? [])
    }

    private init(_ measure: LetterMeasure, _ rules: Rulebook) {
        (act, until, ground) =
            switch measure.effect {
            case .revoked(let ground): ("revoked", nil, ground)
            case .suspended(let until): ("suspended", until.description, nil)
            case .corrected: ("corrected", nil, nil)
            }
        let wording = ground.flatMap { try? GroundCode(parsing: $0) }
            .flatMap { rules.letter.grounds[$0]?.value.wording }
        groundKorean = wording?.korean
        groundEnglish = wording?.english
        reason = measure.reason
        replacedBy = nil
        decidedAt = measure.at.description
        confirmedAt = nil
        confirmedBy = measure.confirmedBy?.text
    }

    private init(replacedBy letter: IssuedLetter) {
        act = "replaced"
        (until, ground, groundKorean, groundEnglish) = (nil, nil, nil, nil)
        reason = nil
        replacedBy = letter.serial.description
        decidedAt = letter.issuedAt.description
        (confirmedAt, confirmedBy) = (nil, nil)
    }

    /// Line by line, for a terminal.
    package var lines: [String] {
        let done =
            switch act {
            case "suspended": "suspended until \(until ?? "")"
            case "corrected": "ended as issued wrongly"
            case "replaced": "replaced by letter \(replacedBy ?? "")"
            default: "revoked"
            }
        let worded = [groundKorean, groundEnglish].compactMap(\.self).joined(separator: " / ")
        return [([done, "decided \(decidedAt)"] + confirmation).joined(separator: ", ")]
            + (ground.map { ["ground \($0)" + (worded.isEmpty ? "" : ": \(worded)")] } ?? [])
            + (reason ?? "").split(separator: "\n").map { "reason \($0)" }
    }

    /// Nobody confirms that another letter took its place.
    private var confirmation: [String] {
        guard act != "replaced" else { return [] }
        if let confirmedAt { return ["confirmed \(confirmedAt)"] }
        return [confirmedBy.map { "confirmed by \($0)" } ?? "not yet confirmed"]
    }
}
