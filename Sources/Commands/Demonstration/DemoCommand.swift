import ArgumentParser
import Foundation
import Vocabulary

/// Tells the main job in the terminal with the real SDKs, which live in the source tree's
/// Python environment; so it runs from there.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Show the whole way, from a letter to a cut stream.",
        subcommands: [DemoProgrammeCommand.self])

    @Flag(help: "End when the story has been told.") var once = false

    func run() throws {
        let script = "script/demo"
        guard FileManager.default.isExecutableFile(atPath: script) else {
            throw Refusal(.notFound, "no `\(script)` here; run `make demo` in the source tree")
        }
        if once { unsafe setenv("ONCE", "1", 1) }
        // The story takes this process's place, so that Ctrl-C reaches it alone.
        let arguments = unsafe [strdup(script), nil]
        _ = unsafe execv(script, arguments)
        throw Refusal(.unavailable, "cannot run `\(script)`")
    }
}
