package import Rules
package import Vocabulary

/// The supervisor's word on which letters do not stand; a letter without an entry stands.
package struct StatusList: Codable, Hashable, Sendable {
    package enum Entry: Codable, Hashable, Sendable {
        case revoked
        case suspended(until: Instant)
    }

    package let supervisor: SupervisorID
    /// 1, 2, 3, …: a list with a lower one is older, whatever its time says.
    package let sequence: UInt64
    package let issuedAt: Instant
    package let nextUpdateBy: Instant
    package let entries: [LetterSerial: Entry]

    package init(
        supervisor: SupervisorID, sequence: UInt64, issuedAt: Instant, nextUpdateBy: Instant,
        entries: [LetterSerial: Entry]
    ) {
        self.supervisor = supervisor
        self.sequence = sequence
        self.issuedAt = issuedAt
        self.nextUpdateBy = nextUpdateBy
        self.entries = entries
    }

    package func entry(for serial: LetterSerial) -> Entry? { entries[serial] }

    /// The first instant at which the list no longer counts: the earlier of its own 'next
    /// update by' and the rulebook's greatest age.
    package func freshUntil(rules: Rulebook) -> Instant {
        min(nextUpdateBy, issuedAt + rules.statusList.greatestAge.value)
    }

    /// Half-open, and not from the future by more than the clock's tolerance.
    package func isFresh(at now: Instant, rules: Rulebook) -> Bool {
        issuedAt <= now + rules.gate.clockTolerance.value && now < freshUntil(rules: rules)
    }
}
