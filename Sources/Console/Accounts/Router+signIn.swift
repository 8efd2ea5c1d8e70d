import Access
import HTTPTypes
import Hummingbird
import UseCases
import Vocabulary

extension Router<ConsoleContext> {
    /// `/sign-in`, `/sign-out`.
    func addSignIn(_ accounts: ConsoleAccounts) {
        get("sign-in") { _, context in
            Response.page(SignInPage(page: AccountPage(context)).markup())
        }
        post("sign-in") { request, context in
            try await Self.signIn(request, context, accounts)
        }
        post("sign-out") { _, context in
            let visitor = try context.requireVisitor()
            try EndSession(desk: accounts.desk)(visitor.session, of: visitor.person)
            return Self.out(accounts)
        }
    }

    /// Where a person goes once they are in.
    private static var afterSignIn: String { "/" }

    private static func signIn(
        _ request: Request, _ context: ConsoleContext, _ accounts: ConsoleAccounts
    ) async throws -> Response {
        let given = SignIn.Given(
            person: context.form["person"], password: context.form["password"],
            code: context.form["code"], agent: request.headers[.userAgent] ?? "",
            address: context.address)
        do {
            try accounts.attempts(context.address)
            let token = try await accounts.costly.run { try SignIn(desk: accounts.desk)(given) }
            // A session that was open in this browser ends: nobody is two people at once.
            if let visitor = context.visitor {
                try? EndSession(desk: accounts.desk)(visitor.session, of: visitor.person)
            }
            var response = Response.seeOther(afterSignIn)
            let names = accounts.cookies
            response.setCookie(names.cookie(names.session, token.text))
            return response
        } catch let failure as AccountFailure {
            let page = AccountPage(context)
            return .page(
                SignInPage(page: page).markup(
                    person: String(context.form["person"].prefix(64)),
                    failure: failure.words(in: page.language)),
                status: failure.refusal.kind.status)
        }
    }

    static func out(_ accounts: ConsoleAccounts) -> Response {
        var response = Response.seeOther("/sign-in")
        response.setCookie(accounts.cookies.ended(accounts.cookies.session))
        return response
    }
}
