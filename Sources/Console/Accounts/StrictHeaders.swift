import HTTPTypes
import Hummingbird

/// What every answer of the console tells browsers: load nothing from elsewhere, run no script,
/// stand in no frame, keep nothing, tell nobody where you were.
struct StrictHeaders: RouterMiddleware {
    typealias Context = ConsoleContext

    let isSecure: Bool

    static let policy = """
        default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \
        frame-ancestors 'none'; base-uri 'none'
        """

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do { response = try await next(request, context) } catch let error as any HTTPResponseError
        { response = try error.response(from: request, context: context) }
        let headers: [(name: String, value: String)] = [
            ("Content-Security-Policy", StrictHeaders.policy),
            ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
            ("X-Frame-Options", "DENY"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ]
        for header in headers {
            if let name = HTTPField.Name(header.name) { response.headers[name] = header.value }
        }
        // Only what is the same for everybody, as the style, says otherwise.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        // A browser keeps it for every port of a host, and other offices may be on this one.
        if isSecure, !StrictHeaders.isThisMachine(request.head.authority) {
            response.headers[.strictTransportSecurity] = "max-age=31536000"
        }
        return response
    }

    /// Whether `authority` is the one name that every machine has for itself.
    static func isThisMachine(_ authority: String?) -> Bool {
        authority?.prefix { $0 != ":" } == "localhost"
    }
}
