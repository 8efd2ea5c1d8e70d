package import Vocabulary

/// How a letter stands at one instant; only `inForce` opens the gate.
package enum Standing: Hashable, Sendable {
    case inForce
    case notYet(firstDay: KoreanDate)
    case expired(lastDay: KoreanDate)
    case revoked
    case suspended(until: Instant)
    /// No status list, one past its 'next update by', or one older than the rulebook allows.
    case statusStale
}
