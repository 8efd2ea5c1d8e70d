import Egress
import HTTPTypes
import Hummingbird

/// Answers programs that ask for what is not there: an address under `/api` that is none, or a
/// method that it does not take. Nothing under `/api` is ever led to a page.
struct ProgramsRest: RouterMiddleware {
    typealias Context = ConsoleContext

    /// What each path below `/api/v1/` takes; a part in braces stands for anything.
    let methods: [String: Set<HTTPRequest.Method>]

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        guard path == "/api" || path.hasPrefix("/api/") else {
            return try await next(request, context)
        }
        let taken = Set(
            methods.filter { AskPath.matches("/api/v1/" + $0.key, path) }.flatMap(\.value))
        let language = Language(accepted: request.headers[.acceptLanguage])
        guard !taken.isEmpty, !taken.contains(request.method) else {
            let words = Words(
                "없는 주소입니다. 주소는 `/openapi.json`에 있습니다.",
                "there is no such address; see `/openapi.json`")
            return .problem(.notFound, words(language), in: language)
        }
        let names = taken.map(\.rawValue).sorted().joined(separator: ", ")
        let words = Words("이 주소는 `\(names)`만 받습니다.", "this address takes `\(names)` alone")
        var response = Response.problem(.methodNotAllowed, words(language), in: language)
        response.headers[.allow] = names
        return response
    }
}
