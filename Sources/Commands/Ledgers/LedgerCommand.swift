import ArgumentParser
import UseCases
import Vocabulary

struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Logs checked offline, as `sumun-verify` does.",
        subcommands: [
            LedgerVerifyCommand.self, LedgerProveCommand.self, LedgerCheckProofCommand.self,
            LedgerKeyCommand.self,
        ])
}

struct LedgerVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Recompute a whole log; name any byte that is wrong.")

    @Argument(help: "The log's folder, such as OFFICE/journal or OFFICE/record/gate-1.")
    var folder: String
    @Option(help: ArgumentHelp("The log's verifier key, or a file with it.", valueName: "vkey"))
    var key: String?
    @Option(help: ArgumentHelp("An older checkpoint that it must extend.", valueName: "file"))
    var against: String?
    @OptionGroup var output: OutputOptions

    func run() throws {
        let older = try against.map { try GivenFile(path: $0).read(limit: .mebibytes(1)) }
        let verify = VerifyLedger(world: Surroundings.current.world)
        let bar = ProgressBar(isShown: Terminal.isInteractive && !output.json)
        let verified = try verify(
            folder, key: try key.map(GivenKey.text), against: older, progress: bar.show)
        bar.end()
        if output.json {
            try Terminal.json(verified)
        } else {
            for line in verified.lines { Terminal.say(line) }
        }
        if !verified.isSound { throw ExitCode(ExitStatus.damaged.rawValue) }
    }
}

struct LedgerProveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove", abstract: "A self-contained proof that an entry stands in a log.")

    @Argument(help: "The log's folder.") var folder: String
    @Argument(help: "The entry's index.") var index: UInt64
    @Option(help: ArgumentHelp("Where to write (default: INDEX.proof).", valueName: "file"))
    var out: String?
    @OptionGroup var output: OutputOptions

    func run() throws {
        let proof = try ProveEntry(world: Surroundings.current.world)(folder, index: index)
        let file = out ?? "\(index).proof"
        try GivenFile(path: file).write(proof)
        try output.done("proved", "entry \(index) in \(file)")
    }
}

struct LedgerCheckProofCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-proof", abstract: "Check proofs, or an export, with the log's key.")

    @Argument(help: "The proof's file.") var file: String
    @Option(help: ArgumentHelp("The log's verifier key, or a file with it.", valueName: "vkey"))
    var key: String
    @OptionGroup var output: OutputOptions

    func run() throws {
        let check = CheckProof(world: Surroundings.current.world)
        let key = try GivenKey.text(key)
        let checked = try GivenFile(path: file).with(limit: CheckProof.sizeLimit) {
            try check($0, key: key)
        }
        if output.json { return Terminal.say(checked.json) }
        for line in checked.lines { Terminal.say(line) }
    }
}

struct LedgerKeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "The verifier keys of this office's own logs.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let keys = try ListLogKeys(desk: try options.desk())()
        if options.output.json { return try Terminal.json(["keys": keys]) }
        for key in keys { Terminal.say(key) }
    }
}

/// A verifier key as text, or the file that holds it.
enum GivenKey {
    static func text(_ given: String) throws -> String {
        if given.contains("+") && !given.hasPrefix("/") && !given.hasPrefix(".") { return given }
        let bytes: [UInt8]
        do { bytes = try GivenFile(path: given).read(limit: .kibibytes(4)) } catch GivenFileFailure
            .missing
        {
            throw Refusal(
                .invalid,
                "`\(given)` is no verifier key and no file with one; `sumun ledger key` shows them")
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").first
            .map(String.init) ?? ""
    }
}
