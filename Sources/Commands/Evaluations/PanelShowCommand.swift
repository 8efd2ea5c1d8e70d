import ArgumentParser
import UseCases

struct PanelShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What you may see of evaluations now.")

    @Argument(help: "An application's id; without it, all that you have a part in.")
    var application: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let show = ShowPanel(desk: try options.supervisorDesk())
        guard let application else { return try list(show.all(by: options.actor())) }
        let shown = try show(application, by: options.actor())
        if options.output.json { return try Terminal.json(shown) }
        for line in head(shown) + results(shown) + scores(shown) { Terminal.say(line) }
        if shown.part == "undeclared" {
            Terminal.note("declare first: `sumun panel declare \(shown.application)`")
        }
        if shown.part == "lockedOut" {
            Terminal.note("a declared conflict locks you out of firm \(shown.firm)")
        }
    }

    private func list(_ evaluations: [ShownEvaluation]) throws {
        if options.output.json { return try Terminal.json(["evaluations": evaluations]) }
        if evaluations.isEmpty { Terminal.note("no evaluation that you have a part in") }
        for shown in evaluations { Terminal.say(summary(shown)) }
    }

    private func summary(_ shown: ShownEvaluation) -> String {
        "\(shown.application)  \(shown.firm)  round \(shown.round)  as \(shown.part)  "
            + (shown.phase ?? "")
    }

    private func head(_ shown: ShownEvaluation) -> [String] {
        [summary(shown)]
            + shown.members.map { member in
                let said = [
                    member.declaration.map { "declared \($0)" },
                    member.hasCommitted.map { $0 ? "scores in" : "no scores yet" },
                ].compactMap { $0 }.joined(separator: ", ")
                return "  \(member.person)  \(member.field ?? "chair")  \(said)"
            }
    }

    private func results(_ shown: ShownEvaluation) -> [String] {
        shown.axes.flatMap { axis in
            ["\(axis.korean) (\(axis.axis)), weight \(axis.weight), floor \(axis.floor)"]
                + shown.criteria.filter { $0.axis == axis.axis }.map { criterion in
                    let found = criterion.mean.map {
                        ": mean \($0), spread \(criterion.spread ?? "-")"
                    }
                    return "  \(criterion.korean) (\(criterion.criterion)), 0 to "
                        + "\(criterion.points)\(found ?? "")"
                }
                + [
                    axis.mean.map {
                        "  mean \($0) of 100, spread \(axis.spread ?? "-")"
                            + (axis.missesFloor == true ? ", below the floor" : "")
                    }
                ].compactMap { $0 }
        }
            + [
                shown.total.map { "total \($0) of 100, spread \(shown.spread ?? "-")" },
                shown.recommendation.map { "recommendation \($0): \(shown.reasons ?? "")" },
                shown.siteCheckedOn.map { "site checked on \($0): \(shown.siteFindings ?? "")" },
                shown.concludedBy.map { "signed off by \($0) at \(shown.concludedAt ?? "")" },
            ].compactMap { $0 }
    }

    private func scores(_ shown: ShownEvaluation) -> [String] {
        let own = shown.own.map { [("your scores", $0)] } ?? []
        let sheets = shown.sheets.map { ("scores of \($0.expert)", $0.scores) }
        return (shown.sheets.isEmpty ? own : sheets).flatMap { title, scores in
            [title] + scores.map { "  \($0.criterion) \($0.points)  \($0.comment)" }
        }
    }
}
