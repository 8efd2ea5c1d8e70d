import Hummingbird
import Programme
import Rules
import UseCases
import Vocabulary

extension PageRoutes {
    /// `/disciplines`: how the firms stand with their reports. `/disciplines/FIRM`: its last
    /// report, or with `?lastDay=` the one of the period that ends so.
    func addDisciplines(_ readings: SupervisorReadings) {
        page("disciplines") { _, context in
            let view = try readings.office()
            return Made(DisciplineReportsPage(view, offers: Offers(context.visitor)), view)
        }
        page("disciplines/:firm") { request, context in
            let view = try readings.office()
            let page = try DisciplineReportPage(
                context.parameters.require("firm"), lastDay: GivenQuery(request).lastDay(),
                in: view, offers: Offers(context.visitor))
            return Made(page, view)
        }
    }

    /// `/disciplines`: every control as it stands today.
    func addDisciplines(_ readings: FirmReadings) {
        page("disciplines") { _, context in
            let view = try readings.office()
            let board = DisciplineBoard(
                of: view.state.office, on: KoreanDate(of: view.now),
                rules: view.rules.disciplines)
            return Made(DisciplinesPage(board: board, offers: Offers(context.visitor)), view)
        }
    }
}
