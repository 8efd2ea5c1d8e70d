import Access
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
    /// All that were added, for forms that come back to theirs.
    let pages = PagesByAddress()
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

    /// What became of a form.
    enum Taken: Sendable {
        /// It is done; the browser goes there.
        case address(String)
        case page(any ConsolePage, HTTPResponse.Status)
        /// It is not done: the form comes back on the page that it was sent from, or else on a
        /// page of its own.
        case refused(any Refusable, own: any ConsolePage)
    }

    /// Takes the form that is posted to `path`.
    func form(
        _ path: RouterPath, _ take: @escaping @Sendable (ConsoleContext) async throws -> Taken
    ) {
        let (office, pages) = (office, pages)
        group.post(path) { request, context in
            switch try await take(context) {
            case .address(let address): return Response.seeOther(address)
            case .page(let page, let status):
                return page.page(in: context.language)
                    .response(in: Frame(office, request, context, nil), status: status)
            case .refused(let refusal, let own):
                return pages.response(to: refusal, own: own, at: office, request, context)
            }
        }
    }

    /// A file that a browser keeps under its own name, and never shows.
    func file(
        _ path: RouterPath, may permission: Permission = .readOffice,
        _ make: @escaping @Sendable (ConsoleContext) throws -> KeptFile
    ) {
        group.get(path) { _, context in
            _ = try context.requireVisitor(permission)
            return try make(context).response
        }
    }

    /// Something else than a page of this design, such as a printed form or a file.
    func answer(
        _ path: RouterPath, may permission: Permission = .readOffice,
        _ make: @escaping @Sendable (ConsoleContext) async throws -> Response
    ) {
        group.get(path) { _, context in
            _ = try context.requireVisitor(permission)
            return try await make(context)
        }
    }

    /// - Parameters:
    ///   - permission: who may see it.
    ///   - elsewhere: where anybody else is led; `nil` refuses them.
    func page(
        _ path: RouterPath, may permission: Permission = .readOffice,
        orLeadTo elsewhere: String? = nil,
        _ make: @escaping @Sendable (Request, ConsoleContext) throws -> Made
    ) {
        let office = office
        pages.add(path.description, may: permission, make)
        group.get(path) { request, context in
            if let elsewhere, try !context.requireVisitor().permissions.contains(permission) {
                return Response.seeOther(elsewhere)
            }
            _ = try context.requireVisitor(permission)
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
            asOf: asOf,
            done: request.uri.queryParameters["done"].flatMap {
                DoneWords.said(of: String($0), at: office.kind)
            })
    }
}

extension Page {
    func response(in frame: Frame, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8",
                .contentLanguage: frame.language.rawValue,
            ], body: .init(byteBuffer: ByteBuffer(bytes: document(in: frame))))
    }
}
