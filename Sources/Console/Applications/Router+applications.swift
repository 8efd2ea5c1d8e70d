import Access
import Hummingbird
import Programme
import Rules
import UseCases
import Vocabulary

extension PageRoutes {
    /// `/applications`, of a round and of a status where `?round=` and `?status=` say so, and
    /// `/applications/ID`, for whom that application is theirs to see.
    func addApplications(_ readings: SupervisorReadings) {
        page("applications") { request, context in
            let view = try readings.office()
            let query = GivenQuery(request)
            return Made(
                ApplicationsPage(
                    view, for: context.visitor?.person, round: try query.round(),
                    status: try query.status(), offers: Offers(context.visitor)), view)
        }
        page("applications/:application", may: .read) { _, context in
            let view = try readings.office()
            let person = try context.requireVisitor().person
            let application = try view.state.application(
                context.applicationID(), for: person)
            return Made(
                ApplicationPage(application, in: view, offers: Offers(context.visitor)), view)
        }
    }
}

extension ConsoleContext {
    /// The application that the address names.
    func applicationID() throws -> ApplicationID {
        let text = try parameters.require("application")
        guard let id = try? ApplicationID(parsing: text) else {
            throw GivenFailure.unknown(String(text.prefix(64)), .application)
        }
        return id
    }
}
