import Access
import HTTPTypes
import Hummingbird
import UseCases
import Vocabulary

/// Finds out whose program asks, by its bearer token; cookies count for nothing here, so no
/// browser can be made to ask in somebody's name.
struct TokenReading: RouterMiddleware {
    typealias Context = ConsoleContext

    let desk: AccountDesk

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let words = (request.headers[.authorization] ?? "")
            .split(separator: " ", maxSplits: 1).map(String.init)
        var context = context
        do throws(any Error) {
            guard words.count == 2, words[0].lowercased() == "bearer" else {
                throw AccountFailure.tokenRefused
            }
            context.bearer = try CheckToken(desk: desk)(words[1])
        } catch {
            guard case AccountFailure.tokenRefused = error else { throw error }
            let words = AccountFailure.tokenRefused.sentences(in: context.language)
            return .problem(
                .unauthorized, words.joined(separator: " "), in: context.language)
        }
        return try await next(request, context)
    }
}

extension ConsoleContext {
    /// The person whose program asks, if its token and their roles allow it.
    func requireBearer(_ permission: Permission) throws -> PersonID {
        guard let bearer else { throw AccountFailure.tokenRefused }
        guard bearer.permissions.contains(permission) else {
            throw AccessFailure.notPermitted(bearer.person, permission)
        }
        return bearer.person
    }
}
