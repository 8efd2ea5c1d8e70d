import Commands
import Console
import Documents
import Interchange
import Outbound
import Programme
import ServiceLifecycle
import Synchronization
import UseCases
import Vocabulary

/// A supervisor's office as a process: its console, and a status list whenever one is due.
struct SupervisorWiring {
    let desk: SupervisorDesk
    let request: ServeRequest

    func services() throws -> [any Service] {
        let settings = try desk.settings()
        let listen = try SettingsOverride.console(settings.console)
        let address = try ConsoleAddress(listen, settings.consoleTLS)
        let keeper = try StatusListKeeper(desk: desk)
        let accounts = try AccountWiring(
            desk.desk, origin: settings.consoleOrigin,
            isSecure: address.isSecure || settings.consoleOrigin != nil,
            members: keeper.members)
        let certificate = try CertificateWiring(
            desk.desk, settings.consoleTLS, listening: listen, origin: settings.consoleOrigin)
        let ready = try ReadyFile(
            path: request.readyFile, office: "supervisor", waitingFor: ["console"])
        let console = ConsoleService(
            address: address,
            answers: ConsoleAnswers(
                readiness: { keeper.readiness }, metrics: { nil },
                statusList: { keeper.document }, readings: .supervisor(try readings()),
                desk: .supervisor(desk), correspondence: CorrespondenceAnswers(desk: desk.desk)),
            accounts: accounts.console, certificate: certificate.shown
        ) { port in
            await ready.answers("console", at: address.url(port: port))
            accounts.sayFirstLink(under: address.url(port: port))
        }
        return [keeper, accounts.sweeping] + certificate.services + [console]
    }

    private func readings() throws -> SupervisorReadings {
        let office = try ReadOffice<SupervisorOffice>(desk: desk.desk)
        let journal = ReadJournal<SupervisorOffice>(desk: desk.desk)
        let ownSheet = ReadOwnSheet(desk: desk)
        return SupervisorReadings(
            name: OfficeName(kind: .supervisor, desk.desk), office: { try office() },
            journal: { try journal($0, from: $1, limit: $2) },
            ownSheet: { try ownSheet(in: $0, of: $1, $2) })
    }
}

extension OfficeName {
    init(kind: Kind, _ desk: OfficeDesk) {
        self.init(kind: kind, korean: desk.card.names.ko, english: desk.card.names.en)
    }
}

/// Signs a status list at every change and at least every interval of the rulebook, and has the
/// newest one at hand.
final class StatusListKeeper: Service {
    private let desk: SupervisorDesk
    private let seen: Mutex<Seen>
    /// Who is in the office, for those who sign in.
    let members: FollowedMembers

    private struct Seen {
        var office: SupervisorOffice
        var failure: String?
    }

    private static let pause = Duration.milliseconds(500)

    init(desk: SupervisorDesk) throws {
        self.desk = desk
        let office = try desk.read()
        members = try FollowedMembers(desk.desk, office.people, office.rulebook)
        seen = Mutex(Seen(office: office))
    }

    var document: [UInt8]? {
        seen.withLock { $0.office.statusListDocument.map { Array($0.utf8) } }
    }

    var readiness: Readiness {
        let (list, failure) = seen.withLock { ($0.office.statusList, $0.failure) }
        var reasons = failure.map { [$0] } ?? []
        if list == nil { reasons.append("no status list is published yet") }
        if let list, list.nextUpdateBy <= desk.desk.world.clock.now() {
            reasons.append("the status list is overdue since \(list.nextUpdateBy)")
        }
        return Readiness(reasons: reasons)
    }

    func run() async throws {
        await Repeated(every: Self.pause, named: "status list") { try self.keep() }.run()
    }

    private func keep() throws {
        let publish = PublishStatusList(desk: desk)
        do {
            var office = try desk.read()
            try members.take(office.people, office.rulebook)
            if try publish.isDue(in: office), try publish.ifDue() != nil {
                office = try desk.read()
            }
            seen.withLock { [office] in $0 = Seen(office: office) }
        } catch {
            seen.withLock { $0.failure = "the status list cannot be kept" }
            throw error
        }
    }
}

extension ConsoleAddress {
    init(_ listen: ListenAddress, _ tls: ConsoleTLS) throws {
        try self.init(host: listen.host, port: listen.port, isSecure: tls.isOn)
    }
}
