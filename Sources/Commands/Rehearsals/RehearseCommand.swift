import ArgumentParser
import Vocabulary

struct RehearseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse",
        abstract: "A local stand-in for a model provider, over TLS; it is no AI and says so.")

    @Option(help: "Where to listen; port 0 takes a free one.") var listen = "127.0.0.1:8690"
    @Option(help: ArgumentHelp("Where to write its certificate authority.", valueName: "file"))
    var authorityFile: String?
    @Option(help: ArgumentHelp("Where to write what it received, as lines.", valueName: "file"))
    var seen: String?
    @Option(help: ArgumentHelp("What it answers; docs/rehearsal.md.", valueName: "file"))
    var script: String?
    @Option(help: "valid, wrongName, expired, unknownAuthority, or plain for no TLS.")
    var certificate = "valid"
    @Option(help: ArgumentHelp("Written once it answers.", valueName: "file"))
    var readyFile: String?

    func run() async throws {
        let rules = try script.map { try GivenFile(path: $0).read(limit: .mebibytes(4)) }
        try await Surroundings.current.rehearse(
            RehearseRequest(
                listen: listen, authorityFile: authorityFile, seenFile: seen, script: rules,
                certificate: certificate, readyFile: readyFile))
    }
}
