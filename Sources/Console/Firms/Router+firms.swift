import Hummingbird
import Programme
import UseCases
import Vocabulary

extension PageRoutes {
    /// `/firms`: the register; `?verdict=` shows those of one. `/firms/ID`: one firm.
    func addFirms(_ readings: SupervisorReadings) {
        page("firms") { request, context in
            let view = try readings.office()
            let page = FirmsPage(
                view, filter: try GivenQuery(request).verdict(), offers: Offers(context.visitor))
            return Made(page, view)
        }
        page("firms/:firm") { _, context in
            let view = try readings.office()
            let page = try FirmPage(
                context.parameters.require("firm"), in: view, offers: Offers(context.visitor))
            return Made(page, view)
        }
    }
}
