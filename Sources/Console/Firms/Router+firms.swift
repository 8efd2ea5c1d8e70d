import Hummingbird
import Programme
import Rules
import UseCases
import Vocabulary

extension PageRoutes {
    /// `/firms`: the register; `?verdict=` shows those of one.
    func addFirms(_ readings: SupervisorReadings) {
        page("firms") { request, _ in
            let view = try readings.office()
            let page = FirmsPage(
                firms: view.state.firms.all, rules: view.rules.eligibility,
                day: KoreanDate(of: view.now), filter: try GivenQuery(request).verdict())
            return Made(page, view)
        }
    }
}
