import Access
import Hummingbird
import Programme
import UseCases

extension PageRoutes {
    /// `/applications`, `/applications/draft` and `/applications/ID` at a firm's office.
    func addApplications(_ readings: FirmReadings) {
        page("applications") { _, context in
            let view = try readings.office()
            return Made(FirmApplicationsPage(view, offers: Offers(context.visitor)), view)
        }
        page("applications/draft", may: .draftApplication) { _, context in
            let view = try readings.office()
            return Made(DraftApplicationPage(view, offers: Offers(context.visitor)), view)
        }
        page("applications/{application}") { _, context in
            let view = try readings.office()
            let application = try ReadApplications.own(
                context.parameters.require("application"), in: view)
            return Made(
                FirmApplicationPage(application, in: view, offers: Offers(context.visitor)), view)
        }
    }
}
