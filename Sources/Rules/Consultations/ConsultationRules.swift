package enum PostNoun {}
/// A post in an authority or body, never who holds it.
package typealias PostCode = Code<PostNoun>

/// What a consultation with the industry keeps to.
package struct ConsultationRules: Hashable, Sendable {
    /// The posts that chair one: a closed list, so that no name can stand in their place.
    package let chairs: [PostCode: Dated<Wording>]

    package init(chairs: [PostCode: Dated<Wording>]) { self.chairs = chairs }

    var entries: [RulebookEntry] {
        chairs.sorted { $0.key < $1.key }
            .map { RulebookEntry("consultations.chairs.\($0.key)", $0.value) }
    }
}
