/// When the eligibility of the firms in the register is computed again.
package struct ReviewRules: Hashable, Sendable {
    /// The day of each year on which a new review falls due.
    package let dueOn: Dated<YearDay>

    package init(dueOn: Dated<YearDay>) { self.dueOn = dueOn }

    var entries: [RulebookEntry] { [RulebookEntry("reviews.dueOn", dueOn)] }
}
