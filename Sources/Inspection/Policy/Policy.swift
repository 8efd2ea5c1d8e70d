/// What is done about each kind at each grade: rulebook values.
package struct Policy: Hashable, Sendable {
    /// What is done about one kind.
    package struct Rule: Hashable, Sendable {
        package var certain: Action
        package var likely: Action
        package var possible: Action
        /// From this many findings of the kind in one body on, a possible one is treated by
        /// `possibleRepeated`. The first is 1.
        package var repeatedFrom: Int
        package var possibleRepeated: Action

        package init(
            certain: Action, likely: Action, possible: Action, repeatedFrom: Int,
            possibleRepeated: Action
        ) {
            self.certain = certain
            self.likely = likely
            self.possible = possible
            self.repeatedFrom = repeatedFrom
            self.possibleRepeated = possibleRepeated
        }
    }

    private var rules: [Kind: Rule]

    /// A kind without a rule is blocked at every grade.
    package init(_ rules: [Kind: Rule]) { self.rules = rules }

    package func action(for kind: Kind, grade: Grade, ordinalInBody: Int) -> Action {
        guard let rule = rules[kind] else { return .block }
        switch grade {
        case .certain: return rule.certain
        case .likely: return rule.likely
        case .possible:
            return ordinalInBody >= rule.repeatedFrom
                ? max(rule.possible, rule.possibleRepeated) : rule.possible
        }
    }

    package func action(for finding: Finding) -> Action {
        action(for: finding.kind, grade: finding.grade, ordinalInBody: finding.ordinal)
    }
}
