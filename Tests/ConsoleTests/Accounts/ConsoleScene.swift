import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing
import UseCases

@testable import Console

/// The console in process, over the accounts of an `AccountScene`.
struct ConsoleScene: Sendable {
    let scene: AccountScene
    let isSecure: Bool
    let lines = AccountScene.Log()

    init(isSecure: Bool = false) throws {
        scene = try AccountScene()
        self.isSecure = isSecure
    }

    var cookie: String { isSecure ? "__Host-sumun-fsc" : "sumun-fsc" }

    /// Runs `act` with as many browsers as it asks for.
    func test(_ act: @Sendable (@Sendable () -> Browser) async throws -> Void) async throws {
        let router = try ConsoleService.router(
            ConsoleAnswers(
                readiness: { Readiness(reasons: []) }, metrics: { nil }, statusList: { nil },
                readings: Consoles.supervisor(try InventedProgramme())),
            ConsoleAccounts(desk: scene.desk, office: "fsc", isSecure: isSecure))
        var logger = Logger(label: "test") { [lines] _ in LineLog(lines: lines) }
        logger.logLevel = .trace
        let application = Application(router: router, logger: logger)
        try await application.test(.router) { client in
            try await act { Browser(client) }
        }
    }

    /// Keeps what is logged as lines.
    private struct LineLog: LogHandler {
        let lines: AccountScene.Log
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        init(lines: AccountScene.Log) { self.lines = lines }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            lines.add("\(event.message) \(event.metadata ?? [:]) \(metadata)")
        }
    }
}

extension Browser {
    func signIn(
        _ person: String = "kim", password: String = AccountScene.password, code: String
    ) async throws -> Answer {
        try await post(
            "/sign-in", [("person", person), ("password", password), ("code", code)])
    }

    /// Signs in with an account that is open already, at the next code.
    func enter(_ scene: AccountScene, _ secret: String) async throws {
        scene.clock.turn(by: .seconds(30))
        let answer = try await signIn(code: try scene.code(secret))
        #expect(answer.status == 303)
    }
}
