import HTTPTypes
import Hummingbird
import Logging
import Vocabulary

/// The one place where what went wrong becomes problem details for a program.
struct APIProblems: RouterMiddleware {
    typealias Context = ConsoleContext

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch let error as any HTTPResponseError {
            return .problem(error.status, "the request cannot be answered")
        } catch let error as any Refusable {
            return .problem(error.refusal.kind.status, error.refusal.message)
        } catch {
            context.logger.error("\(context.id): \(type(of: error))")
            return .problem(.internalServerError, "number \(context.id) stands in the log")
        }
    }
}
