import Vocabulary

extension StatusList {
    /// As many entries as fit a journal entry together with the signed document.
    package static let entryLimit = 250

    package init(_ unverified: UnverifiedStatusList) throws(StatusListFailure) {
        guard let supervisor = try? SupervisorID(parsing: unverified.supervisor) else {
            throw .malformed(field: "supervisor")
        }
        guard unverified.sequence >= 1 else { throw .malformed(field: "sequence") }
        guard let issuedAt = try? Instant(parsing: unverified.issuedAt) else {
            throw .malformed(field: "issuedAt")
        }
        guard let nextUpdateBy = try? Instant(parsing: unverified.nextUpdateBy) else {
            throw .malformed(field: "nextUpdateBy")
        }
        guard issuedAt < nextUpdateBy else { throw .nextUpdateBeforeIssue }
        guard unverified.entries.count <= StatusList.entryLimit else {
            throw .tooManyEntries(limit: StatusList.entryLimit)
        }
        var entries: [LetterSerial: Entry] = [:]
        for unverifiedEntry in unverified.entries {
            guard let serial = try? LetterSerial(parsing: unverifiedEntry.serial) else {
                throw .malformed(field: "entries.serial")
            }
            guard entries.updateValue(try Entry(unverifiedEntry), forKey: serial) == nil else {
                throw .duplicate(serial: serial)
            }
        }
        self.init(
            supervisor: supervisor, sequence: unverified.sequence, issuedAt: issuedAt,
            nextUpdateBy: nextUpdateBy, entries: entries)
    }

    /// The plain form, entries sorted by serial.
    package var unverified: UnverifiedStatusList {
        UnverifiedStatusList(
            supervisor: supervisor.text, sequence: sequence, issuedAt: issuedAt.description,
            nextUpdateBy: nextUpdateBy.description,
            entries: entries.sorted { $0.key < $1.key }.map { serial, entry in
                switch entry {
                case .revoked:
                    .init(serial: serial.description, status: "revoked", until: nil)
                case .suspended(let until):
                    .init(
                        serial: serial.description, status: "suspended",
                        until: until.description)
                }
            })
    }

    /// Whether this list takes the place of `held`: `true` where it is newer, `false` where it
    /// is the same one again. `standing` are the letters whose term has not ended.
    // INVARIANT(status-rises): the sequence of the list held never falls, and a revocation
    // once held does not go away while the letter's term lasts.
    package func replaces(
        _ held: StatusList?, standing: Set<LetterSerial>
    ) throws(StatusListFailure) -> Bool {
        guard let held else { return true }
        guard supervisor == held.supervisor else { throw .bySomeoneElse(named: supervisor.text) }
        guard sequence >= held.sequence else {
            throw .older(sequence: sequence, held: held.sequence)
        }
        if sequence == held.sequence {
            guard self == held else { throw .forked(sequence: sequence) }
            return false
        }
        guard issuedAt >= held.issuedAt else { throw .earlierThanHeld }
        for (serial, entry) in held.entries.sorted(by: { $0.key < $1.key })
        where entry == .revoked && standing.contains(serial) && entries[serial] != .revoked {
            throw .revocationGone(serial)
        }
        return true
    }
}

extension StatusList.Entry {
    init(_ unverified: UnverifiedStatusList.Entry) throws(StatusListFailure) {
        switch (unverified.status, unverified.until) {
        case ("revoked", nil): self = .revoked
        case ("suspended", let text?):
            guard let until = try? Instant(parsing: text) else {
                throw .malformed(field: "entries.until")
            }
            self = .suspended(until: until)
        default: throw .malformed(field: "entries.status")
        }
    }
}
