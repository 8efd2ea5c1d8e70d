import Hummingbird
import UseCases

extension PageRoutes {
    /// `/`: the gate at a glance.
    func addGate(_ readings: FirmReadings) {
        page("/") { _, _ in
            let view = try readings.office()
            let page = GatePage(
                reasons: readings.shutReasons(view), view: view,
                isRehearsal: readings.isRehearsal,
                record: try readings.record(GatePage.tail, nil))
            return Made(page, view)
        }
    }
}
