import Access
import Documents
import Interchange
import Outbound
import Programme
import Rules
import Storage
import Vocabulary

/// What a new office is founded with, read from what a person typed.
package struct Founding: Sendable {
    let folder: OfficeFolder
    let id: OfficeID
    let names: BilingualName
    let firstPerson: PersonID

    package init(
        folder: String, id: String, koreanName: String, englishName: String,
        firstPerson: String
    ) throws {
        self.folder = OfficeFolder(folder)
        guard let id = try? OfficeID(parsing: id) else {
            throw Refusal(
                .invalid, "`\(id)` is no office's id: 1 to 64 of a-z, 0-9, `-`, `.`, `_`")
        }
        self.id = id
        names = try BilingualName(ko: koreanName, en: englishName)
        self.firstPerson = try GivenID.person(firstPerson)
        guard self.firstPerson != OfficeDesk.office else { throw OfficeFailure.reservedID }
    }

    /// Makes folder, keys, card and journal. A crash leaves a folder without a card, which is
    /// no office yet; founding it again asks for an empty folder.
    func found(
        _ kind: OfficeKind, settings: String, events: [any JournalEvent],
        in world: World
    ) throws -> FoundedOffice {
        try makeFolders(world)
        let card = try makeCard(kind, world)
        let keys = OfficeKeys(folder: folder)
        let document = try card.signed(by: DocumentSigner(keys.identity.load()))
        let rulebook = try RulebookShelf(folder: folder, world: world).put(Rulebook.shippedYAML)
        let desk = OfficeDesk(folder: folder, world: world, card: card)
        try write(
            [
                OfficeFounded(
                    office: kind.rawValue, id: id.text, koreanName: names.ko,
                    englishName: names.en, identity: card.identity),
                PersonAdded(person: firstPerson, roles: kind.firstRoles.map(\.rawValue).sorted()),
                RulebookAdopted(version: rulebook.version, digest: rulebook.digest),
            ] + events, desk)
        try world.files.replace("office.yaml", in: folder.path, with: Array(settings.utf8))
        // The card comes last: from here on the folder is an office.
        try world.files.replace(
            "office.card", in: folder.path, with: document.bytes + [UInt8(ascii: "\n")])
        return FoundedOffice(
            office: id.text, folder: folder.path, card: folder.card,
            authority: folder.authority, fingerprint: card.fingerprint.grouped)
    }

    private func makeFolders(_ world: World) throws {
        try world.files.makeFolder(folder.path)
        let found = try world.files.list(folder.path)
        guard found.isEmpty else {
            let isOurs = found.contains("keys") && !found.contains("office.card")
            throw isOurs
                ? OfficeFailure.unfinished(folder: folder.path)
                : OfficeFailure.notEmpty(folder: folder.path)
        }
        let inside = [folder.keys, folder.sealed, folder.rulebooks, folder.run]
        for path in inside + [folder.path + "/record"] { try world.files.makeFolder(path) }
    }

    private func makeCard(_ kind: OfficeKind, _ world: World) throws -> OfficeCard {
        let files = OfficeKeys(folder: folder)
        func made(_ file: KeyFile) throws -> PublicKey {
            try DocumentSigner(file.create(world.randomness)).publicKey
        }
        let authority = try OfficeAuthority(folder: folder, world: world).kept(named: id.text)
        return try OfficeCard(
            office: kind, id: id, names: names, sequence: 1, issuedAt: world.clock.now(),
            identity: made(files.identity), documents: made(files.documents),
            officeLog: LogKey(origin: "sumun/\(id)/journal", key: made(files.officeLog)),
            gateLogs: [], authority: AuthorityCertificate(try authority.der()))
    }

    private func write(_ events: [any JournalEvent], _ desk: OfficeDesk) throws {
        let journal = try desk.journal(
            desk.isSupervisor ? SupervisorOffice.kinds : FirmState.kinds)
        _ = try journal.transact { transaction in
            for event in events {
                transaction.record(event, by: firstPerson, via: .commandLine)
            }
        }
        try desk.publishHead(of: journal, with: OfficeKeys(folder: folder).officeLog.load())
    }
}

extension OfficeKind {
    /// The first person may do all of the office's business; four eyes bind them as anyone.
    fileprivate var firstRoles: [Role] {
        switch self {
        case .supervisor: [.administrator, .secretariat, .clerk]
        case .firm: [.administrator, .ciso, .staff, .gatekeeper]
        }
    }
}

/// What was founded, as people are shown it.
package struct FoundedOffice: Codable, Sendable {
    package let office: String
    package let folder: String
    package let card: String
    package let authority: String
    package let fingerprint: String
}
