import Egress
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Rules
import Vocabulary

/// Pages under their paths: asks for the page's value, writes it in the visitor's language, and
/// turns what is refused into a page that says so.
struct PageRoutes {
    let office: OfficeName
    private let group: RouterGroup<ConsoleContext>

    init(of office: OfficeName, in router: Router<ConsoleContext>) {
        self.office = office
        group = router.group()
            .add(middleware: PageRefusals(office: office))
            .add(middleware: VisitorRequired())
    }

    /// A page together with when and by which rulebook it was read.
    struct Made: Sendable {
        let page: any ConsolePage
        let asOf: Frame.AsOf?

        init(_ page: any ConsolePage, _ asOf: Frame.AsOf?) {
            self.page = page
            self.asOf = asOf
        }
    }

    func page(
        _ path: RouterPath,
        _ make: @escaping @Sendable (Request, ConsoleContext) throws -> Made
    ) {
        let office = office
        group.get(path) { request, context in
            let made = try make(request, context)
            let frame = Frame(office, request, context, made.asOf)
            return made.page.page(in: context.language).response(in: frame)
        }
    }
}

extension Frame {
    init(
        _ office: OfficeName, _ request: Request, _ context: ConsoleContext, _ asOf: AsOf?
    ) {
        self.init(
            office: office, visitor: context.visitor, language: context.language,
            path: request.uri.path,
            query: request.uri.queryParameters.map { (String($0.key), String($0.value)) },
            asOf: asOf)
    }
}

extension Page {
    func response(in frame: Frame, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8",
                .contentLanguage: frame.language.rawValue,
            ], body: .init(byteBuffer: ByteBuffer(string: html(in: frame))))
    }
}
