import Outbound
import Programme
import Rules
import Vocabulary

extension LetterSource {
    /// The rulebook that the letter was decided by, where it is at hand; else the office's own.
    func rulebook(of letter: UnverifiedLetter) throws -> Rulebook {
        guard case .held(_, let desk) = self, let digest = Digest(hex: letter.rulebookDigest)
        else { return try rulebook() }
        let shelf = RulebookShelf(folder: desk.folder, world: desk.world)
        do { return try shelf.rulebook(digest) } catch OfficeFailure.noRulebook {
            return try rulebook()
        }
    }

    /// The two offices' names as the office at hand knows them; a stranger has the ids alone.
    func parties(of letter: UnverifiedLetter) throws -> LetterParties {
        var firm: Wording?
        var supervisor: Wording?
        if case .held(_, let desk) = self, desk.isSupervisor {
            let office = try desk.replay(SupervisorOffice.self)
            let known = (try? FirmID(parsing: letter.firm)).flatMap { office.firms[$0] }
            firm = known.flatMap { Wording(korean: $0.koreanName, english: $0.englishName) }
            supervisor = office.founded.flatMap(Wording.init(namesOf:))
        } else if case .held(_, let desk) = self {
            let office = try desk.replay(FirmState.self).office
            firm = office.founded.flatMap(Wording.init(namesOf:))
            supervisor = office.supervisor.flatMap {
                Wording(korean: $0.koreanName, english: $0.englishName)
            }
        }
        return LetterParties(
            firm: try firm ?? Wording(id: letter.firm),
            supervisor: try supervisor ?? Wording(id: letter.supervisor))
    }

    /// What a reader of the form must know first.
    func warnings(on letter: UnverifiedLetter) throws -> [Wording] {
        guard case .held(let text, let desk) = self else { return [] }
        let serial = try GivenID.serial(text)
        let now = desk.world.clock.now()
        // Of a status list and what dispatches told the stricter holds.
        let entries: [StatusList.Entry?]
        if desk.isSupervisor {
            let issued = try desk.replay(SupervisorOffice.self).letters.issued[serial]
            if issued?.isReplaced == true { return [LetterForm.replaced] }
            entries = [issued?.isRevoked == true ? .revoked : issued?.statusEntry(at: now)]
        } else {
            let office = try desk.replay(FirmState.self).office
            if office.measures[serial].contains(where: \.isReplacement) {
                return [LetterForm.replaced]
            }
            entries = [
                office.statusList?.entry(for: serial),
                office.measures.entry(for: serial, at: now),
            ]
        }
        if entries.contains(.revoked) { return [LetterForm.revoked] }
        let isSuspended = entries.contains { entry in
            if case .suspended(let until)? = entry { now < until } else { false }
        }
        return isSuspended ? [LetterForm.suspended] : []
    }
}

extension Wording {
    init?(namesOf founded: OfficeFounded) {
        self.init(korean: founded.koreanName, english: founded.englishName)
    }

    init(id: String) throws {
        guard let wording = Wording(korean: id, english: id) else {
            throw Refusal(.invalid, "the document names no office")
        }
        self = wording
    }
}
