import Programme
import Rules
import Vocabulary

/// A letter set out for a person: each grant beside the rule of the gate that enforces it, and
/// each condition beside how it is seen to be kept.
package struct ExplainLetter: Sendable {
    package init() {}

    package struct Explained: Encodable, Sendable {
        package let serial: String
        package let grants: [Line]
        package let conditions: [Line]
        package let byHand: [Line]
    }

    package struct Line: Encodable, Sendable {
        package let subject: String
        package let terms: String
        /// `enforced by CODE`, `evidenced by …` or `by hand`.
        package let means: String
    }

    package func callAsFunction(_ source: LetterSource) throws -> Explained {
        let claimed = try source.read().letter
        let rules = try source.rulebook()
        let firm = try GivenID.firm(claimed.firm)
        let letter = try Letter(claimed, for: firm, rulebook: rules)
        let explanation = LetterExplanation(of: letter, rules: rules)
        return Explained(
            serial: letter.serial.description,
            grants: explanation.grants.map {
                Line(
                    subject: $0.what, terms: $0.detail, means: "enforced by \($0.rule.rawValue)")
            },
            conditions: explanation.conditions.map { condition in
                Line(
                    subject: condition.code.text,
                    terms: [
                        condition.wording.ruleText, condition.due?.description,
                        condition.frequency,
                    ].compactMap { $0 }.joined(separator: ", "),
                    means: words(condition.means))
            },
            byHand: explanation.byHand.map {
                Line(subject: $0.what, terms: $0.detail, means: "by hand")
            })
    }

    private func words(_ means: LetterCondition.Means) -> String {
        switch means {
        case .enforced(let rule): "enforced by \(rule.rawValue)"
        case .evidenced(let type): "evidenced by \(type)"
        case .byHand: "by hand"
        }
    }
}
