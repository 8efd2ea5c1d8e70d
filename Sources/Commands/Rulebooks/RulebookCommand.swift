import ArgumentParser
import UseCases
import Vocabulary

struct RulebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rulebook", abstract: "The dated values that every decision goes by.",
        subcommands: [
            RulebookShowCommand.self, RulebookListCommand.self, RulebookDiffCommand.self,
            RulebookAdoptCommand.self,
        ])
}

struct RulebookShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Each value with its date and source.")

    @Argument(help: "A rulebook's file (default: the shipped one).") var file: String?
    @OptionGroup var output: OutputOptions

    func run() throws {
        let shown =
            try file.map {
                try GivenFile(path: $0).with(limit: .mebibytes(1)) { try ShowRulebook()($0) }
            }
            ?? ShowRulebook()(nil)
        if output.json { return try Terminal.json(shown) }
        Terminal.say("rulebook \(shown.version)  \(shown.digest)")
        for value in shown.values {
            Terminal.say("\(value.path): \(value.value)  (\(value.date), \(value.source))")
        }
    }
}

struct RulebookListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The rulebooks by which this office decided, since when.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let rulebooks = try ListRulebooks(desk: try options.desk())()
        if options.output.json { return try Terminal.json(["rulebooks": rulebooks]) }
        for shown in rulebooks {
            Terminal.say("\(shown.version)  \(shown.at)  entry \(shown.entry)  \(shown.digest)")
        }
    }
}

struct RulebookDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "What changed from one rulebook to another.")

    @Argument(help: "The older file.") var older: String
    @Argument(help: "The newer file (default: the shipped one).") var newer: String?
    @OptionGroup var output: OutputOptions

    func run() throws {
        let limit = ByteCount.mebibytes(1)
        // Each is read once alone, so that what is wrong is said of the right file.
        for path in [older, newer].compactMap({ $0 }) {
            try GivenFile(path: path).with(limit: limit) { _ = try ShowRulebook()($0) }
        }
        let changes = try DiffRulebooks()(
            GivenFile(path: older).read(limit: limit),
            try newer.map { try GivenFile(path: $0).read(limit: limit) })
        if output.json { return try Terminal.json(["changes": changes]) }
        if changes.isEmpty { Terminal.say("no difference") }
        for change in changes {
            Terminal.say("\(change.path): \(change.older ?? "–") → \(change.newer ?? "–")")
        }
    }
}

struct RulebookAdoptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: "Let this office decide by another rulebook from now on.")

    @Argument(help: "The rulebook's file.") var file: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let adopt = AdoptRulebook(desk: try options.desk())
        let actor = try options.actor()
        let version = try GivenFile(path: file).with(limit: .mebibytes(1)) {
            try adopt($0, by: actor)
        }
        try options.output.done("adopted", version)
    }
}
