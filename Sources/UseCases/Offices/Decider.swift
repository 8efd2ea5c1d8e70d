package import Rules
package import Vocabulary

/// Who decides, when, and by which rules: given to each decision.
package struct Decider: Sendable {
    package let person: PersonID
    package let now: Instant
    package let rules: Rulebook
}
