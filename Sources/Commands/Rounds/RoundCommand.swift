import ArgumentParser
import UseCases

struct RoundCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "round", abstract: "Rounds of applications: from their plan to their close.",
        subcommands: [
            RoundPlanCommand.self, RoundOpenCommand.self, RoundScreenCommand.self,
            RoundEvaluateCommand.self, RoundDecideCommand.self, RoundCloseCommand.self,
            RoundBoardCommand.self,
        ])
}

struct RoundPlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Plan a round by today's rulebook, or change its days.")

    @Argument(help: "The round's number.") var round: String
    @Option(help: ArgumentHelp("The day on which it opens.", valueName: "date")) var opens: String
    @Option(help: ArgumentHelp("The last day for applications.", valueName: "date"))
    var closes: String
    @Option(help: ArgumentHelp("The day of its decision.", valueName: "date")) var decides: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let plan = PlanRound(desk: try options.supervisorDesk())
        let days = try PlanRound.Days(opens: opens, closes: closes, decides: decides)
        try plan(round, days, by: options.actor())
        try options.output.done("planned", round)
    }
}

struct RoundOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open a planned round for applications.")

    @Argument(help: "The round's number.") var round: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let open = OpenRound(desk: try options.supervisorDesk())
        let capacity = try open(round, by: options.actor())
        try options.output.done("opened", round, note: "it selects \(capacity) at the most")
    }
}

struct RoundScreenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen", abstract: "End the time for applications; look them through.")

    @Argument(help: "The round's number.") var round: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        try ScreenRound(desk: try options.supervisorDesk())(round, by: options.actor())
        try options.output.done("screening", round)
    }
}

struct RoundEvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "End the screening; the experts evaluate.")

    @Argument(help: "The round's number.") var round: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        try EvaluateRound(desk: try options.supervisorDesk())(round, by: options.actor())
        try options.output.done("evaluating", round)
    }
}

struct RoundDecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Say that each application of a round has its outcome.")

    @Argument(help: "The round's number.") var round: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        try DecideRound(desk: try options.supervisorDesk())(round, by: options.actor())
        try options.output.done("decided", round)
    }
}

struct RoundCloseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close a decided round; below its target with a reason.")

    @Argument(help: "The round's number.") var round: String
    @Option(help: "Why, where fewer than the target were selected.") var reason: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let close = CloseRound(desk: try options.supervisorDesk())
        try close(round, reason: reason, by: options.actor())
        try options.output.done("closed", round)
    }
}
