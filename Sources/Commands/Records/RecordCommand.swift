import ArgumentParser
import UseCases

struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "What the gate did: the entries of its log.",
        subcommands: [RecordTailCommand.self, RecordExportCommand.self])
}

/// Which gate node's record; an office with one gate needs no word.
struct NodeOptions: ParsableArguments {
    @Option(help: "The gate node (default: the one of office.yaml).") var node: String?
}

struct RecordTailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tail", abstract: "The newest entries.")

    @Option(name: .customShort("n"), help: "How many.") var count = 10
    @Flag(help: "Go on as entries arrive, until Ctrl-C.") var follow = false
    @Flag(
        help: ArgumentHelp(
            "Only admissions drawn for audit of their purpose, of the newest "
                + "\(TailRecord.limit) entries."))
    var drawn = false
    @OptionGroup var node: NodeOptions
    @OptionGroup var options: OfficeOptions

    func validate() throws {
        guard count >= 0 else { throw ValidationError("`-n` is a number from 0") }
        guard !(drawn && follow) else {
            throw ValidationError("`--drawn` looks back; it does not go with `--follow`")
        }
    }

    func run() async throws {
        let tail = try TailRecord(desk: try options.firmDesk(), node: node.node)
        let entries = try drawn ? tail.newestDrawn(count) : tail.newest(count)
        if options.output.json && !follow {
            return Terminal.raw(tail.json(entries) + [UInt8(ascii: "\n")])
        }
        for entry in entries { Terminal.say(entry.line) }
        guard follow else { return }
        var next = try entries.last.map { $0.index + 1 } ?? tail.size
        while !Task.isCancelled {
            try await ContinuousClock().sleep(for: .milliseconds(300))
            for entry in try tail.from(next) {
                Terminal.say(entry.line)
                next = entry.index + 1
            }
        }
    }
}

struct RecordExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Entries with their proofs in one file.")

    @Option(help: "The first entry's index.") var from: UInt64
    @Option(help: "The last entry's index.") var to: UInt64
    @Option(help: ArgumentHelp("Where to write (default: record.export).", valueName: "file"))
    var out = "record.export"
    @OptionGroup var node: NodeOptions
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let export = try ExportRecord(desk: try options.firmDesk(), node: node.node)
        let exported = try export(from: from, to: to)
        try GivenFile(path: out).write(exported.bytes)
        try options.output.done("exported", "\(exported.count) entries to \(out)")
    }
}
