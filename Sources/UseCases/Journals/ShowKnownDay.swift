import Access
import Egress
import Programme
import Rules
package import Vocabulary

/// What an office knew at the end of one day in Korea, recomputed from the entries up to then.
package struct ShowKnownDay: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    /// - Parameters:
    ///   - day: `nil` is the last day that has an entry.
    ///   - reader: who looks, and sees the letters that are theirs to see today; `nil` is whoever
    ///     has the office's folder.
    package func callAsFunction(
        _ day: String?, for reader: PersonID? = nil
    ) throws -> ShownKnownDay {
        let day = try day.map(GivenID.day)
        guard desk.isSupervisor else {
            return ShownKnownDay(try ReadJournal<FirmState>(desk: desk)(day, limit: 1))
        }
        return ShownKnownDay(
            try ReadJournal<SupervisorOffice>(desk: desk)(day, limit: 1), for: reader,
            today: try desk.replay(SupervisorOffice.self))
    }
}

/// What an office knew at the end of a day: in numbers, and each letter as it stood then.
package struct ShownKnownDay: Codable, Hashable, Sendable {
    package let day: String
    /// Entries of the journal up to the end of the day.
    package let entries: UInt64
    package let people: Int
    /// The rulebook by which the office decided then; absent before it had one.
    package let rulebookVersion: String?
    package let rulebookDigest: String?
    /// Of the status list that was newest then.
    package let statusListSequence: UInt64?
    package let letters: [ShownLetter]
    /// At the supervisor's office: firms of the register, and rounds, applications, evaluations
    /// and last reports of disciplines by their state.
    package var firms: Int?
    package var rounds: [String: Int]?
    package var applications: [String: Int]?
    package var evaluations: [String: Int]?
    package var disciplineReports: [String: Int]?
    /// At a firm's office: whether the gate was stopped.
    package var isStopped: Bool?
}

extension ShownKnownDay {
    init(
        _ known: JournalDay<SupervisorOffice>, for reader: PersonID?, today: SupervisorOffice
    ) {
        let office = known.state
        self.init(
            known, people: office.people, statusListSequence: office.statusList?.sequence,
            letters: ListLetters.issued(
                in: office, at: known.lastMoment, for: reader, today: today))
        let progress = KnownProgress(office)
        firms = office.firms.count
        rounds = Self.named(progress.rounds)
        applications = Self.named(progress.applications)
        evaluations = Self.named(progress.evaluations)
        disciplineReports = Self.named(progress.reports)
    }

    init(_ known: JournalDay<FirmState>) {
        let office = known.state.office
        self.init(
            known, people: known.state.people, statusListSequence: office.statusList?.sequence,
            letters: known.rules.map {
                ListLetters.held(in: office, $0, at: known.lastMoment)
            } ?? [])
        isStopped = known.state.stopOrders.current != nil
    }

    private init<State>(
        _ known: JournalDay<State>, people: People, statusListSequence: UInt64?,
        letters: [ShownLetter]
    ) {
        self.init(
            day: known.day.description, entries: known.size, people: people.all.count,
            rulebookVersion: known.rules?.version,
            rulebookDigest: known.rules?.digest.description,
            statusListSequence: statusListSequence, letters: letters)
    }

    private static func named<State: RawRepresentable>(
        _ counts: [State: Int]
    ) -> [String: Int] where State.RawValue == String {
        Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
    }
}

extension JournalDay {
    /// The last microsecond of the day: the end itself is outside.
    package var lastMoment: Instant { day.end - .microseconds(1) }
}
