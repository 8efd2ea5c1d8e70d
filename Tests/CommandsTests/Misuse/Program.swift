import Foundation
import Testing

/// The built program beside the tests, run in a folder of its own.
struct Program: ~Copyable {
    let folder: String

    static let path = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: ".build/debug/sumun").path

    static var isBuilt: Bool {
        FileManager.default.isExecutableFile(atPath: path)
            || ProcessInfo.processInfo.environment["CI"] == "true"
    }

    struct Outcome {
        let code: Int32
        let out: String
        let lines: [String]
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/misuse-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Runs it without a terminal; what it says is small enough for a pipe.
    func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: Program.path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = environment
        let (out, error) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = out
        process.standardError = error
        try process.run()
        let said = try out.fileHandleForReading.readToEnd() ?? Data()
        let told = try error.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, out: String(decoding: said, as: UTF8.self),
            lines: String(decoding: told, as: UTF8.self).split(separator: "\n").map(String.init))
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
    }

    func found() throws {
        let names = ["--name-ko", "가", "--name-en", "A"]
        let made = try run(
            ["init", "supervisor", "sup", "--id", "fsc", "--person", "kim", "--json"] + names)
        let fingerprint = try #require(
            JSONDecoder().decode([String: String].self, from: Data(made.out.utf8))["fingerprint"])
        let firm = try run(
            [
                "init", "firm", "firm", "--id", "hanbit", "--person", "lee", "--supervisor",
                "sup/office.card", "--fingerprint", fingerprint,
            ] + names)
        #expect(firm.code == 0)
    }
}
