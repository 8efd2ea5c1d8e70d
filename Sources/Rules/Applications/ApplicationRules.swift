package enum ClauseNoun {}
/// A clause of the contract with a service's provider.
package typealias ClauseCode = Code<ClauseNoun>

/// How an application is prepared, supplemented and selected.
package struct ApplicationRules: Hashable, Sendable {
    /// Persons of the firm for what is submitted, the one who drafts it included.
    package let submissionPersons: Dated<Int>
    /// Persons of the supervisor's office for a selection, the one who proposes it included.
    package let selectionPersons: Dated<Int>
    /// Days that a firm has for a supplement where the request names no day.
    package let supplementDays: Dated<Int>
    /// What a contract with a provider is looked at for.
    package let contractClauses: [ClauseCode: Dated<Wording>]

    package init(
        submissionPersons: Dated<Int>, selectionPersons: Dated<Int>, supplementDays: Dated<Int>,
        contractClauses: [ClauseCode: Dated<Wording>]
    ) {
        self.submissionPersons = submissionPersons
        self.selectionPersons = selectionPersons
        self.supplementDays = supplementDays
        self.contractClauses = contractClauses
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("applications.submissionPersons", submissionPersons),
            RulebookEntry("applications.selectionPersons", selectionPersons),
            RulebookEntry("applications.supplementDays", supplementDays),
        ]
            + contractClauses.sorted { $0.key < $1.key }
            .map { RulebookEntry("applications.contractClauses.\($0.key)", $0.value) }
    }
}
