package import Rules

/// What the letter says of each class of data; a class that it does not name is forbidden.
package struct DataTerms: Hashable, Sendable {
    package let allowed: Set<DataClassCode>
    package let forbidden: Set<DataClassCode>
    package let pseudonymised: Set<DataClassCode>
    /// Forbidden classes without a detector that the letter accepts as not checked.
    package let unchecked: Set<DataClassCode>

    package enum Treatment: Hashable, Sendable { case allowed, pseudonymised, forbidden }

    package func treatment(of dataClass: DataClassCode) -> Treatment {
        if allowed.contains(dataClass) { return .allowed }
        return pseudonymised.contains(dataClass) ? .pseudonymised : .forbidden
    }

    /// What is done about a finding in `dataClass` where the rulebook's policy says `policy`.
    ///
    /// Pseudonymised data is a legal class of its own: without its grant a value that would
    /// become a pseudonym blocks. A finding without a class counts as forbidden.
    package func action(for dataClass: DataClassCode?, policy: KindAction) -> KindAction {
        switch dataClass.map(treatment(of:)) ?? .forbidden {
        case .allowed: .note
        case .pseudonymised: policy
        case .forbidden: policy == .pseudonymise ? .block : policy
        }
    }

    /// Classes that are forbidden, not covered by a detector, and not accepted as such: while
    /// there is one, "not checked" would print as "clean", so the gate stays shut.
    package func notChecked(_ rules: InspectionRules) -> [DataClassCode] {
        rules.classes.filter { code, dated in
            treatment(of: code) == .forbidden && !dated.value.isCovered
                && !unchecked.contains(code)
        }
        .keys.sorted()
    }
}
