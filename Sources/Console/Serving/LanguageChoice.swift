import Egress
import HTTPTypes
import Hummingbird

/// Sets the language of a request: `?lang=` where it is given, else the cookie of an earlier
/// choice, else Korean.
struct LanguageChoice: RouterMiddleware {
    typealias Context = ConsoleContext

    static let cookie = "lang"
    /// A year.
    private static let lifetimeSeconds = 31_536_000

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        let asked = request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
        let kept = request.cookies[Self.cookie].flatMap { Language(rawValue: $0.value) }
        context.language = asked ?? kept ?? .korean
        var response = try await next(request, context)
        if let asked, asked != kept {
            response.setCookie(
                Cookie(
                    name: Self.cookie, value: asked.rawValue, maxAge: Self.lifetimeSeconds,
                    path: "/", httpOnly: true, sameSite: .lax))
        }
        return response
    }
}
