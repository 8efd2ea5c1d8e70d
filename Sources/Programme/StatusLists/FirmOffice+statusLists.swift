package import Vocabulary

extension FirmOffice {
    /// Takes in a list whose signature by the pinned office's document key was checked; `nil`
    /// where it is the one held already.
    package func importing(
        _ unverified: UnverifiedStatusList, document: String, digest: Digest, at now: Instant
    ) throws(StatusListFailure) -> StatusListImported? {
        let list = try StatusList(unverified)
        guard list.supervisor == supervisor?.supervisor else {
            throw .bySomeoneElse(named: list.supervisor.text)
        }
        let standing = letters.filter { _, held in
            guard let last = try? KoreanDate(parsing: held.letter.grant.lastDay) else {
                return false
            }
            return now < last.end
        }
        guard try list.replaces(statusList, standing: Set(standing.keys)) else { return nil }
        return StatusListImported(digest: digest, document: document, list: unverified)
    }

    /// Pins a supervisor's office, or takes a rotated card of the one pinned.
    package func pinning(
        _ supervisor: SupervisorID, koreanName: String, englishName: String, keys: CardKeys,
        signedBy signer: PublicKey
    ) throws(CardFailure) -> SupervisorPinned {
        if let pinned = self.supervisor, pinned.supervisor != supervisor {
            throw .anotherOffice(named: supervisor.text, pinned: pinned.supervisor.text)
        }
        try keys.check(after: self.supervisor?.keys, signer: signer)
        return SupervisorPinned(
            supervisor: supervisor, koreanName: koreanName, englishName: englishName,
            keys: keys)
    }
}
