import Egress
import Logging
import ServiceLifecycle
import Storage
import Synchronization
import Vocabulary

@testable import Gate

/// A gate on a real socket, between the test and a provider that plays a script.
struct Stage: Sendable {
    let port: Int
    let snapshots: SnapshotBox
    let record: TestRecord
    let status: GateStatus
    let metrics: GateMetrics
    let clock: TestClock
    let service: ServiceGroup

    struct DidNotListen: Error {}

    /// Runs `play` against a gate in front of `upstream`, and stops the gate afterwards.
    static func run(
        upstream: Upstream? = nil, to mock: MockUpstream? = nil, record: TestRecord = TestRecord(),
        log: RecordLog? = nil, tls: TLSFiles? = nil, counters: GateCounters = GateCounters(),
        configure: (inout GateConfiguration) -> Void = { _ in },
        _ play: @Sendable (Stage) async throws -> Void
    ) async throws {
        let target =
            try upstream
            ?? Upstream(
                scheme: .http, host: "127.0.0.1", port: mock?.port ?? 1,
                credential: Credential(header: "Authorization", value: "Bearer upstream-secret\n"),
                rehearsal: true)
        var configuration = GateConfiguration(
            listener: try Listener(host: "127.0.0.1", port: 0, tls: tls),
            upstreams: [Setting.service: target])
        configuration.loops = 2
        configuration.times.tick = .milliseconds(50)
        configuration.times.lingering = .milliseconds(300)
        configuration.times.drain = .milliseconds(500)
        configure(&configuration)
        let clock = TestClock()
        let world = GateWorld(
            snapshots: SnapshotBox(try Setting.snapshot()), counters: counters,
            seal: Setting.seal,
            record: log.map { GateRecord($0, sign: Setting.sign) } ?? record.port(clock),
            status: GateStatus(), metrics: GateMetrics(), now: { clock.now })
        try await run(configuration, world, record, clock, play)
        mock?.stop()
    }

    private static func run(
        _ configuration: GateConfiguration, _ world: GateWorld, _ record: TestRecord,
        _ clock: TestClock, _ play: @Sendable (Stage) async throws -> Void
    ) async throws {
        let (addresses, found) = AsyncStream<Int>.makeStream()
        let gate = try GateService(
            configuration, in: world, logger: Logger(label: "test"),
            listening: { found.yield($0.port) })
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let service = ServiceGroup(services: [gate], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await service.run() }
            var iterator = addresses.makeAsyncIterator()
            guard let port = await iterator.next() else { throw DidNotListen() }
            let stage = Stage(
                port: port, snapshots: world.snapshots, record: record, status: world.status,
                metrics: world.metrics, clock: clock, service: service)
            let outcome: Result<Void, any Error>
            do { outcome = .success(try await play(stage)) } catch { outcome = .failure(error) }
            await service.triggerGracefulShutdown()
            try await group.waitForAll()
            try outcome.get()
        }
    }

    /// A request that the gate lets through.
    func post(
        _ body: String = Setting.chat, path: String = Setting.path, extra: String = ""
    ) -> String {
        "POST \(path) HTTP/1.1\r\nHost: gate\r\n\(Setting.authorization)"
            + "Content-Type: application/json\r\n\(extra)"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    func client() async throws -> RawClient { try await .connect(to: port) }
}

/// A wall clock that a test can put back.
final class TestClock: Sendable {
    private let offset = Mutex(Duration.zero)

    var now: Instant {
        let time = SystemTime.now
        return offset.withLock { time + $0 }
    }

    func shift(by duration: Duration) { offset.withLock { $0 += duration } }
}
