import ArgumentParser
import UseCases

struct RankingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ranking", abstract: "The evaluated applications of a round in order.",
        subcommands: [RankingShowCommand.self])
}

struct RankingShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Order, cut-off, ties, and who stands below a floor.")

    @Argument(help: "The round's number.") var round: Int
    @Option(help: "How many can be selected (default: the round's capacity).") var capacity: Int?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let show = ShowRanking(desk: try options.supervisorDesk())
        let ranking = try show(round: round, capacity: capacity, by: options.actor())
        if options.output.json { return try Terminal.json(ranking) }
        if ranking.lines.isEmpty { Terminal.note("no concluded evaluation in this round") }
        for line in ranking.lines { Terminal.say(words(line)) }
    }

    private func words(_ line: ShowRanking.Line) -> String {
        guard let application = line.application, let firm = line.firm, let total = line.total,
            let standing = line.standing, let recommendation = line.recommendation
        else { return "-  withheld: you declared a conflict or have yet to declare" }
        let place = line.place.map { "\($0)\(line.isTied == true ? "=" : "")" } ?? "-"
        let floors = line.missedFloors ?? []
        let below = floors.isEmpty ? "" : " (\(floors.joined(separator: ", ")))"
        return "\(place)  \(application)  \(firm)  \(total)  \(standing)\(below)  "
            + "recommended: \(recommendation)" + (line.isUrgent == true ? "  urgent" : "")
    }
}
