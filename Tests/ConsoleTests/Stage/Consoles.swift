import Access
import Egress
import Hummingbird
import Programme
import Rules
import UseCases
import Vocabulary

@testable import Console

/// Consoles over invented offices, and somebody who is signed in.
enum Consoles {
    static let supervisorName = OfficeName(
        kind: .supervisor, korean: "금융감독실", english: "Commission Office")
    static let firmName = OfficeName(kind: .firm, korean: "다솜은행", english: "Dasom Bank")

    static func visitor(_ roles: Set<Role> = [.secretariat]) throws -> Visitor {
        Visitor(person: try PersonID(parsing: "officer"), roles: roles, formToken: "token")
    }

    static func supervisor(_ programme: InventedProgramme) -> ConsoleReadings {
        .supervisor(
            SupervisorReadings(
                name: supervisorName, office: { programme.view },
                journal: { day, _, _ in try programme.journal(day) }, ownSheet: { _, _, _ in nil }))
    }

    static func firm(_ office: InventedFirmOffice) -> ConsoleReadings {
        .firm(
            FirmReadings(
                name: firmName, office: { office.view },
                journal: { day, _, _ in office.journal(day) },
                record: { office.record($0, $1) },
                shutReasons: { ShutReason.standing(in: $0, services: 1) }, isRehearsal: true))
    }

    static func application(
        _ readings: ConsoleReadings, visitor: Visitor?
    ) -> some ApplicationProtocol {
        let answers = ConsoleAnswers(
            readiness: { Readiness(reasons: []) }, metrics: { nil }, statusList: { nil },
            readings: readings)
        let router = ConsoleService.machines(answers, isSecure: false)
        router.add(middleware: KnownVisitor(visitor: visitor))
        router.addPages(readings)
        return Application(router: router)
    }
}

/// Every request is this visitor's: what stands in for the sign-in.
struct KnownVisitor: RouterMiddleware {
    typealias Context = ConsoleContext
    let visitor: Visitor?
    /// What they have filled in.
    var form = PostedForm()

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.visitor = visitor
        context.form = NamedVisitor.form(of: request) ?? form
        return try await next(request, context)
    }
}
