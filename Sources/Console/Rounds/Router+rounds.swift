import Hummingbird
import UseCases

extension PageRoutes {
    /// `/rounds`: the board of every planned round.
    func addRounds(_ readings: SupervisorReadings) {
        page("rounds") { _, _ in
            let view = try readings.office()
            return Made(RoundsPage(view), view)
        }
    }
}
