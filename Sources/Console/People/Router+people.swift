import Access
import Hummingbird
import UseCases

extension PageRoutes {
    /// `/people`: who may decide here.
    func addPeople<State>(_ office: @escaping @Sendable () throws -> OfficeView<State>) {
        page("people") { _, _ in
            let view = try office()
            return Made(PeoplePage(people: view.state.people.all), view)
        }
    }
}
