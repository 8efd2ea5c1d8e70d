import Commands
import Console
import Egress
import Gate
import Inspection
import Interchange
import Ledger
import Logging
import Outbound
import Programme
import Rules
import ServiceLifecycle
import Storage
import UseCases
import Vocabulary

/// A firm's office as a process: gate, record, console, and what follows the journal.
struct FirmWiring {
    let desk: FirmDesk
    let request: ServeRequest

    func services() async throws -> [any Service] {
        var settings = try desk.settings()
        settings.gate.listen = try SettingsOverride.gate(settings.gate.listen)
        settings.console = try SettingsOverride.console(settings.console)
        let console = try ConsoleAddress(settings.console, settings.consoleTLS)
        let follower = try desk.desk.follower(of: FirmState.self)
        let rules = try desk.desk.rulebook(follower.state.rulebook)
        // All that is configured is read before the record is touched.
        let configuration = try GateConfiguration(
            settings.gate, in: desk.desk.folder, rules: rules)
        let ready = try ReadyFile(
            path: request.readyFile, office: "firm", waitingFor: ["gate", "console"])
        let opened = try OpenGateLog(desk: desk)(
            settings.gate.node, options: LogOptions(reserve: rules.gate.recordReserve.value))
        Notice.write("record: \(opened.recovery)")
        let take = TakeSnapshot(desk: desk, settings: settings.gate, logOrigin: opened.origin)
        let snapshot = try take(follower.state)
        Notice.write(
            "inspection: \(snapshot.inspector.kinds.kinds.count) kinds in force; of an answer's "
                + "text at most \(snapshot.holdBound.bytes) bytes are held back")
        let snapshots = SnapshotBox(snapshot)
        let world = try await world(opened, snapshots, settings.gate)
        let accounts = try AccountWiring(
            desk.desk, origin: settings.consoleOrigin,
            isSecure: console.isSecure || settings.consoleOrigin != nil,
            members: FollowedMembers(
                desk.desk, follower.state.people, follower.state.rulebook))
        let certificate = try CertificateWiring(
            desk.desk, settings.consoleTLS, listening: settings.console,
            origin: settings.consoleOrigin)
        // The last one is shut down first. What follows the journal outlives the gate, so that
        // a stop cuts even what drains; the record is closed when nobody writes any more.
        var services: [any Service] = [
            RecordKeeper(log: opened.log),
            OfficeFollowing(
                follower: follower, take: take, snapshots: snapshots, members: accounts.members),
            accounts.sweeping,
            try consoleService(
                console, world, settings.gate, accounts, certificate.shown, ready),
            try gate(configuration, settings.gate, world, opened, ready),
        ]
        services += certificate.services
        let pinned = follower.state.office.supervisor?.keys.authority
        if let list = settings.statusList { services.append(try fetching(list, pinned)) }
        if let other = settings.supervisor { services.append(try exchanging(other, pinned)) }
        return services
    }

    private func world(
        _ opened: OpenGateLog.Opened, _ snapshots: SnapshotBox, _ settings: GateSettings
    ) async throws -> GateWorld {
        let clock = desk.desk.world.clock
        let start = try await RecordStart(
            of: opened.log, under: snapshots.snapshot.rulebook, at: clock.now())
        let seal = DaySeal(desk: desk)
        try seal.prepare(for: KoreanDate(of: clock.now()))
        return GateWorld(
            snapshots: snapshots, counters: start.counters, seal: seal.commitments,
            record: GateRecord(opened.log) { try $0.signed(by: opened.key) },
            status: GateStatus(
                rehearsals: settings.isRehearsal ? settings.services.map(\.service.text) : []),
            metrics: GateMetrics(),
            canCommit: { seal.isReady(for: KoreanDate(of: $0)) }, now: clock.now)
    }

