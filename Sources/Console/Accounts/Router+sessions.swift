import Access
import Hummingbird
import UseCases

extension Router<ConsoleContext> {
    /// `/sessions`: where one is signed in, and the end of each.
    func addSessions(_ accounts: ConsoleAccounts) {
        let end = EndSession(desk: accounts.desk)
        get("sessions") { _, context in
            let visitor = try context.requireVisitor()
            return Response.page(
                SessionsPage(
                    page: AccountPage(context), current: visitor.session,
                    sessions: try ListSessions(desk: accounts.desk)(of: visitor.person)
                ).markup())
        }
        post("sessions/end") { _, context in
            let visitor = try context.requireVisitor()
            guard let number = Int64(context.form["session"]) else {
                throw AccountFailure.noSession(0)
            }
            try end(number, of: visitor.person)
            return number == visitor.session ? Self.out(accounts) : .seeOther("/sessions")
        }
        post("sessions/end-all") { _, context in
            try end.all(of: try context.requireVisitor().person)
            return Self.out(accounts)
        }
    }
}
