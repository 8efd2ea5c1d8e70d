import Access
import Hummingbird
import UseCases
import Vocabulary

extension Router<ConsoleContext> {
    /// `/open-account`: a look leaves the link as it is, the form uses it up.
    func addOpenAccount(_ accounts: ConsoleAccounts) {
        get("open-account") { request, context in
            try accounts.attempts(context.address)
            let link = request.uri.queryParameters["link"].map(String.init) ?? ""
            return Response.page(
                OpenAccountPage(
                    page: AccountPage(context), link: link,
                    opening: try OpenAccount(desk: accounts.desk).opening(link)
                ).markup())
        }
        post("open-account") { _, context in try await Self.open(context, accounts) }
    }

    private static func open(
        _ context: ConsoleContext, _ accounts: ConsoleAccounts
    ) async throws -> Response {
        try accounts.attempts(context.address)
        let (link, password) = (context.form["link"], context.form["password"])
        let code = context.form["code"]
        let open = OpenAccount(desk: accounts.desk)
        // A link that holds no longer is told on a page of its own, without a form.
        let opening = try open.opening(link)
        do {
            try await accounts.costly.run { try open(link, password: password, code: code) }
            return .seeOther("/sign-in")
        } catch let failure as AccountFailure where failure != .linkRefused {
            let page = AccountPage(context)
            return .page(
                OpenAccountPage(page: page, link: link, opening: opening)
                    .markup(failure: failure.words(in: page.language)),
                status: failure.refusal.kind.status)
        }
    }
}