    private func gate(
        _ configuration: GateConfiguration, _ settings: GateSettings, _ world: GateWorld,
        _ opened: OpenGateLog.Opened, _ ready: ReadyFile
    ) throws -> GateService {
        let scheme = settings.tls == nil ? "http" : "https"
        let key = opened.verifierKey.description
        return try GateService(
            configuration, in: world, logger: Logger(label: "gate")
        ) { address in
            await ready.add("recordKey", key)
            let host = address.host.contains(":") ? "[\(address.host)]" : address.host
            await ready.answers("gate", at: "\(scheme)://\(host):\(address.port)")
        }
    }

    private func consoleService(
        _ address: ConsoleAddress, _ world: GateWorld, _ settings: GateSettings,
        _ accounts: AccountWiring, _ certificate: ShownCertificate?, _ ready: ReadyFile
    ) throws -> ConsoleService {
        let readings = try readings(world, settings)
        return ConsoleService(
            address: address,
            answers: ConsoleAnswers(
                readiness: { readiness(world) },
                metrics: { world.metrics.prometheusText() }, statusList: { nil },
                readings: .firm(readings), desk: .firm(desk),
                correspondence: CorrespondenceAnswers(desk: desk.desk)),
            accounts: accounts.console, certificate: certificate
        ) { port in
            await ready.answers("console", at: address.url(port: port))
            accounts.sayFirstLink(under: address.url(port: port))
        }
    }

    private func readings(
        _ world: GateWorld, _ settings: GateSettings
    ) throws -> FirmReadings {
        let office = try ReadOffice<FirmState>(desk: desk.desk)
        let journal = ReadJournal<FirmState>(desk: desk.desk)
        let record = try ReadRecord(desk: desk, node: settings.node.text)
        let services = settings.services.count
        return FirmReadings(
            name: OfficeName(kind: .firm, desk.desk), office: { try office() },
            journal: { try journal($0, from: $1, limit: $2) },
            record: { try record($0, before: $1) },
            shutReasons: { view in
                ShutReason.standing(in: view, services: services)
                    + ShutReason.live(world.status.report)
            }, isRehearsal: settings.isRehearsal)
    }

    /// Why the gate would refuse everybody now, if it would.
    private func readiness(_ world: GateWorld) -> Readiness {
        let report = world.status.report
        var reasons = report.shutters.map(\.rawValue).sorted()
        if report.state != .open { reasons.append("the gate is \(report.state)") }
        do { reasons += try ShowGateStatus(desk: desk)().reasons } catch {
            reasons.append("the office cannot be read")
            Notice.write("console", error)
        }
        return Readiness(reasons: reasons)
    }

    private func fetching(
        _ list: StatusListSettings, _ pinned: AuthorityCertificate?
    ) throws -> Repeated {
        let fetch = try HTTPFetch.network(
            .init(
                authorities: authorities(list.authorities, pinned), allowsLoopbackHTTP: true))
        let take = FetchStatusList(desk: desk, address: list.address, fetch: fetch)
        return Repeated(every: list.every, named: "status list") {
            _ = try await take()
        } close: {
            await fetch.close()
        }
    }
}

extension FirmWiring {
    /// Whose word is taken for the supervisor's console: the settings' first, then the card's.
    private func authorities(
        _ file: String?, _ pinned: AuthorityCertificate?
    ) -> HTTPFetch.Authorities {
        if let file { return .file(desk.desk.folder.resolve(file)) }
        return pinned.map { .only($0.bytes) } ?? .system
    }

    private func exchanging(
        _ other: ExchangeSettings, _ pinned: AuthorityCertificate?
    ) throws -> Repeated {
        let fetch = try HTTPFetch.network(
            .init(
                authorities: authorities(other.authorities, pinned), allowsLoopbackHTTP: true))
        let exchange = ExchangeDocuments(desk: desk, address: other.url, fetch: fetch)
        return Repeated(every: other.every, named: "exchange") {
            try await exchange()
        } close: {
            await fetch.close()
        }
    }
}

/// Keeps the record open while anything may still be written, and closes it last.
struct RecordKeeper: Service {
    let log: RecordLog

    func run() async throws {
        try? await gracefulShutdown()
        log.close()
    }
}
