import Access
import HTTPTypes
import Hummingbird
import UseCases
import Vocabulary

extension Router<ConsoleContext> {
    /// `/tokens`: what one's programs show, made and revoked by oneself alone.
    func addTokens(_ accounts: ConsoleAccounts) {
        get("tokens") { _, context in
            Response.page(try Self.tokens(context, accounts).markup())
        }
        post("tokens") { _, context in
            let visitor = try context.requireVisitor()
            do {
                let made = try MakeToken(desk: accounts.desk)(
                    named: context.form["name"], scopes: context.form.all("scope"),
                    for: visitor.person)
                return Response.page(try Self.tokens(context, accounts).markup(made: made))
            } catch let failure as AccountFailure {
                return Response.page(
                    try Self.tokens(context, accounts)
                        .markup(failure: failure.words(in: context.language)),
                    status: failure.refusal.kind.status)
            }
        }
        post("tokens/revoke") { _, context in
            try RevokeToken(desk: accounts.desk)(
                context.form["name"], of: try context.requireVisitor().person)
            return Response.seeOther("/tokens")
        }
    }

    private static func tokens(
        _ context: ConsoleContext, _ accounts: ConsoleAccounts
    ) throws -> TokensPage {
        let visitor = try context.requireVisitor()
        let held = visitor.roles.reduce(into: Set<Permission>()) { $0.formUnion($1.permissions) }
        return TokensPage(
            page: AccountPage(context),
            tokens: try ListTokens(desk: accounts.desk)(of: visitor.person),
            scopes: Permission.allCases.filter(held.contains))
    }
}
