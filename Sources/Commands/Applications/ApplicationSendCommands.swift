import ArgumentParser
import UseCases
import Vocabulary

/// Where a firm's signed document is written.
struct SentDocumentOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where to write the signed document (default: ID-ACT.jws).", valueName: "file"))
    var out: String?

    func write(
        _ application: String, _ act: String, _ options: OfficeOptions,
        _ send: () throws -> SentDocument
    ) throws {
        let file = out ?? "\(application)-\(act).jws"
        try GivenFile(path: file).checkWritable()
        let sent = try send()
        do { try GivenFile(path: file).write(sent.document) } catch {
            throw Refusal(
                .unavailable,
                "\(application) is signed, but `\(file)` cannot be written; `sumun application "
                    + "show \(application) --out FILE` writes it again")
        }
        if options.output.json {
            return try Terminal.json([
                "application": sent.application, "act": sent.act, "file": file,
                "digest": sent.digest,
            ])
        }
        Terminal.say("signed \(file) for round \(sent.round)")
        Terminal.note(
            "it goes with the next exchange or `sumun document export`; or carry it by itself: "
                + "`sumun application receive \(file)`")
    }
}

struct ApplicationSubmitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Sign an approved application that lacks nothing.")

    @Argument(help: "The application's id.") var application: String
    @OptionGroup var sent: SentDocumentOptions
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let submit = SubmitApplication(desk: try options.firmDesk())
        let actor = try options.actor()
        try sent.write(application, "apply", options) { try submit(application, by: actor) }
    }
}

struct ApplicationSupplementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supplement", abstract: "Sign contents that were revised and approved again.")

    @Argument(help: "The application's id.") var application: String
    @OptionGroup var sent: SentDocumentOptions
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let supplement = SupplementApplication(desk: try options.firmDesk())
        let actor = try options.actor()
        try sent.write(application, "supplement", options) {
            try supplement(application, by: actor)
        }
    }
}

struct ApplicationWithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Sign the word that the firm takes it back.")

    @Argument(help: "The application's id.") var application: String
    @Option(help: "Why, in a sentence.") var reason: String
    @OptionGroup var sent: SentDocumentOptions
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let withdraw = WithdrawApplication(desk: try options.firmDesk())
        let actor = try options.actor()
        try sent.write(application, "withdraw", options) {
            try withdraw(application, reason: reason, by: actor)
        }
    }
}

struct ApplicationEnterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enter", abstract: "Sign the word that it is to stand in a later round.")

    @Argument(help: "The application's id.") var application: String
    @Option(help: ArgumentHelp("The round's number.", valueName: "number")) var round: String
    @OptionGroup var sent: SentDocumentOptions
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let enter = EnterRound(desk: try options.firmDesk())
        let actor = try options.actor()
        try sent.write(application, "enter", options) {
            try enter(application, round: round, by: actor)
        }
    }
}
