import Hummingbird
import UseCases

extension PageRoutes {
    /// `/`: the programme at a glance.
    func addProgramme(_ readings: SupervisorReadings) {
        page("/") { _, _ in
            let view = try readings.office()
            return Made(ProgrammePage(view), view)
        }
    }
}
