import Programme
import Rules
import Vocabulary

/// A letter set out for a person: each grant beside the rule of the gate that enforces it, and
/// each condition beside how it is seen to be kept.
package struct ExplainLetter: Sendable {
    package init() {}

    package struct Explained: Codable, Sendable {
        package let serial: String
        /// `noAction`, `action` or `other`; no other than the first opens the gate.
        package let decision: String
        package let grants: [Line]
        package let conditions: [Line]
        package let byHand: [Line]
    }

    package struct Line: Codable, Sendable {
        package let subject: String
        package let terms: String
        /// `enforced by CODE`, `evidenced by …` or `by hand`; with the evidence, where it has some.
        package let means: String
    }

    package func callAsFunction(_ source: LetterSource) throws -> Explained {
        let claimed = try source.read().letter
        let rules = try source.rulebook()
        let firm = try GivenID.firm(claimed.firm)
        let explanation = try explanation(of: claimed, for: firm, rules)
        return Explained(
            serial: explanation.serial.description, decision: explanation.decision.rawValue,
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
                    means: words(condition))
            },
            byHand: explanation.byHand.map {
                Line(subject: $0.what, terms: $0.detail, means: "by hand")
            })
    }

    /// A letter of no action must hold together as one; another one grants nothing that a gate
    /// would have to enforce, and is set out as it stands.
    private func explanation(
        of claimed: UnverifiedLetter, for firm: FirmID, _ rules: Rulebook
    ) throws -> LetterExplanation {
        let grant = try LetterGrant(claimed.grant, rulebook: rules)
        guard grant.decision != .noAction else {
            let letter = try Letter(claimed, for: firm, rulebook: rules)
            return LetterExplanation(of: letter, rules: rules)
        }
        return LetterExplanation(
            serial: try GivenID.serial(claimed.serial), grant: grant, rules: rules)
    }

    private func words(_ condition: LetterExplanation.Condition) -> String {
        let means: String? =
            switch condition.means {
            case .enforced(let rule): "enforced by \(rule.rawValue)"
            case .evidenced: nil
            case .byHand: "by hand"
            }
        return [means, condition.evidence.map { "evidenced by \($0)" }].compactMap { $0 }
            .joined(separator: ", ")
    }
}
