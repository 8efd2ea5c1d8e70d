/// What is done about a finding; from the mildest to the strictest.
package enum KindAction: String, Hashable, Sendable, CaseIterable, Comparable {
    case note, mask, pseudonymise, block

    package static func < (left: KindAction, right: KindAction) -> Bool {
        left.strictness < right.strictness
    }

    private var strictness: Int {
        switch self {
        case .note: 0
        case .mask: 1
        case .pseudonymise: 2
        case .block: 3
        }
    }
}

/// What is done about findings of one kind, by how sure the finding is.
package struct KindPolicy: Hashable, Sendable, RuleText {
    package let possible: KindAction
    package let likely: KindAction
    package let certain: KindAction
    /// From this many `possible` ones in one body on …
    package let repeatedFrom: Int
    /// … each further one gets this.
    package let repeated: KindAction

    /// A surer finding never gets a milder action, and a repeated one none milder than a
    /// single one; `repeatedFrom` is 2…1000. Anything else is `nil`.
    package init?(
        possible: KindAction, likely: KindAction, certain: KindAction, repeatedFrom: Int,
        repeated: KindAction
    ) {
        guard possible <= likely, likely <= certain, possible <= repeated,
            (2...1000).contains(repeatedFrom)
        else { return nil }
        self.possible = possible
        self.likely = likely
        self.certain = certain
        self.repeatedFrom = repeatedFrom
        self.repeated = repeated
    }

    package var ruleText: String {
        "possible \(possible.rawValue), likely \(likely.rawValue), certain \(certain.rawValue)"
            + ", from the \(repeatedFrom). possible \(repeated.rawValue)"
    }
}
