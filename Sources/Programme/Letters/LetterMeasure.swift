import Access
package import Vocabulary

/// What one person did against a letter at once, and whether a second one has confirmed it.
package struct LetterMeasure: Codable, Hashable, Sendable {
    package enum Effect: Codable, Hashable, Sendable {
        case revoked(ground: String)
        case suspended(until: Instant)
        /// Issued wrongly: it ended, and this draft takes its place.
        case corrected(draft: DraftID)
    }

    package let effect: Effect
    package let reason: String
    package let by: PersonID
    package let at: Instant
    package let confirmBy: Instant
    package var confirmedBy: PersonID?

    /// Nobody confirmed it within the rulebook's time. It stays in force: in doubt, shut.
    package func isOverdue(at now: Instant) -> Bool { confirmedBy == nil && now >= confirmBy }
}
