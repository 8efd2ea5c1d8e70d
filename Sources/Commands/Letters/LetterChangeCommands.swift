import ArgumentParser
import UseCases

struct LetterCorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "End a wrongly issued letter at once, and draft the corrected one.")

    @Argument(help: "The wrong letter's serial.") var serial: String
    @Argument(help: "The corrected contents as YAML.") var file: String
    @Option(help: "What was wrong, in a sentence.") var reason: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let correct = CorrectLetter(desk: try options.supervisorDesk())
        let actor = try options.actor()
        let draft = try GivenFile(path: file).with(limit: DraftLetter.sizeLimit) {
            try correct(serial, with: $0, reason: reason, by: actor)
        }
        try drafted(draft, options)
    }
}

struct LetterTransferCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer", abstract: "Draft a letter's transfer to the firm it went into.")

    @Argument(help: "The letter's serial.") var serial: String
    @Option(help: ArgumentHelp("The firm that takes it over.", valueName: "firm")) var to: String
    @Option(help: "Why, in a sentence.") var reason: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let transfer = TransferLetter(desk: try options.supervisorDesk())
        try drafted(transfer(serial, to: to, reason: reason, by: options.actor()), options)
    }
}

struct LetterChangeModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change-model",
        abstract: "Change a model: minor gives a draft, material needs a new evaluation.")

    @Argument(help: "The letter's serial.") var serial: String
    @Option(help: "The service, by its id in the letter.") var service: String
    @Option(help: ArgumentHelp("The model as the letter has it.", valueName: "model"))
    var from: String
    @Option(help: ArgumentHelp("The model that takes its place.", valueName: "model"))
    var to: String
    @Option(
        help: ArgumentHelp("What answers name beside it; may be repeated.", valueName: "version"))
    var answersAs: [String] = []
    @Option(name: .customLong("class"), help: "How it was classified: minor or material.")
    var changeClass: String
    @Option(help: "The number of the paper that classified it.") var classification: String
    @Option(help: ArgumentHelp("That paper's day.", valueName: "date")) var classified: String
    @Option(help: "For a minor change: the number of the written confirmation.")
    var confirmation: String?
    @Option(help: ArgumentHelp("The confirmation's day.", valueName: "date"))
    var confirmed: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let change = ChangeModel(desk: try options.supervisorDesk())
        let draft = try change(
            in: serial,
            ChangeModel.Change(
                service: service, from: from, to: to, answersAs: answersAs,
                changeClass: changeClass,
                classification: .init(number: classification, date: classified),
                confirmation: confirmation.map { .init(number: $0, date: confirmed ?? "") }),
            by: options.actor())
        try drafted(draft, options)
    }
}

/// Says that a letter's follower is drafted, and what comes next.
private func drafted(_ draft: String, _ options: OfficeOptions) throws {
    if options.output.json { return try Terminal.json(["draft": draft]) }
    Terminal.say(draft)
    Terminal.note("another person approves with `sumun letter approve \(draft)`")
}
