import ArgumentParser
import UseCases

struct LetterImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in a letter at the firm's office.")

    @Argument(help: "The letter's file.") var file: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let take = ImportLetter(desk: try options.firmDesk())
        let actor = try options.actor()
        let serial = try GivenFile(path: file).with(limit: GivenCard.sizeLimit) {
            try take($0, by: actor)
        }
        try options.output.done("imported", serial)
    }
}

struct LetterRevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "End a letter at once; a second person confirms.")

    @Argument(help: "The letter's serial.") var serial: String
    @Option(help: "The ground, by its code in the rulebook.") var ground: String
    @Option(help: "Why, in a sentence.") var reason: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let revoke = RevokeLetter(desk: try options.supervisorDesk())
        try revoke(serial, ground: ground, reason: reason, by: options.actor())
        try options.output.done(
            "revoked", serial, note: "another person confirms with `sumun letter confirm`")
    }
}

struct LetterSuspendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Suspend a letter at once; a second person confirms.")

    @Argument(help: "The letter's serial.") var serial: String
    @Option(help: ArgumentHelp("The last day of the suspension.", valueName: "date"))
    var until: String
    @Option(help: "Why, in a sentence.") var reason: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let suspend = SuspendLetter(desk: try options.supervisorDesk())
        try suspend(serial, until: until, reason: reason, by: options.actor())
        try options.output.done(
            "suspended", serial, note: "another person confirms with `sumun letter confirm`")
    }
}

struct LetterConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirm another person's revocation or suspension.")

    @Argument(help: "The letter's serial.") var serial: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        try ConfirmRevocation(desk: try options.supervisorDesk())(serial, by: options.actor())
        try options.output.done("confirmed", serial)
    }
}

struct LetterStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "The signed list of letters that do not stand.",
        subcommands: [StatusPublishCommand.self, StatusImportCommand.self, StatusShowCommand.self])
}

struct StatusPublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Sign a new status list.")

    @Option(help: ArgumentHelp("Where to write it (default: status.jws).", valueName: "file"))
    var out = "status.jws"
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let publish = PublishStatusList(desk: try options.supervisorDesk())
        try GivenFile(path: out).checkWritable()
        let list = try publish(by: options.actor())
        try GivenFile(path: out).write(list.document)
        if options.output.json { return try Terminal.json(list.shown) }
        Terminal.say("published status list \(list.shown.sequence) to \(out)")
    }
}

struct StatusImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in a status list at the firm's office.")

    @Argument(help: "The list's file.") var file: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let take = ImportStatusList(desk: try options.firmDesk())
        let actor = try options.actor()
        let list = try GivenFile(path: file).with(limit: GivenCard.sizeLimit) {
            try take($0, by: actor)
        }
        if options.output.json { return try Terminal.json(list) }
        Terminal.say("imported status list \(list.sequence), next by \(list.nextUpdateBy)")
    }
}

struct StatusShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The newest status list of this office.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let list = try ShowStatusList(desk: try options.desk())()
        if options.output.json { return try Terminal.json(list) }
        Terminal.say("status list \(list.sequence), issued \(list.issuedAt)")
        Terminal.say("  next update by \(list.nextUpdateBy)")
        if list.entries.isEmpty { Terminal.say("  every letter stands") }
        for entry in list.entries { Terminal.say("  \(entry.serial): \(entry.status)") }
    }
}
