import Commands
import Logging
import ServiceLifecycle
import UnixSignals
import UseCases

/// One office's long-lived process: opens what is on disk, ties the rooms together, and runs
/// their services until a signal.
struct OfficeProcess {
    let request: ServeRequest

    func run() async throws {
        let desk = try OfficeDesk.open(request.folder, in: .system { Notice.write($0) })
        let alone = try SoleServer.take(of: desk)
        defer { alone.release() }
        // The one living desk of this process: a look or a decision costs what came since.
        let living = try desk.living(keepsSnapshots: true)
        var services =
            living.isSupervisor
            ? try SupervisorWiring(desk: SupervisorDesk(living), request: request).services()
            : try await FirmWiring(desk: FirmDesk(living), request: request).services()
        services.insert(Self.keepingSnapshots(of: living), at: 0)
        try await Self.run(services)
    }

    /// What writes snapshots of the state; a state that is not written is replayed.
    private static func keepingSnapshots(of desk: OfficeDesk) -> Repeated {
        let keep = KeepSnapshot(desk: desk)
        return Repeated(every: .seconds(30), named: "snapshot") {
            try keep.ifDue()
        } close: {
            do { try keep.atTheEnd() } catch { Notice.write("snapshot", error) }
        }
    }

    /// Runs `services` until a signal; they end from the last to the first, each once the one
    /// after it has.
    static func run(_ services: [any Service]) async throws {
        var logger = Logger(label: "sumun")
        // What goes wrong is said by whoever started the process, in one line.
        logger.logLevel = .critical
        // A service that fails takes the whole process down: half an office is none.
        let group = ServiceGroup(
            configuration: .init(
                services: services.map {
                    .init(
                        service: $0, successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .gracefullyShutdownGroup)
                }, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
    }
}
