import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Outbound
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@testable import Console

/// A supervisor's office on disk with marked texts in the applications of two firms and in the
/// sheets of two panels, its console and its interface for programs, and a token for each person.
final class VisibilityScene {
    let folder: String
    let world: World
    let desk: SupervisorDesk
    let accounts: AccountScene
    let tokens: [PersonID: String]
    /// What each person's one-time codes are made of.
    let secrets: [String: String]
    let router: Router<ConsoleContext>
    let asks: [Ask<SupervisorDesk>]
    /// What both panels score, once the first is formed.
    var criteria: [String] = []
    /// The letter of `firm`, once it is issued.
    var letterSerial = "260001"
    /// Stands in the console beside the table of asks, to see that a walk finds what it tells.
    private let planted: Ask<SupervisorDesk>?

    /// Everybody and their roles. `ai-1` and `both` declare a conflict, one who evaluates alone and
    /// one who may read and decide all of the office beside; `ai-3` and `chair-2` are on the second
    /// panel alone, `ai-2` and `chair-1` on the first.
    static let people: [(String, Set<Role>)] = [
        ("kim", [.administrator, .secretariat, .clerk]), ("root", [.administrator]),
        ("secretary", [.secretariat]), ("clerk", [.clerk]), ("auditor", [.auditor]),
        ("ai-1", [.expert]), ("ai-2", [.expert]), ("ai-3", [.expert]),
        ("both", [.expert, .secretariat, .clerk]), ("sec-2", [.expert]), ("law-1", [.expert]),
        ("chair-1", [.chair]), ("chair-2", [.chair]),
    ]

    static let kim = InventedRound.person("kim")
    static let firm = "hanbit"
    static let other = "daon"

