package import Rules
package import Vocabulary

/// How often in a row somebody tried to sign in without success, and until when they may not.
package struct Attempts: Hashable, Sendable {
    package let failures: Int
    package let lockedUntil: Instant?

    package static let none = Attempts(failures: 0, lockedUntil: nil)

    package init(failures: Int, lockedUntil: Instant?) {
        self.failures = failures
        self.lockedUntil = lockedUntil
    }

    package func isLocked(at now: Instant) -> Bool { lockedUntil.map { now < $0 } ?? false }

    /// The count with one more attempt, which counts as a failure until it has succeeded.
    ///
    /// INVARIANT(five-guesses): an attempt is counted before its password is looked at, so
    /// attempts side by side are no more than those one after the other.
    package func counting(at now: Instant, by rules: AccountRules) throws(AccountFailure)
        -> Attempts
    {
        guard !isLocked(at: now) else { throw .signInRefused }
        let count = (lockedUntil == nil ? failures : 0) + 1
        return Attempts(
            failures: count,
            lockedUntil: count >= rules.failures.value ? now + rules.lock.value : nil)
    }

    /// Locked until somebody unlocks it.
    package var locked: Attempts { Attempts(failures: failures, lockedUntil: .farFuture) }
}

extension Instant {
    /// Later than any time that this program meets: 9999-12-31T00:00:00Z.
    package static let farFuture = Instant(microseconds: 253_402_214_400_000_000)
}
