import Inspection
import Programme
import Rules
import Vocabulary

/// A letter with what follows from it and the rulebook, worked out once for each snapshot. A
/// class, never changed, so that each exchange shares it instead of copying a letter.
final class HeldLetter: Sendable {
    let letter: Letter
    /// What is done about a finding in a request: the rulebook's policy as far as this letter
    /// grants the class of data.
    let requestPolicy: Policy
    /// What is done about a finding in an answer: a class that the letter allows passes.
    let answerPolicy: Policy
    /// Forbidden classes that no detector covers.
    let notChecked: [DataClassCode]

    init(_ letter: Letter, rulebook: Rulebook) {
        self.letter = letter
        let data = letter.grant.data
        requestPolicy = Self.policy(rulebook) { data.action(for: $0, policy: $1) }
        answerPolicy = Self.policy(rulebook) { dataClass, policy in
            dataClass.map(data.treatment(of:)) == .allowed ? .note : policy
        }
        notChecked = data.notChecked(rulebook.inspection)
    }

    private static func policy(
        _ rulebook: Rulebook, _ action: (DataClassCode?, KindAction) -> KindAction
    ) -> Policy {
        var rules: [Kind: Policy.Rule] = [:]
        for (name, dated) in rulebook.inspection.kinds {
            guard let kind = Kind(rawValue: name.text) else { continue }
            let dataClass = rulebook.inspection.dataClass(of: name)
            func settled(_ policy: KindAction) -> Action {
                Action(rawValue: action(dataClass, policy).rawValue) ?? .block
            }
            rules[kind] = Policy.Rule(
                certain: settled(dated.value.certain), likely: settled(dated.value.likely),
                possible: settled(dated.value.possible),
                repeatedFrom: dated.value.repeatedFrom,
                possibleRepeated: settled(dated.value.repeated))
        }
        return Policy(rules)
    }
}
