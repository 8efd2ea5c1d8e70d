import ArgumentParser
import UseCases

struct RoundBoardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: "Capacity, target, outcomes and remaining demand.")

    @Argument(help: "One round's number (default: every planned one).") var round: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let rounds = try ShowRoundBoard(desk: try options.supervisorDesk())(round)
        if options.output.json { return try Terminal.json(["rounds": rounds]) }
        if rounds.isEmpty { Terminal.note("no round is planned yet") }
        for round in rounds { for line in lines(round) { Terminal.say(line) } }
    }

    private func lines(_ round: ShownRound) -> [String] {
        [
            "round \(round.round): \(round.state)",
            "  planned     opens \(round.opensOn), closes \(round.closesOn), "
                + "decides \(round.decidesOn)",
            "  capacity    \(round.capacity.map(String.init) ?? "the remaining demand")"
                + (round.target.map { ", target \($0)" } ?? ""),
            "  received    \(round.received)",
            "  selected    \(round.selected), waiting \(round.waiting), supplement required "
                + "\(round.supplementRequired), refused \(round.refused), rejected by the "
                + "commission \(round.rejected)",
            "  undecided   \(round.undecided), withdrawn \(round.withdrawn)",
            "  demand      \(round.remainingDemand) of \(round.eligibleFirms) eligible firms",
        ] + [round.closingReason.map { "  below target  \($0)" }].compactMap { $0 }
    }
}
