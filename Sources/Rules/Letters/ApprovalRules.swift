/// How many persons a decision takes, and by when a lone one is confirmed.
package struct ApprovalRules: Hashable, Sendable {
    /// Persons for a letter, the one who drafts it included.
    package let letterPersons: Dated<Int>
    /// One person revokes at once; a second one confirms within this.
    package let revocationConfirmWithin: Dated<Duration>
    /// One person stops the gate at once; a second one confirms within this.
    package let stopConfirmWithin: Dated<Duration>
    /// Persons for reopening a stopped gate, the one who proposes it included.
    package let reopenPersons: Dated<Int>

    package init(
        letterPersons: Dated<Int>, revocationConfirmWithin: Dated<Duration>,
        stopConfirmWithin: Dated<Duration>, reopenPersons: Dated<Int>
    ) {
        self.letterPersons = letterPersons
        self.revocationConfirmWithin = revocationConfirmWithin
        self.stopConfirmWithin = stopConfirmWithin
        self.reopenPersons = reopenPersons
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("approvals.letterPersons", letterPersons),
            RulebookEntry("approvals.revocationConfirmWithin", revocationConfirmWithin),
            RulebookEntry("approvals.stopConfirmWithin", stopConfirmWithin),
            RulebookEntry("approvals.reopenPersons", reopenPersons),
        ]
    }
}
