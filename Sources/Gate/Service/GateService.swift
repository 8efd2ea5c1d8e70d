internal import Egress
package import Logging
internal import ServiceLifecycle
internal import Vocabulary

/// The gate as a service: it listens until it is told to stop, signs the record's head while it
/// changes, and writes down what strangers tried.
package struct GateService: Service {
    private let house: Gatehouse
    private let logger: Logger
    private let listening: @Sendable (GateStatus.Address) async -> Void

    /// `listening` is called once the gate answers, with its real address.
    package init(
        _ configuration: GateConfiguration, in world: GateWorld,
        logger: Logger,
        listening: @escaping @Sendable (GateStatus.Address) async -> Void = { _ in }
    ) throws {
        house = try Gatehouse(configuration: configuration, world: world)
        self.logger = logger
        self.listening = listening
    }

    package func run() async throws {
        let server = try await GateServer.start(house)
        let house = house
        house.metrics.readGauges {
            GateMetrics.Gauges(
                bytesInFlight: house.budget.inUse.bytes,
                bytesInFlightLimit: house.budget.limit.bytes,
                connections: house.clients.count, report: house.status.report)
        }
        house.look()
        house.status.enter(.open)
        if let address = house.status.report.address { await listening(address) }
        await withDiscardingTaskGroup { group in
            group.addTask { await RecordKeeping(house, logger: logger).run() }
            try? await gracefulShutdown()
            group.cancelAll()
        }
        await server.stop()
        await RecordKeeping(house, logger: logger).close()
    }
}
