import Hummingbird
import Programme
import Rules
import UseCases
import Vocabulary

extension PageRoutes {
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
