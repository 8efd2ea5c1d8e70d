import Hummingbird
import UseCases

extension PageRoutes {
    /// `/commission`: its reports, its decisions by firm, the notices of refusal.
    func addCommission(_ readings: SupervisorReadings) {
        page("commission") { _, context in
            let view = try readings.office()
            return Made(CommissionPage(view, offers: Offers(context.visitor)), view)
        }
    }
}
