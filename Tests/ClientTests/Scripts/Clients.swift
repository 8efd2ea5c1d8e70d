import Foundation
import Synchronization
import Testing

/// The Python clients of `Tests/Clients`, run as a person would, on the programs that were built
/// beside these tests.
enum Clients {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let folder = root.appending(path: "Tests/Clients")
    static let python = root.appending(path: ".build/venv/bin/python")
    static let programs = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

    static var isCI: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }
    /// Whether everything is to run, however long it takes.
    static var isWhole: Bool {
        isCI || ProcessInfo.processInfo.environment["SUMUN_LONG"] == "1"
    }

    /// Without the SDKs there is nothing to run; where everything must be run, that is a failure.
    static var areInstalled: Bool {
        isCI || FileManager.default.isExecutableFile(atPath: python.path)
    }
    static let missing: Comment = "no .build/venv with the official SDKs; `script/setup` makes it"

    /// The scripts, one a subject; those that drive a browser first, since they take longest.
    static let scripts: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let found = names.filter { $0.hasPrefix("test_") && $0.hasSuffix(".py") }.sorted()
        let browsing = found.filter { name in
            let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return text?.contains("import ConsoleBrowser") == true
        }
        return browsing + found.filter { !browsing.contains($0) }
    }()

    /// A script that waits for its office lets another work: on two cores three keep both busy.
    private static let turns = Turns(3)

    struct Ended {
        let code: Int32
        let said: String
        var lines: [String] { said.split(separator: "\n").map(String.init) }
    }

    /// Runs one of the scripts in `folder`.
    static func run(script: String, _ arguments: [String] = []) async throws -> Ended {
        try await run(python, [folder.appending(path: script).path] + arguments, [:])
    }

    /// Tells the demo, which ends by itself.
    static func demo(broken step: String? = nil) async throws -> Ended {
        try await run(
            root.appending(path: "script/demo"), [],
            ["ONCE": "1"].merging(step.map { ["DEMO_BREAK": $0] } ?? [:]) { $1 })
    }

    /// Runs a program in its turn, and waits for it on a thread that no test needs.
    private static func run(
        _ program: URL, _ arguments: [String], _ environment: [String: String]
    ) async throws -> Ended {
        try await turns {
            try await withCheckedThrowingContinuation { continuation in
                Thread.detachNewThread {
                    continuation.resume(
                        with: Result { try ended(program, arguments, environment) })
                }
            }
        }
    }

    /// Waits for a program, and ends it where it takes longer than `limit`.
    private static func ended(
        _ program: URL, _ arguments: [String], _ environment: [String: String],
        limit: Duration = .seconds(300)
    ) throws -> Ended {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            [
                "SUMUN": programs.appending(path: "sumun").path,
                "SUMUN_VERIFY": programs.appending(path: "sumun-verify").path,
                "PYTHONDONTWRITEBYTECODE": "1",
            ].merging(environment) { $1 }
        ) { $1 }
        // One pipe for both: nothing waits for a reader that looks elsewhere.
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let isOver = Mutex(false)
        let id = process.processIdentifier
        Thread.detachNewThread {
            let end = ContinuousClock.now + limit
            while ContinuousClock.now < end, !isOver.withLock({ $0 }) {
                Thread.sleep(forTimeInterval: 0.1)
            }
            // The script ends what it started when it is asked to end.
            if !isOver.withLock({ $0 }) { kill(id, SIGTERM) }
        }
        let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        isOver.withLock { $0 = true }
        return Ended(
            code: process.terminationStatus, said: String(decoding: said, as: UTF8.self))
    }
}
