import Access
import Egress
import Hummingbird
import Programme
import Rules
import UseCases
import Vocabulary

extension PageRoutes {
    /// `/journal`: what was known on `?day=`, and what was decided on it, from the
    /// entry `?from=` on.
    func addJournal(_ readings: SupervisorReadings) {
        page("journal") { request, context in
            let query = GivenQuery(request)
            let found = try readings.journal(
                query.day(), query.from(), JournalPage.entryLimit)
            let (person, today) = (try context.requireVisitor().person, try readings.office())
            let letters =
                found.viewAtEnd.map {
                    ReadLetters.issued(in: $0, for: person, today: today.state)
                } ?? []
            return Made(
                JournalPage(
                    found,
                    .init(
                        people: found.state.people.all.count, letters: letters,
                        firms: found.state.firms.all.count,
                        statusListSequence: found.state.statusList?.sequence, isStopped: nil,
                        progress: KnownProgress(found.state))),
                nil)
        }
    }

    /// The same at a firm's office.
    func addJournal(_ readings: FirmReadings) {
        page("journal") { request, _ in
            let query = GivenQuery(request)
            let found = try readings.journal(
                query.day(), query.from(), JournalPage.entryLimit)
            let letters = found.viewAtEnd.map { ReadLetters.held(in: $0) } ?? []
            return Made(
                JournalPage(
                    found,
                    .init(
                        people: found.state.people.all.count, letters: letters, firms: nil,
                        statusListSequence: found.state.office.statusList?.sequence,
                        isStopped: found.state.stopOrders.current != nil, progress: nil)),
                nil)
        }
    }
}

extension JournalDay {
    /// The office as it was at the last moment of the day; `nil` before it had a rulebook.
    fileprivate var viewAtEnd: OfficeView<State>? {
        rules.map { OfficeView(state: state, rules: $0, now: lastMoment) }
    }
}

extension JournalPage {
    fileprivate init<State>(_ found: JournalDay<State>, _ known: Known) {
        self.init(
            day: found.day, before: found.before, after: found.after, entries: found.entries,
            count: found.count, size: found.size, rulebookVersion: found.rules?.version,
            known: known)
    }
}
