/// The fixed sentences of a letter's effect notice (효력): items 1 to 3 of the form.
package struct LetterEffect: Hashable, Sendable {
    /// Item 1: no action will be taken that contradicts the reply.
    package let noLaterAction: Dated<Wording>
    /// Item 2, which the grounds follow: when the authority may act differently after all.
    package let mayDiffer: Dated<Wording>
    /// Item 3, which the ground of a failed condition follows.
    package let conditional: Dated<Wording>
    /// The ground that belongs to item 3; all others belong to item 2.
    package let conditionGround: Dated<GroundCode>

    package init(
        noLaterAction: Dated<Wording>, mayDiffer: Dated<Wording>, conditional: Dated<Wording>,
        conditionGround: Dated<GroundCode>
    ) {
        self.noLaterAction = noLaterAction
        self.mayDiffer = mayDiffer
        self.conditional = conditional
        self.conditionGround = conditionGround
    }

    var entries: [RulebookEntry] {
        [
            RulebookEntry("letter.effect.noLaterAction", noLaterAction),
            RulebookEntry("letter.effect.mayDiffer", mayDiffer),
            RulebookEntry("letter.effect.conditional", conditional),
            RulebookEntry("letter.effect.conditionGround", conditionGround),
        ]
    }
}
