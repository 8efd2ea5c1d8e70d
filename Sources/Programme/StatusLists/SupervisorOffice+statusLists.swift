package import Rules
package import Vocabulary

extension SupervisorOffice {
    package func statusListSchedule(at now: Instant, rules: Rulebook) -> StatusListSchedule {
        StatusListSchedule(
            last: statusList, current: letters.statusEntries(at: now), rules: rules.statusList,
            newestLetter: letters.issued.values.map(\.issuedAt).max())
    }

    /// The list to be signed at `now`: the next sequence number, what letters stand for, and a
    /// next update by the interval and its grace.
    package func statusListToSign(at now: Instant, rules: Rulebook) -> StatusList? {
        guard let id else { return nil }
        // The list's own time never falls, whatever the wall clock does.
        let issuedAt = statusList.map { max($0.issuedAt, now) } ?? now
        return StatusList(
            supervisor: id, sequence: (statusList?.sequence ?? 0) + 1, issuedAt: issuedAt,
            nextUpdateBy: issuedAt + rules.statusList.interval.value
                + rules.statusList.grace.value,
            entries: letters.statusEntries(at: issuedAt))
    }

    /// The event for a list that `statusListToSign` gave and that is signed now as `document`.
    package func publishing(
        _ list: StatusList, document: String, digest: Digest
    ) throws(StatusListFailure) -> StatusListPublished {
        let held = statusList?.sequence ?? 0
        guard list.sequence == held + 1 else {
            throw .older(sequence: list.sequence, held: held)
        }
        guard list.entries.count <= StatusList.entryLimit else {
            throw .tooManyEntries(limit: StatusList.entryLimit)
        }
        return StatusListPublished(digest: digest, document: document, list: list.unverified)
    }
}
