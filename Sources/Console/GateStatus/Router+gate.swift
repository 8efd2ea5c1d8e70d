import Hummingbird
import UseCases

extension PageRoutes {
    /// `/`: the gate at a glance.
    func addGate(_ readings: FirmReadings) {
        page("/") { _, context in
            let view = try readings.office()
            let page = GatePage(
                reasons: readings.shutReasons(view), view: view,
                isRehearsal: readings.isRehearsal,
                record: try readings.record(GatePage.tail, nil),
                offers: Offers(context.visitor))
            return Made(page, view)
        }
    }
}
