import Egress
import HTTPTypes
import Hummingbird
import Logging
import Vocabulary

/// Turns what a page could not do into a page: a refusal in its own words, anything else as an
/// error of ours with a number by which the log has it.
struct PageRefusals: RouterMiddleware {
    typealias Context = ConsoleContext

    let office: OfficeName

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch let error as any Refusable {
            let refusal = error.refusal
            return answer(
                RefusalPage(
                    kind: refusal.kind, message: error.sentences(in: context.language).last),
                Self.status(of: refusal.kind), request, context)
        } catch let error as HTTPError {
            guard error.status == .notFound else { throw error }
            return answer(
                RefusalPage(kind: .notFound, message: nil), .notFound, request, context)
        } catch {
            context.logger.error("a page failed: \(error)")
            return answer(
                RefusalPage(kind: nil, message: context.id), .internalServerError, request,
                context)
        }
    }

    private func answer(
        _ page: RefusalPage, _ status: HTTPResponse.Status, _ request: Request,
        _ context: Context
    ) -> Response {
        page.page(in: context.language)
            .response(in: Frame(office, request, context, nil), status: status)
    }

    private static func status(of kind: Refusal.Kind) -> HTTPResponse.Status {
        switch kind {
        case .invalid: .badRequest
        case .notFound: .notFound
        case .conflict: .conflict
        case .forbidden: .forbidden
        case .unavailable: .serviceUnavailable
        case .damaged: .internalServerError
        }
    }
}

/// Why there is no page.
struct RefusalPage: ConsolePage {
    /// `nil` is an error of ours.
    let kind: Refusal.Kind?
    /// The refusal's words, or the number of the error; `nil` says nothing more.
    let message: String?

    private let words = RefusalWords()

    init(kind: Refusal.Kind?, message: String?) {
        self.kind = kind
        self.message = message
    }

    func page(in language: Language) -> Page {
        Page(
            title(language), in: nil,
            sections: [
                Section(
                    words.heading(language),
                    .notice(
                        Notice(
                            title(language), kind == nil || kind == .damaged ? .bad : .warn,
                            points: message.map { [kind == nil ? [.code($0)] : Piece.said($0)] }
                                ?? [])),
                    .links([Link(words.back(language), to: "/")]))
            ])
    }

    private func title(_ language: Language) -> String {
        switch kind {
        case .invalid: words.invalid(language)
        case .notFound: words.notFound(language)
        case .conflict: words.conflict(language)
        case .forbidden: words.forbidden(language)
        case .unavailable: words.unavailable(language)
        case .damaged: words.damaged(language)
        case nil: words.ours(language)
        }
    }
}

struct RefusalWords: PageWords {
    let heading = Words("무슨 일인가", "What happened")
    let back = Words("현황으로 돌아가기", "Back to the overview")
    let invalid = Words("요청을 읽을 수 없습니다", "The request cannot be read")
    let notFound = Words("찾는 것이 여기에 없습니다", "What you look for is not here")
    let conflict = Words("지금은 할 수 없습니다", "This cannot be done now")
    let forbidden = Words("권한이 없습니다", "You may not do this")
    let unavailable = Words("지금은 읽을 수 없습니다", "This cannot be read now")
    let damaged = Words("보관된 기록이 손상되었습니다", "What is stored is damaged")
    let ours = Words("시스템 오류가 발생했습니다", "An error of ours")
    init() {}
}
