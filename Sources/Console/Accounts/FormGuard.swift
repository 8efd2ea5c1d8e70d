import Access
import HTTPTypes
import Hummingbird
import UseCases
import Vocabulary

/// Lets nothing through that would change something, unless it is a form of a page of ours that
/// this very browser was given.
struct FormGuard: RouterMiddleware {
    typealias Context = ConsoleContext

    /// What may be posted by nobody in particular.
    static let open: Set<String> = ["/sign-in", "/open-account"]

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if request.method == .get || request.method == .head {
            return try await next(request, context)
        }
        guard context.visitor != nil || FormGuard.open.contains(request.uri.path) else {
            throw SignInNeeded()
        }
        guard request.method == .post else { throw HTTPError(.methodNotAllowed) }
        // Browsers say by themselves which page a form came from (W3C Fetch Metadata); other
        // ports of a host are the same site, so the cookie alone would not tell.
        let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
        guard site == nil || site == "same-origin" || site == "none" else {
            throw AccountFailure.formRefused
        }
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw HTTPError(.unsupportedMediaType)
        }
        var request = request
        let limit = context.visitor == nil ? PostedForm.openBodyLimit : PostedForm.bodyLimit
        let body = try await request.collectBody(upTo: limit.bytes)
        guard let form = PostedForm(parsing: body.readableBytesView) else {
            throw HTTPError(.badRequest)
        }
        guard SecretToken.isFormToken(form["formToken"], context.formToken) else {
            throw AccountFailure.formRefused
        }
        var context = context
        context.form = form
        return try await next(request, context)
    }
}

/// The page is for people who are signed in.
struct SignInNeeded: Error {}

extension ConsoleContext {
    /// Whoever is signed in; without them the browser is sent to sign in.
    func requireVisitor() throws -> Visitor {
        guard let visitor else { throw SignInNeeded() }
        return visitor
    }
}
