import Access
import Hummingbird
import UseCases

extension PageRoutes {
    /// `/rounds`: the board of every planned round.
    func addRounds(_ readings: SupervisorReadings) {
        page("rounds", may: .read) { _, context in
            let view = try readings.office()
            return Made(RoundsPage(view, offers: Offers(context.visitor)), view)
        }
    }
}
