package import Vocabulary

/// The office came to be; the first entry of its journal.
package struct OfficeFounded: JournalEvent {
    package static let kind = "officeFounded"
    /// `supervisor` or `firm`.
    package let office: String
    package let id: String
    package let koreanName: String
    package let englishName: String
    package let identity: PublicKey

    package init(
        office: String, id: String, koreanName: String, englishName: String, identity: PublicKey
    ) {
        self.office = office
        self.id = id
        self.koreanName = koreanName
        self.englishName = englishName
        self.identity = identity
    }

    private enum CodingKeys: String, CodingKey {
        case office, id, koreanName, englishName, identity
    }
}

/// From here on the office decides by this rulebook.
package struct RulebookAdopted: JournalEvent {
    package static let kind = "rulebookAdopted"
    package let version: String
    package let digest: Digest

    package init(version: String, digest: Digest) {
        self.version = version
        self.digest = digest
    }

    private enum CodingKeys: String, CodingKey { case version, digest }
}

/// A gate's log, before its first entry: a second, unseen gate is then visible as such.
package struct GateLogOpened: JournalEvent {
    package static let kind = "gateLogOpened"
    package let gateLog: GateLogKey

    package init(gateLog: GateLogKey) { self.gateLog = gateLog }

    private enum CodingKeys: String, CodingKey { case gateLog }
}

/// A firm's office trusts this supervisor's office, whose fingerprint a person compared.
package struct SupervisorPinned: JournalEvent {
    package static let kind = "supervisorPinned"
    package let supervisor: SupervisorID
    package let koreanName: String
    package let englishName: String
    package let keys: CardKeys

    package init(
        supervisor: SupervisorID, koreanName: String, englishName: String, keys: CardKeys
    ) {
        self.supervisor = supervisor
        self.koreanName = koreanName
        self.englishName = englishName
        self.keys = keys
    }

    private enum CodingKeys: String, CodingKey {
        case supervisor, koreanName, englishName, keys
    }
}
