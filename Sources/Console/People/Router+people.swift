import Access
import Hummingbird
import UseCases

extension PageRoutes {
    /// `/people`: who may decide here and, for whoever may see it, who has an account.
    func addPeople<State>(
        _ office: @escaping @Sendable () throws -> OfficeView<State>, _ desk: AccountDesk?
    ) {
        page("people") { _, context in
            let view = try office()
            let visitor = try context.requireVisitor()
            let mayList = visitor.permissions.contains(.listAccounts)
            let accounts =
                try mayList ? desk.map { try ListAccounts(desk: $0)(by: visitor.person) } : nil
            let page = PeoplePage(
                people: view.state.people.all, accounts: accounts, offers: Offers(visitor))
            return Made(page, view)
        }
    }
}
