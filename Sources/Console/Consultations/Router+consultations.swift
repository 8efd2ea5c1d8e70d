import Hummingbird
import UseCases

extension PageRoutes {
    /// `/consultations` and `/consultations/ID`.
    func addConsultations(_ readings: SupervisorReadings) {
        page("consultations") { _, context in
            let view = try readings.office()
            return Made(ConsultationsPage(view, offers: Offers(context.visitor)), view)
        }
        page("consultations/:consultation") { _, context in
            let view = try readings.office()
            let page = try ConsultationPage(
                context.parameters.require("consultation"), in: view,
                offers: Offers(context.visitor))
            return Made(page, view)
        }
    }
}
