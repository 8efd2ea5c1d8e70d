import Hummingbird
import UseCases

extension PageRoutes {
    /// `/`: the programme at a glance; members of panels are led to their evaluations.
    func addProgramme(_ readings: SupervisorReadings) {
        page("/", orLeadTo: Place.evaluations.address) { _, context in
            let view = try readings.office()
            return Made(ProgrammePage(view, offers: Offers(context.visitor)), view)
        }
    }
}
