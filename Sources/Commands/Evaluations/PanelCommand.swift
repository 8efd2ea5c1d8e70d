import ArgumentParser
import UseCases
import Vocabulary

struct PanelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "panel", abstract: "Expert evaluation: panels, sealed scores, sign-off.",
        subcommands: [
            PanelFormCommand.self, PanelShowCommand.self, PanelDeclareCommand.self,
            PanelReplaceCommand.self, PanelScoreCommand.self, PanelOpenCommand.self,
            PanelConcludeCommand.self,
        ])
}

struct PanelFormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form", abstract: "Name the experts and the chair of an evaluation.")

    @Argument(help: "The application's id.") var application: String
    @Option(help: "The firm's id.") var firm: String
    @Option(help: "The round's number.") var round: Int
    @Option(
        help: ArgumentHelp(
            "An expert and their field, as `choi=security`; given once for each.",
            valueName: "person=field"))
    var expert: [String]
    @Option(help: ArgumentHelp("Who leads the panel and signs off.", valueName: "person"))
    var chair: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let form = FormPanel(desk: try options.supervisorDesk())
        try form(
            application, firm: firm, round: round, experts: expert, chair: chair,
            by: options.actor())
        try options.output.done(
            "formed", application, note: "each member declares with `sumun panel declare`")
    }
}

struct PanelDeclareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare",
        abstract: "Say whether an interest stands against taking part; before any access.")

    @Argument(help: "The application's id.") var application: String
    @Flag(help: "Nothing stands against it.") var none = false
    @Option(help: ArgumentHelp("What stands against it; final.", valueName: "reason"))
    var conflict: String?
    @OptionGroup var options: OfficeOptions

    func validate() throws {
        guard none != (conflict != nil) else {
            throw ValidationError("give one of `--none` and `--conflict REASON`")
        }
    }

    func run() throws {
        let declare = DeclareConflict(desk: try options.supervisorDesk())
        try declare(application, conflict: conflict, by: options.actor())
        try options.output.done(
            "declared", application,
            note: conflict == nil
                ? nil : "you are locked out of this firm; `sumun panel replace` fills the place")
    }
}

struct PanelReplaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replace", abstract: "Fill a place on a panel again.")

    @Argument(help: "The application's id.") var application: String
    @Option(help: ArgumentHelp("The expert whose place it is.", valueName: "person"))
    var expert: String?
    @Flag(help: "The chair's place.") var chair = false
    @Option(name: .customLong("with"), help: ArgumentHelp("Who takes it.", valueName: "person"))
    var replacement: String
    @OptionGroup var options: OfficeOptions

    func validate() throws {
        guard chair != (expert != nil) else {
            throw ValidationError("give one of `--expert PERSON` and `--chair`")
        }
    }

    func run() throws {
        let replace = ReplaceMember(desk: try options.supervisorDesk())
        if let expert {
            try replace(application, expert: expert, with: replacement, by: options.actor())
        } else {
            try replace(application, chairWith: replacement, by: options.actor())
        }
        try options.output.done(
            "replaced", application, note: "`\(replacement)` declares with `sumun panel declare`")
    }
}
