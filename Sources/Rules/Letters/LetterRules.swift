/// What every no-action letter of this programme keeps to.
package struct LetterRules: Hashable, Sendable {
    /// The longest term, in whole years: a year from 23 June ends on 22 June.
    package let maxTermYears: Dated<Int>
    /// The provisions of EFSR that a letter may relieve; all others stay in force.
    package let provisions: Dated<[String]>
    /// The grounds on which the authority may act differently after all.
    package let grounds: [GroundCode: Dated<RevocationGround>]
    /// What the form's effect notice says beside the grounds.
    package let effect: LetterEffect
    package let times: LetterTimes

    package init(
        maxTermYears: Dated<Int>, provisions: Dated<[String]>,
        grounds: [GroundCode: Dated<RevocationGround>], effect: LetterEffect,
        times: LetterTimes
    ) {
        self.maxTermYears = maxTermYears
        self.provisions = provisions
        self.grounds = grounds
        self.effect = effect
        self.times = times
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("letter.maxTermYears", maxTermYears),
            RulebookEntry("letter.provisions", provisions),
        ]
            + grounds.sorted { $0.key < $1.key }
            .map { RulebookEntry("letter.grounds.\($0.key)", $0.value) }
            + effect.entries + times.entries
    }
}

/// One ground of revocation: its letter in the form (가 to 마, or 조건) and what it says.
package struct RevocationGround: Hashable, Sendable, RuleText {
    package let mark: String
    package let wording: Wording

    /// A mark that is empty or longer than 16 bytes is `nil`.
    package init?(mark: String, wording: Wording) {
        guard (1...16).contains(mark.utf8.count) else { return nil }
        self.mark = mark
        self.wording = wording
    }

    package var ruleText: String { "\(mark). \(wording.ruleText)" }
}
