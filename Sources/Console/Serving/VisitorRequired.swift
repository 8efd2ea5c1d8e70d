import Access
import HTTPTypes
import Hummingbird
import Vocabulary

/// Lets only who is signed in read pages; anybody else is shown the way to sign in.
struct VisitorRequired: RouterMiddleware {
    typealias Context = ConsoleContext

    static let signIn = "/sign-in"

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let visitor = context.visitor else {
            guard request.uri.path != Self.signIn else { throw HTTPError(.notFound) }
            return Response(status: .seeOther, headers: [.location: Self.signIn])
        }
        guard visitor.roles.contains(where: { $0.permissions.contains(.read) }) else {
            throw AccessFailure.notPermitted(visitor.person, .read)
        }
        return try await next(request, context)
    }
}
