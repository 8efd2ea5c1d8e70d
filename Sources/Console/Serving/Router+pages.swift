import Access
import Hummingbird
import UseCases

extension Router<ConsoleContext> {
    /// The pages of an office of either kind.
    func addPages(
        _ readings: ConsoleReadings, forms: ConsoleForms? = nil, accounts: AccountDesk? = nil
    ) {
        let routes = PageRoutes(of: readings.name, in: self)
        forms?.add(to: routes)
        switch readings {
        case .supervisor(let readings):
            routes.addProgramme(readings)
            routes.addFirms(readings)
            routes.addRounds(readings)
            routes.addApplications(readings)
            routes.addEvaluations(readings)
            routes.addCommission(readings)
            routes.addConsultations(readings)
            routes.addLetters(readings)
            routes.addDisciplines(readings)
            routes.addOutbox(readings.office)
            routes.addJournal(readings)
            routes.addPeople(readings.office, accounts)
            routes.addRulebook(readings.office)
        case .firm(let readings):
            routes.addGate(readings)
            routes.addApplications(readings)
            routes.addLetters(readings)
            routes.addCallers(readings)
            routes.addRecord(readings)
            routes.addDisciplines(readings)
            routes.addOutbox(readings.office)
            routes.addJournal(readings)
            routes.addPeople(readings.office, accounts)
            routes.addRulebook(readings.office)
        }
        routes.addRest()
    }
}

extension PageRoutes.Made {
    init<State>(_ page: any ConsolePage, _ view: OfficeView<State>) {
        self.init(page, Frame.AsOf(view.now, view.rules))
    }
}

extension PageRoutes {
    /// Any other address is told to be none.
    func addRest() {
        page("**", may: .read) { _, _ in throw HTTPError(.notFound) }
    }
}
