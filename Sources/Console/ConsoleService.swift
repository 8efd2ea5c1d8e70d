import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Vocabulary

/// An office's own HTTP port: health and metrics for machines, and, at a supervisor's office,
/// the status list for firms.
package struct ConsoleService: Service {
    private let address: ConsoleAddress
    private let answers: ConsoleAnswers
    private let onReady: @Sendable (_ port: Int) async -> Void

    /// - Parameter onReady: told the port that was bound, which differs from the asked one if
    ///   that was 0.
    package init(
        address: ConsoleAddress, answers: ConsoleAnswers,
        onReady: @escaping @Sendable (_ port: Int) async -> Void
    ) {
        self.address = address
        self.answers = answers
        self.onReady = onReady
    }

    package func run() async throws {
        var logger = Logger(label: "console")
        logger.logLevel = .warning
        let application = Application(
            router: router(),
            configuration: .init(
                address: .hostname(address.host, port: address.port), serverName: "sumun"),
            onServerRunning: { channel in
                if let port = channel.localAddress?.port { await onReady(port) }
            },
            logger: logger)
        do { try await application.run() } catch let error as IOError {
            throw Refusal(
                .unavailable,
                "the console cannot listen on `\(address.host):\(address.port)` (error "
                    + "\(error.errnoCode)); stop what listens there, or set "
                    + "SUMUN_CONSOLE_LISTEN")
        }
    }

    private func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.addHealth(answers)
        router.addStatusList(answers)
        return router
    }
}
