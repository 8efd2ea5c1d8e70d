import ArgumentParser
import UseCases
import Vocabulary

struct PanelScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Seal your scores; the journal has a commitment alone.")

    @Argument(help: "The application's id.") var application: String
    @Argument(help: "The scores as YAML; Examples/scores.yaml shows them.") var file: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let commit = CommitScore(desk: try options.supervisorDesk())
        let actor = try options.actor()
        let commitment = try GivenFile(path: file).with(limit: CommitScore.sizeLimit) {
            try commit(application, $0, by: actor)
        }
        try options.output.done("committed", commitment)
    }
}

struct PanelOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open all scores at once, as the chair.")

    @Argument(help: "The application's id.") var application: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        try OpenScores(desk: try options.supervisorDesk())(application, by: options.actor())
        try options.output.done("opened", application)
    }
}

struct PanelConcludeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conclude", abstract: "Sign the panel's recommendation off, as the chair.")

    @Argument(help: "The application's id.") var application: String
    @Option(help: "`select`, `supplement` or `refuse`.") var recommendation: String
    @Option(help: "Why, for the commission and the firm.") var reasons: String
    @Option(
        help: ArgumentHelp("The day on which the panel was at the firm, if so.", valueName: "date"))
    var siteCheckedOn: String?
    @Option(help: "What it found there.") var siteFindings: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let conclude = ConcludeEvaluation(desk: try options.supervisorDesk())
        try conclude(
            application, recommendation: recommendation, reasons: reasons,
            siteCheckedOn: siteCheckedOn, siteFindings: siteFindings, by: options.actor())
        try options.output.done("concluded", application)
    }
}
