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
        let language = context.language
        do { return try await next(request, context) } catch let error as any HTTPResponseError {
            let words = Words("요청에 응답할 수 없습니다.", "the request cannot be answered")
            return .problem(error.status, words(language), in: language)
        } catch let error as any Refusable {
            return .problem(
                error.refusal.kind.status, error.sentences(in: language).joined(separator: " "),
                in: language)
        } catch {
            context.logger.error("\(context.id): \(type(of: error))")
            let words = Words(
                "번호 \(context.id)(으)로 기록되어 있습니다. 관리자에게 알려 주십시오.",
                "number \(context.id) stands in the log")
            return .problem(.internalServerError, words(language), in: language)
        }
    }
}
