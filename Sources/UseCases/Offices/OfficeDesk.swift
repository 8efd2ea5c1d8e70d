package import Access
package import Documents
import Interchange
import Ledger
import Outbound
package import Programme
package import Rules
import Storage
package import Vocabulary

/// An office on this machine at which one can read and decide.
package struct OfficeDesk: Sendable {
    package let folder: OfficeFolder
    package let world: World
    /// As the office's own card has it.
    package let card: OfficeCard
    /// By which way decisions come in at this desk, where none is named.
    package let way: Way
    /// What a serving process keeps; `nil` where each look reads the journal whole.
    let kept: Kept?

    struct Kept {
        /// A `LivingOffice` of the office's own kind.
        let office: any Sendable
        let rules = ReadRulebooks()
    }

    init(folder: OfficeFolder, world: World, card: OfficeCard) {
        self.init(folder: folder, world: world, card: card, way: .commandLine, kept: nil)
    }

    init(
        folder: OfficeFolder, world: World, card: OfficeCard, way: Way, kept: Kept?
    ) {
        self.folder = folder
        self.world = world
        self.card = card
        self.way = way
        self.kept = kept
    }

    /// Opens the office in `path`.
    package static func open(_ path: String, in world: World) throws -> OfficeDesk {
        let folder = OfficeFolder(path)
        guard let bytes = try world.files.contents(folder.card) else {
            throw OfficeFailure.noOffice(folder: path)
        }
        let card = try OfficeCard.introduced(by: SignedDocument(parsing: bytes))
        return OfficeDesk(folder: folder, world: world, card: card)
    }

    package var isSupervisor: Bool { card.office == .supervisor }

    /// The same desk, at which decisions come in by `way`.
    package func reached(by way: Way) -> OfficeDesk {
        OfficeDesk(folder: folder, world: world, card: card, way: way, kept: kept)
    }

    /// The office's state now, after whoever writes at this moment; journal bytes that are not
    /// those that were signed are an error.
    package func replay<State: ReplayedOffice>(_ type: State.Type) throws -> State {
        if let office = kept?.office as? LivingOffice<State> { return try office.state() }
        return try OfficeFollower<State>(desk: self).state
    }

    /// A journal that is gone is never made anew: it would be an office without a past.
    func requireJournal() throws {
        guard try world.files.contents(folder.journal + "/" + LogLayout.origin) != nil else {
            throw OfficeFailure.journalGone(folder: folder.path)
        }
    }

    /// Decides as the only writer: `body` sees the state of this moment and gives the events
    /// that follow, which are durable when this returns.
    ///
    /// - Parameters:
    ///   - choice: who decides; `nil` is the only person of the office.
    ///   - permission: what that person must be allowed, where `body` does not check it.
    ///   - way: `nil` is the desk's own. `.gate` is the office's own process, which decides
    ///     nothing: what it enters (a gate's new log, a status list that is due or was fetched)
    ///     bears the id `office`.
    @discardableResult
    package func decide<State: ReplayedOffice, Answer>(
        in type: State.Type, as choice: PersonID?, may permission: Permission? = nil,
        via way: Way? = nil,
        _ body: (State, Decider) throws -> (events: [any JournalEvent], answer: Answer)
    ) throws -> Answer {
        try requireJournal()
        // Before anything is written: a decision whose head nobody can sign is not begun.
        let key = try OfficeKeys(folder: folder).officeLog.load()
        let way = way ?? self.way
        func decide(
            at standing: OfficeStanding<State>, in transaction: inout JournalTransaction
        ) throws -> Answer {
            let decider = try decider(
                at: standing, as: choice, may: way == .gate ? nil : permission, via: way)
            let decided = try body(standing.state, decider)
            for event in decided.events {
                transaction.record(event, by: decider.person, via: JournalEntry.Way(way))
            }
            return decided.answer
        }
        if let office = kept?.office as? LivingOffice<State> {
            return try office.decide(decide) { signHead(of: $0, with: key) }
        }
        let journal = try journal(State.kinds)
        let answer = try journal.transact { transaction in
            var standing = OfficeStanding<State>(self)
            for entry in transaction.unseen { try standing.take(entry) }
            return try decide(at: standing, in: &transaction)
        }.answer
        signHead(of: journal, with: key)
        return answer
    }

    /// Who decides, if they may; time in the journal never falls, so a decision is never made
    /// before an older one.
    private func decider<State: ReplayedOffice>(
        at standing: OfficeStanding<State>, as choice: PersonID?, may permission: Permission?,
        via way: Way
    ) throws -> Decider {
        let people = standing.state.people
        let person = try way == .gate ? OfficeDesk.office : actor(choice, of: people)
        if let permission { try people.require(permission, of: person) }
        let now = world.clock.now()
        return Decider(
            person: person, now: standing.lastTime.map { max($0, now) } ?? now,
            rules: try rulebook(standing.state.rulebook))
    }

    /// The decision stands, whatever follows. A crash here, or an error, leaves the journal ahead
    /// of its signed head, which the next decision signs.
    private func signHead(of journal: Journal, with key: SigningKey) {
        do { try publishHead(of: journal, with: key) } catch {
            world.warn(
                "the decision stands, but the journal's head was not signed: "
                    + (error as? any Refusable ?? OfficeFailure.cannotWrite(path: folder.journal))
                    .refusal.message)
        }
    }

    func journal(_ kinds: [any JournalEvent.Type]) throws -> Journal {
        try Journal.open(
            folder.journal, origin: card.officeLog.origin, coding: JournalCoding(kinds),
            files: world.files, hasher: world.hasher, clock: world.clock.now
        ).0
    }

    /// The id that stands in entries of the office's own process; no person has it.
    static let office: PersonID = {
        guard let id = try? PersonID(parsing: "office") else {
            preconditionFailure("`office` is an identifier")
        }
        return id
    }()

    package func people() throws -> People {
        isSupervisor
            ? try replay(SupervisorOffice.self).people : try replay(FirmState.self).people
    }

    /// The rulebook that the office has adopted.
    package func rulebook(_ adopted: RulebookAdopted?) throws -> Rulebook {
        guard let adopted else { throw OfficeFailure.noOffice(folder: folder.path) }
        let shelf = RulebookShelf(folder: folder, world: world)
        guard let kept else { return try shelf.rulebook(adopted.digest) }
        return try kept.rules.rulebook(of: adopted.digest) { try shelf.rulebook(adopted.digest) }
    }

    private func actor(_ choice: PersonID?, of people: People) throws -> PersonID {
        if let choice { return choice }
        guard let only = people.onlyOne else { throw OfficeFailure.nameAPerson }
        return only.id
    }
}

extension Act {
    init(_ entry: JournalEntry) {
        self.init(by: entry.by, way: Way(entry.via), at: entry.time, entry: entry.index)
    }
}

extension JournalEntry.Way {
    init(_ way: Way) {
        switch way {
        case .commandLine: self = .commandLine
        case .console: self = .console
        case .api: self = .api
        case .gate: self = .gate
        }
    }
}

extension Way {
    init(_ way: JournalEntry.Way) {
        switch way {
        case .commandLine: self = .commandLine
        case .console: self = .console
        case .api: self = .api
        case .gate: self = .gate
        }
    }
}