    init(planting planted: Ask<SupervisorDesk>? = nil) throws {
        self.planted = planted
        folder = FileManager.default.temporaryDirectory.path + "/seen-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        world = .sinceNoon()
        _ = try FoundSupervisorOffice(world: world)(
            Founding(
                folder: folder + "/office", id: "fsc", koreanName: "감독",
                englishName: "Supervisor", firstPerson: "kim"))
        desk = try SupervisorDesk(OfficeDesk.open(folder + "/office", in: world))
        accounts = try AccountScene()
        var tokens: [PersonID: String] = [:]
        var secrets: [String: String] = [:]
        for (name, roles) in Self.people {
            if name != "kim" {
                _ = try AddPerson(desk: desk.desk)(
                    name, roles: roles.map(\.rawValue).sorted(), by: Self.kim)
            }
            try accounts.give(roles, to: name)
        }
        for (name, roles) in Self.people {
            secrets[name] = try accounts.open(name)
            let scopes = roles.reduce(into: Set<Permission>()) { $0.formUnion($1.permissions) }
            let person = InventedRound.person(name)
            tokens[person] = try MakeToken(desk: accounts.desk)(
                named: "walk", scopes: scopes.map(\.rawValue).sorted(), for: person
            ).token
        }
        self.tokens = tokens
        self.secrets = secrets
        router = try Self.console(desk, accounts, planted)
        asks = Ask.ofSupervisor + [planted].compactMap(\.self)
        try receive()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static func console(
        _ desk: SupervisorDesk, _ accounts: AccountScene, _ planted: Ask<SupervisorDesk>?
    ) throws -> Router<ConsoleContext> {
        let answers = try answers(desk)
        let console = ConsoleAccounts(desk: accounts.desk, office: "fsc", isSecure: false)
        let asks = try ConsoleAsks(.supervisor(desk), console, name)
        let router = ConsoleService.machines(answers, isSecure: false)
        if let planted {
            let group = router.group("api/v1").add(middleware: APIProblems())
                .add(middleware: TokenReading(desk: accounts.desk))
            AskProgram(
                table: AskTable(asks: [planted], console: desk, api: desk),
                once: AnswerOnce(desk: accounts.desk), work: CostlyWork(), reading: CostlyWork()
            ).add(to: group)
        }
        router.addAccounts(console, programs: asks.programs)
        router.add(middleware: NamedVisitor())
        router.addPages(answers.readings, forms: asks.forms)
        return router
    }

    private static let name = OfficeName(
        kind: .supervisor, korean: "감독", english: "Supervisor")

    private static func answers(_ desk: SupervisorDesk) throws -> ConsoleAnswers {
        let office = try ReadOffice<SupervisorOffice>(desk: desk.desk)
        let journal = ReadJournal<SupervisorOffice>(desk: desk.desk)
        let ownSheet = ReadOwnSheet(desk: desk)
        return ConsoleAnswers(
            readiness: { Readiness(reasons: []) }, metrics: { nil }, statusList: { nil },
            readings: .supervisor(
                SupervisorReadings(
                    name: name, office: { try office() },
                    journal: { try journal($0, from: $1, limit: $2) },
                    ownSheet: { try ownSheet(in: $0, of: $1, $2) })),
            desk: .supervisor(desk))
    }

    /// A copy of the office as it stands, in which something may be done without a trace here.
    final class Trial {
        /// As `router` of the scene.
        let programs: Router<ConsoleContext>
        /// Pages and forms alone, of whom and of what the headers of a request name.
        let forms: Router<ConsoleContext>
        private let folder: String

        fileprivate init(of scene: VisibilityScene) throws {
            folder = scene.folder + "/trial-\(UUID().uuidString)"
            try FileManager.default.copyItem(
                atPath: scene.folder + "/office", toPath: folder)
            let desk = try SupervisorDesk(OfficeDesk.open(folder, in: scene.world))
            programs = try console(desk, scene.accounts, scene.planted)
            let answers = try answers(desk)
            forms = ConsoleService.machines(answers, isSecure: false)
            forms.add(middleware: NamedVisitor())
            let accounts = ConsoleAccounts(
                desk: scene.accounts.desk, office: "fsc", isSecure: false)
            forms.addPages(
                answers.readings,
                forms: try ConsoleAsks(.supervisor(desk), accounts, name).forms)
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }
    }

    func trial() throws -> Trial { try Trial(of: self) }

    /// Two firms and an application of each in round 1, which is open.
    private func receive() throws {
        let sample = try Sample()
        try record { decider in
            let day = KoreanDate(of: decider.now)
            var events = try Self.opening(1, of: decider)
            for (number, firm) in [Self.firm, Self.other].enumerated() {
                let id = try FirmID(parsing: firm)
                events += [
                    FirmCardImported(
                        firm: id, koreanName: Marker.name(firm), englishName: Marker.name(firm),
                        sector: "bank", keys: try sample.keys()),
                    ApplicationReceived(
                        application: try ApplicationID(parsing: "app-\(number + 1)"), firm: id,
                        round: try Rulebook.round(1), digest: try sample.digest(UInt8(40 + number)),
                        contents: .invented(
                            act: Marker.contents(firm), contact: Marker.contents(firm),
                            budget: Marker.contents(firm))),
                    try DisciplineReportReceived(
                        firm: FirmID(parsing: firm),
                        evaluation: DisciplinesEvaluated.breach(
                            Marker.report(firm), on: day, decider.rules,
                            letter: "26000\(number + 1)")),
                    try CorrectivePlanReported(
                        CompletedPlan(
                            firm: FirmID(parsing: firm),
                            letters: [LetterSerial(parsing: "26000\(number + 1)")],
                            control: Marker.control, foundOn: day, checkedOn: day,
                            evidence: DisciplineEvidence(
                                type: "gateRecord", number: Marker.report(firm), digest: nil))),
                ]
            }
            return events
        }
    }

    /// A round is planned by the rulebook of today, and opens.
    static func opening(_ number: Int, of decider: Decider) throws -> [any JournalEvent] {
        let round = try Rulebook.round(number)
        let day = KoreanDate(of: decider.now)
        return [
            RoundPlanned(
                round: round, opensOn: day, closesOn: day.adding(days: 9),
                decidesOn: day.adding(days: 20),
                rules: try #require(decider.rules.rounds[round]), rulebook: decider.rules),
            RoundOpened(round: round, capacity: 10, eligibleFirms: 2),
        ]
    }

    /// What happens without a use case, since its day is another or a firm would have signed it.
    func record(_ events: (Decider) throws -> [any JournalEvent]) throws {
        try desk.decide(as: Self.kim, may: .receiveApplication) { _, decider in
            (try events(decider), ())
        }
    }
}

extension DisciplinesEvaluated {
    /// One control, not kept for this reason.
    fileprivate static func breach(
        _ reason: String, on day: KoreanDate, _ rules: Rulebook, letter: String
    ) throws -> DisciplinesEvaluated {
        DisciplinesEvaluated(
            firstDay: day, lastDay: day, evaluatedOn: day,
            results: [
                EvaluatedControl(
                    control: Marker.control, result: "notKept", checkedOn: day, evidence: nil,
                    reason: reason,
                    shortfall: EvaluatedShortfall(foundOn: day, planDue: nil, closedOn: nil))
            ], paperNumber: reason, paperDate: day, rulebookVersion: rules.version,
            rulebookDigest: rules.digest, finding: "breach",
            reasons: [FindingReason(kind: "failedAtOnce", control: Marker.control, since: day)],
            letters: [try LetterSerial(parsing: letter)])
    }
}

/// Every request is that of the person whom a header names, with the form that another has: what
/// stands in for the sign-in.
struct NamedVisitor: RouterMiddleware {
    typealias Context = ConsoleContext

    static let person = "X-Person"
    static let form = "X-Form"

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        let name = Self.value(Self.person, of: request) ?? ""
        if let roles = VisibilityScene.people.first(where: { $0.0 == name })?.1 {
            context.visitor = Visitor(
                person: InventedRound.person(name), roles: roles, formToken: "token")
        }
        if let form = Self.form(of: request) { context.form = form }
        return try await next(request, context)
    }

    /// The form that a header has, as a browser writes it; `nil` where none does.
    static func form(of request: Request) -> PostedForm? {
        value(form, of: request).flatMap { PostedForm(parsing: Array($0.utf8)) }
    }

    private static func value(_ header: String, of request: Request) -> String? {
        HTTPField.Name(header).flatMap { request.headers[$0] }
    }
}
