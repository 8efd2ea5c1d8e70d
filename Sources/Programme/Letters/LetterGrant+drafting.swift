package import Rules

extension LetterGrant {
    /// Checks what is drafted or signed under `rulebook`: it holds together, and the letter that
    /// comes of it is whole. It names every ground of revocation that the rulebook has, each of
    /// its conditions has evidence, frequency and a day, and one that gives relief has conditions.
    ///
    /// A letter that was signed is read with what it has (`init(_:rulebook:)`): what it lacks is
    /// its issuer's fault, and its reader's rulebook may be a later one with another ground.
    package init(
        drafted unverified: UnverifiedGrant, rulebook: Rulebook
    ) throws(LetterFailure) {
        let grant = try LetterGrant(unverified, rulebook: rulebook)
        try grant.requireConditions()
        let missing = rulebook.letter.grounds.keys.filter { !grant.grounds.contains($0) }
        guard missing.isEmpty else {
            throw .groundsMissing(field: "grant.grounds", missing.sorted().map(\.text))
        }
        self = grant
    }

    // A reply that gives no relief may have no condition; one that it has is as whole.
    private func requireConditions() throws(LetterFailure) {
        guard decision != .noAction || !conditions.isEmpty else {
            throw .noCondition(field: "grant.conditions")
        }
        for condition in conditions {
            let parts = [
                ("evidence", condition.evidence != nil),
                ("frequency", condition.frequency != nil), ("due", condition.due != nil),
            ]
            if let (missing, _) = parts.first(where: { !$0.1 }) {
                throw .conditionIncomplete(
                    field: "grant.conditions.\(missing)", condition: condition.code.text)
            }
        }
    }
}
