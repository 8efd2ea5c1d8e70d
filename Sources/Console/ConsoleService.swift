import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import Vocabulary

/// An office's own HTTP port: health and metrics for machines, the status list for firms at a
/// supervisor's office, what offices exchange, and pages for people who are signed in.
package struct ConsoleService: Service {
    private let address: ConsoleAddress
    private let answers: ConsoleAnswers
    private let accounts: ConsoleAccounts
    private let certificate: ShownCertificate?
    private let onReady: @Sendable (_ port: Int) async -> Void

    /// - Parameters:
    ///   - certificate: what it shows in TLS; `nil` is plain HTTP.
    ///   - onReady: told the port that was bound, which differs from the asked one if that was 0.
    package init(
        address: ConsoleAddress, answers: ConsoleAnswers, accounts: ConsoleAccounts,
        certificate: ShownCertificate?,
        onReady: @escaping @Sendable (_ port: Int) async -> Void
    ) {
        self.address = address
        self.answers = answers
        self.accounts = accounts
        self.certificate = certificate
        self.onReady = onReady
    }

    package func run() async throws {
        var logger = Logger(label: "console")
        logger.logLevel = .warning
        let application = Application(
            router: try ConsoleService.router(answers, accounts),
            server: try ConsoleService.server(certificate),
            configuration: .init(
                address: .hostname(address.host, port: address.port), serverName: "sumun",
                availableConnectionsDelegate: MaximumAvailableConnections(
                    ConsoleService.connectionLimit, logger: logger)),
            onServerRunning: { channel in
                if let port = channel.localAddress?.port { await onReady(port) }
            },
            logger: logger)
        do { try await application.run() } catch let error as IOError {
            throw ConsoleAddressFailure.refused(
                host: address.host, port: address.port, code: Int(error.errnoCode))
        }
    }

    /// Every route of a console. Machines are answered first and know nothing of visitors; what
    /// follows `addAccounts` is for people who are signed in.
    static func router(
        _ answers: ConsoleAnswers, _ accounts: ConsoleAccounts
    ) throws -> Router<ConsoleContext> {
        let router = machines(answers, isSecure: accounts.isSecure)
        let asks = try answers.desk.map { try ConsoleAsks($0, accounts, answers.readings.name) }
        router.addAccounts(accounts, programs: asks?.programs)
        router.addPages(answers.readings, forms: asks?.forms, accounts: accounts.desk)
        return router
    }

    /// What is there for anybody: machines, other offices, the style of pages.
    static func machines(
        _ answers: ConsoleAnswers, isSecure: Bool
    ) -> Router<ConsoleContext> {
        let router = Router(context: ConsoleContext.self)
        router.add(middleware: StrictHeaders(isSecure: isSecure))
        router.addHealth(answers)
        router.addStatusList(answers)
        if let correspondence = answers.correspondence {
            router.addCorrespondence(correspondence)
        }
        router.addStyle()
        router.add(middleware: LanguageChoice())
        return router
    }
}
