import Egress
import Hummingbird
import UseCases

extension PageRoutes {
    /// `/callers`: the programs that may ask the gate.
    func addCallers(_ readings: FirmReadings) {
        page("callers") { _, context in
            let view = try readings.office()
            return Made(
                CallersPage(
                    callers: view.state.callers.all, rules: view.rules,
                    offers: Offers(context.visitor)), view)
        }
    }
}
