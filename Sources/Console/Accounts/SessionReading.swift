import Access
import Hummingbird
import UseCases

/// Finds out who asks, by the session's cookie; the cookie of one that has ended is taken away.
struct SessionReading: RouterMiddleware {
    typealias Context = ConsoleContext

    let accounts: ConsoleAccounts

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        let cookies = request.cookies
        var isOver = false
        if let cookie = cookies[accounts.cookies.session], !cookie.value.isEmpty {
            do throws(any Error) {
                let found = try CheckSession(desk: accounts.desk)(cookie.value)
                context.visitor = Visitor(
                    person: found.person, roles: found.roles, formToken: found.formToken,
                    session: found.session)
                context.formToken = found.formToken
            } catch {
                guard case AccountFailure.sessionOver = error else { throw error }
                isOver = true
            }
        }
        var fresh: SecretToken?
        if context.visitor == nil {
            let token: SecretToken
            if let known = cookies[accounts.cookies.form].flatMap({ SecretToken(parsing: $0.value) }
            ) {
                token = known
            } else {
                token = .made(by: accounts.desk)
                fresh = token
            }
            context.formToken = token.formToken
        }
        var response = try await next(request, context)
        let names = accounts.cookies
        let isSet = response.headers[values: .setCookie].contains {
            $0.hasPrefix(names.session + "=")
        }
        if isOver, !isSet { response.setCookie(names.ended(names.session)) }
        if let fresh { response.setCookie(names.cookie(names.form, fresh.text)) }
        return response
    }
}
