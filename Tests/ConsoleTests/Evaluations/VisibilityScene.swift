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
/// sheets of a panel, its console and its interface for programs, and a token for each person.
final class VisibilityScene {
    let folder: String
    let desk: SupervisorDesk
    let accounts: AccountScene
    let tokens: [PersonID: String]
    /// What each person's one-time codes are made of.
    let secrets: [String: String]
    let router: Router<ConsoleContext>
    let asks: [Ask<SupervisorDesk>]

    /// Everybody and their roles. `ai-1` and `both` declare a conflict; `ai-3` and `chair-2` are
    /// on no panel.
    static let people: [(String, Set<Role>)] = [
        ("kim", [.administrator, .secretariat, .clerk]), ("root", [.administrator]),
        ("secretary", [.secretariat]), ("clerk", [.clerk]), ("auditor", [.auditor]),
        ("ai-1", [.expert]), ("ai-2", [.expert]), ("ai-3", [.expert]),
        ("both", [.expert, .auditor]), ("sec-2", [.expert]), ("law-1", [.expert]),
        ("chair-1", [.chair]), ("chair-2", [.chair]),
    ]

    static let kim = InventedRound.person("kim")
    static let firm = "hanbit"
    static let other = "daon"

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/seen-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let world = World.system { _ in }
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
        (router, asks) = try Self.console(desk, accounts)
        try bring()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static func console(
        _ desk: SupervisorDesk, _ accounts: AccountScene
    ) throws -> (Router<ConsoleContext>, [Ask<SupervisorDesk>]) {
        let name = OfficeName(kind: .supervisor, korean: "감독", english: "Supervisor")
        let office = try ReadOffice<SupervisorOffice>(desk: desk.desk)
        let journal = ReadJournal<SupervisorOffice>(desk: desk.desk)
        let ownSheet = ReadOwnSheet(desk: desk)
        let answers = ConsoleAnswers(
            readiness: { Readiness(reasons: []) }, metrics: { nil }, statusList: { nil },
            readings: .supervisor(
                SupervisorReadings(
                    name: name, office: { try office() },
                    journal: { try journal($0, from: $1, limit: $2) },
                    ownSheet: { try ownSheet(in: $0, of: $1, $2) })),
            desk: .supervisor(desk))
        let console = ConsoleAccounts(desk: accounts.desk, office: "fsc", isSecure: false)
        let asks = try ConsoleAsks(.supervisor(desk), console, name)
        let router = ConsoleService.machines(answers, isSecure: false)
        router.addAccounts(console, programs: asks.programs)
        router.add(middleware: NamedVisitor())
        router.addPages(answers.readings, forms: asks.forms)
        return (router, Ask.ofSupervisor)
    }

    /// Two firms and an application of each, in the evaluation of round 1.
    private func bring() throws {
        let sample = try Sample()
        let round = try #require(RoundNumber(1))
        try desk.decide(as: Self.kim, may: .receiveApplication) { _, decider in
            let day = KoreanDate(of: decider.now)
            var events: [any JournalEvent] = [
                RoundPlanned(
                    round: round, opensOn: day, closesOn: day.adding(days: 9),
                    decidesOn: day.adding(days: 20),
                    rules: try #require(decider.rules.rounds[round]), rulebook: decider.rules),
                RoundOpened(round: round, capacity: 10, eligibleFirms: 2),
            ]
            for (number, firm) in [Self.firm, Self.other].enumerated() {
                let id = try FirmID(parsing: firm)
                events += [
                    FirmCardImported(
                        firm: id, koreanName: Marker.name(firm), englishName: Marker.name(firm),
                        sector: "bank", keys: try sample.keys()),
                    ApplicationReceived(
                        application: try ApplicationID(parsing: "app-\(number + 1)"), firm: id,
                        round: round, digest: try sample.digest(UInt8(40 + number)),
                        contents: .invented(
                            act: Marker.contents(firm), contact: Marker.contents(firm),
                            budget: Marker.contents(firm))),
                ]
            }
            events += [RoundScreeningBegun(round: round), RoundEvaluationBegun(round: round)]
            return (events, ())
        }
    }
}

/// Texts that stand in one place each.
enum Marker {
    static func name(_ firm: String) -> String { "MARKED-NAME-OF-\(firm)" }
    static func contents(_ firm: String) -> String { "MARKED-CONTENTS-OF-\(firm)" }
    static func comment(_ expert: String) -> String { "MARKED-COMMENT-OF-\(expert)" }
    static let conclusion = "MARKED-CONCLUSION"
    static let selection = "MARKED-SELECTION"
}

/// Every request is that of the person whom a header names: what stands in for the sign-in.
struct NamedVisitor: RouterMiddleware {
    typealias Context = ConsoleContext

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        let name = HTTPField.Name("X-Person").flatMap { request.headers[$0] } ?? ""
        if let roles = VisibilityScene.people.first(where: { $0.0 == name })?.1 {
            context.visitor = Visitor(
                person: InventedRound.person(name), roles: roles, formToken: "token")
        }
        return try await next(request, context)
    }
}

extension VisibilityScene {
    enum Phase: Int, CaseIterable, Comparable {
        case received, formed, declaring, complete, opened, concluded, selected

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    private func declare(_ name: String, conflict: String? = nil) throws {
        try DeclareConflict(desk: desk)(
            "app-1", conflict: conflict, by: InventedRound.person(name))
    }

    private func commit(_ name: String) throws {
        let criteria = try ShowPanel(desk: desk)("app-1", by: Self.kim).criteria
        _ = try CommitScore(desk: desk)(
            "app-1",
            criteria.map {
                .init(criterion: $0.criterion, points: 16, comment: Marker.comment(name))
            }, by: InventedRound.person(name))
    }

    /// Brings the office from the phase before to `phase`.
    func advance(to phase: Phase) throws {
        switch phase {
        case .received: break
        case .formed:
            try FormPanel(desk: desk)(
                "app-1",
                experts: [
                    .init(person: "ai-1", field: "ai"), .init(person: "both", field: "security"),
                    .init(person: "law-1", field: "legal"),
                ], chair: "chair-1", by: Self.kim)
        case .declaring:
            for (name, next) in [("ai-1", "ai-2"), ("both", "sec-2")] {
                try declare(name, conflict: "주식 보유")
                try ReplaceMember(desk: desk)("app-1", expert: name, with: next, by: Self.kim)
                try declare(next)
            }
            try commit("ai-2")
        case .complete:
            for name in ["law-1", "chair-1"] { try declare(name) }
            for name in ["law-1", "sec-2"] { try commit(name) }
        case .opened:
            try OpenScores(desk: desk)("app-1", by: InventedRound.person("chair-1"))
        case .concluded:
            try ConcludeEvaluation(desk: desk)(
                "app-1", recommendation: "select", reasons: Marker.conclusion,
                by: InventedRound.person("chair-1"))
        case .selected:
            try ProposeSelection(desk: desk)(
                "app-1", reasons: Marker.selection, by: InventedRound.person("secretary"))
            try ApproveSelection(desk: desk)("app-1", by: InventedRound.person("clerk"))
        }
    }
}
