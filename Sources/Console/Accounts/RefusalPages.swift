import Access
import Egress
import HTTPTypes
import Hummingbird
import Logging
import Vocabulary

/// The one place where what went wrong becomes a page: refusals in words, the rest as a number
/// that stands in the log beside what happened.
struct RefusalPages: RouterMiddleware {
    typealias Context = ConsoleContext

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch is SignInNeeded {
            return .seeOther("/sign-in")
        } catch let error as any HTTPResponseError {
            return page(context, status: error.status, words: HTTPWords.of(error.status))
        } catch let failure as AccountFailure {
            return page(
                context, status: failure.refusal.kind.status,
                words: { failure.words(in: $0) })
        } catch let error as any Refusable {
            let refusal = error.refusal
            return page(
                context, status: refusal.kind.status,
                words: { error.sentences(in: $0).joined(separator: " ") })
        } catch {
            // What happened may name anything; it stands in the log by its type alone.
            context.logger.error("\(context.id): \(type(of: error))")
            return page(
                context, status: .internalServerError,
                words: {
                    $0 == .korean
                        ? "오류가 발생했습니다. 번호 \(context.id)을(를) 관리자에게 알려 주십시오."
                        : "Something went wrong. Tell the administrator this number: \(context.id)"
                })
        }
    }

    private func page(
        _ context: Context, status: HTTPResponse.Status, words: (Language) -> String
    ) -> Response {
        let page = AccountPage(context)
        let title = page.say("요청을 처리하지 못했습니다", "This was not done")
        return .page(
            page.frame(
                title, switches: false,
                """
                <p>\(words(page.language))</p>
                <p><a href="/">\(page.say("처음으로", "To the start"))</a></p>
                """), status: status)
    }
}

extension Refusal.Kind {
    var status: HTTPResponse.Status {
        switch self {
        case .invalid: .unprocessableContent
        case .notFound: .notFound
        case .conflict: .conflict
        case .forbidden: .forbidden
        case .unavailable: .serviceUnavailable
        case .damaged: .internalServerError
        }
    }
}

/// Words for what HTTP itself refuses.
enum HTTPWords {
    static func of(_ status: HTTPResponse.Status) -> (Language) -> String {
        let (korean, english) =
            switch status {
            case .notFound: ("없는 주소입니다.", "There is no such page.")
            case .contentTooLarge: ("보낸 내용이 너무 큽니다.", "What was sent is too large.")
            default: ("요청을 읽을 수 없습니다.", "The request cannot be read.")
            }
        return { $0 == .korean ? korean : english }
    }
}
