import ServiceLifecycle

/// The stand-in for a model provider: the same interfaces over TLS, answers from a script, and
/// in every answer the word that no AI wrote it.
package struct RehearsalServer: Service {
    private let configuration: RehearsalConfiguration
    private let ready: @Sendable (RunningRehearsal) async -> Void

    /// `ready` is called once the server answers, with its real port.
    package init(
        _ configuration: RehearsalConfiguration,
        ready: @escaping @Sendable (RunningRehearsal) async -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.ready = ready
    }

    /// Serves until the group of services shuts down or the task is cancelled.
    package func run() async throws {
        let running = try await RunningRehearsal.start(configuration)
        await ready(running)
        // Cancelled or asked to stop, the end is the same.
        try? await gracefulShutdown()
        try await running.stop()
    }
}
