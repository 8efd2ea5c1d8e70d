import Access
import Egress
import Foundation
import Hummingbird
import Outbound
import Programme
import Rules
import Storage
import Testing
import UseCases
import Vocabulary

@testable import Console

/// Two real offices in a folder of their own, gone with the test; each has a person of every
/// role, and each person an account for tokens.
final class FoundedOffices: Sendable {
    let folder: String
    let supervisor: SupervisorDesk
    let firm: FirmDesk
    let supervisorAccounts: AccountDesk
    let firmAccounts: AccountDesk

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/asks-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let world = World.sinceNoon()
        _ = try FoundSupervisorOffice(world: world)(
            Founding(
                folder: folder + "/supervisor", id: "fsc", koreanName: "감독",
                englishName: "Supervisor", firstPerson: "kim"))
        let card = try GivenCard(
            document: Array(Data(contentsOf: URL(filePath: folder + "/supervisor/office.card")))
        )
        _ = try FoundFirmOffice(world: world)(
            Founding(
                folder: folder + "/firm", id: "hanbit", koreanName: "한빛",
                englishName: "Hanbit", firstPerson: "kim"),
            supervisor: card, confirmed: card.fingerprint)
        supervisor = try SupervisorDesk(.open(folder + "/supervisor", in: world))
        firm = try FirmDesk(.open(folder + "/firm", in: world))
        supervisorAccounts = try Self.people(supervisor.desk)
        firmAccounts = try Self.people(firm.desk)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Whoever has this role and no other.
    static func person(_ role: Role) throws -> PersonID {
        try PersonID(parsing: "the-\(role.rawValue)")
    }

    /// Adds a person of each role to an office and opens their accounts.
    private static func people(_ desk: OfficeDesk) throws -> AccountDesk {
        for role in Role.allCases {
            _ = try AddPerson(desk: desk)(
                person(role).text, roles: [role.rawValue], by: PersonID(parsing: "kim"))
        }
        let members = try desk.members()
        let store = try PerishableStore.inMemory()
        try store.write { rows in
            for person in members.people.all {
                try rows.open(account(of: person.id, at: desk.world.clock.now()))
            }
        }
        return AccountDesk(
            store: store, seal: try #require(SealingKey([UInt8](repeating: 9, count: 32))),
            clock: .system, randomness: .system, issuer: "Sumun test", members: { members },
            note: { _ in })
    }

    private static func account(of person: PersonID, at now: Instant) throws -> Account {
        Account(
            person: person,
            password: PasswordRecord(
                hash: try #require(Digest([UInt8](repeating: 1, count: 32))),
                salt: [UInt8](repeating: 2, count: 16),
                cost: try #require(ScryptCost(rounds: 16, blockSize: 8, parallelism: 1))),
            sealedSecret: [UInt8](repeating: 3, count: 48), attempts: .none, openedAt: now)
    }

    func accounts(_ kind: OfficeName.Kind) -> AccountDesk {
        kind == .supervisor ? supervisorAccounts : firmAccounts
    }

    /// The whole console of one of them.
    func console(_ kind: OfficeName.Kind) throws -> some ApplicationProtocol {
        Application(router: try router(kind))
    }

    func router(_ kind: OfficeName.Kind) throws -> Router<ConsoleContext> {
        try ConsoleService.router(
            answers(kind),
            ConsoleAccounts(
                desk: accounts(kind), office: kind == .supervisor ? "fsc" : "hanbit",
                isSecure: false))
    }

    /// Its pages and forms alone, for whoever is signed in and has filled a form in.
    func pages(
        _ kind: OfficeName.Kind, for visitor: Visitor, form: PostedForm = PostedForm()
    ) throws -> some ApplicationProtocol {
        Application(router: try routes(kind, for: visitor, form: form))
    }

    /// The same by its routes; a request may have a form of its own in a header.
    func routes(
        _ kind: OfficeName.Kind, for visitor: Visitor, form: PostedForm = PostedForm()
    ) throws -> Router<ConsoleContext> {
        let answers = try answers(kind)
        let accounts = ConsoleAccounts(desk: accounts(kind), office: "any", isSecure: false)
        let router = ConsoleService.machines(answers, isSecure: false)
        router.add(middleware: KnownVisitor(visitor: visitor, form: form))
        let asks = try answers.desk.map {
            try ConsoleAsks($0, accounts, answers.readings.name)
        }
        router.addPages(answers.readings, forms: asks?.forms)
        return router
    }

    /// A page of what stands in one of them now, in Korean.
    func page<State: ReplayedOffice>(
        of desk: OfficeDesk, _ make: (OfficeView<State>) throws -> any ConsolePage
    ) throws -> Document {
        let page = try make(try ReadOffice<State>(desk: desk)())
        let office = desk.isSupervisor ? Consoles.supervisorName : Consoles.firmName
        return try Document(
            EveryPage.Named(name: "page", page: page, office: office, asOf: nil).html(.korean))
    }

    private func answers(_ kind: OfficeName.Kind) throws -> ConsoleAnswers {
        ConsoleAnswers(
            readiness: { Readiness(reasons: []) }, metrics: { nil }, statusList: { nil },
            readings: kind == .supervisor
                ? Consoles.supervisor(try InventedProgramme())
                : Consoles.firm(try InventedFirmOffice()),
            desk: kind == .supervisor ? .supervisor(supervisor) : .firm(firm))
    }
}
