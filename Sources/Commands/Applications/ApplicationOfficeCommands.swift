import ArgumentParser
import UseCases
import Vocabulary

struct ApplicationReceiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Take in at the supervisor's office what a firm signed about its application.")

    @Argument(help: "The firm's signed document.") var file: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let receive = ReceiveApplication(desk: try options.supervisorDesk())
        let actor = try options.actor()
        let received = try GivenFile(path: file).with(limit: GivenCard.sizeLimit) {
            try receive($0, by: actor)
        }
        if options.output.json { return try Terminal.json(received) }
        Terminal.say("received \(received.application) of \(received.firm): \(received.act)")
    }
}

struct ApplicationRequestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Ask a firm for a supplement: what the check finds, and what you name.")

    @Argument(help: "The application's id.") var application: String
    @Option(
        help: ArgumentHelp(
            "The last day for it (default: the rulebook's number of days).", valueName: "date"))
    var due: String?
    @OptionGroup var gaps: GapOptions
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let request = RequestSupplement(desk: try options.supervisorDesk())
        let asked = try request(
            application, due: due, also: try gaps.given(), by: options.actor())
        try options.output.done("requested", application, note: "\(asked.count) gaps named")
    }
}

/// Gaps that a person names in their own words.
struct GapOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A gap in both languages: `FIELD|한국어|English`; may stand again.", valueName: "gap"))
    var gap: [String] = []

    func given() throws -> [GivenGap] { try gap.map { try GivenGap(parsing: $0) } }
}

struct ApplicationSelectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "select", abstract: "Propose to select the firm; another person approves.")

    @Argument(help: "The application's id.") var application: String
    @Option(help: "Why; the firm is told.") var reason: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let propose = ProposeSelection(desk: try options.supervisorDesk())
        try propose(application, reasons: reason, by: options.actor())
        try options.output.done(
            "proposed", application,
            note: "another person approves with `sumun application approve \(application)`")
    }
}

struct ApplicationDecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Give an application that is not selected its outcome.")

    @Argument(help: "The application's id.") var application: String
    @Option(help: "`waiting`, `supplementRequired` or `refused`.") var outcome: String
    @Option(help: "Why; the firm is told.") var reason: String
    @Option(
        help: ArgumentHelp(
            "Why in English, for the signed notice of a refusal.", valueName: "text"))
    var en: String?
    @Option(
        help: ArgumentHelp("By when a required supplement is to come.", valueName: "date"))
    var due: String?
    @OptionGroup var gaps: GapOptions
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let decide = DecideApplication(desk: try options.supervisorDesk())
        try decide(
            application, outcome: outcome, reasons: reason, english: en,
            gaps: try gaps.given(), due: due, by: options.actor())
        try options.output.done("decided", application)
    }
}
