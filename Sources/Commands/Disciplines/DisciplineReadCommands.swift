import ArgumentParser
import UseCases

struct DisciplineListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The controls of the rulebook, and how each is shown.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let list = try ListDisciplines(desk: try options.desk())()
        if options.output.json { return try Terminal.json(list) }
        for control in list.controls {
            let place = control.number.map { "\(control.group) \($0)" } ?? control.group
            Terminal.say("\(control.control)  (\(place))  \(control.korean)")
            Terminal.say("  \(control.english)")
            Terminal.say(
                "  \(control.evidence), \(control.frequency), \(control.applies)"
                    + (control.isShownByGate ? ", shown by the gate" : ""))
        }
    }
}

struct DisciplineBoardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: "How each control stands today, and what is due.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let board = try ShowDisciplineBoard(desk: try options.firmDesk())()
        if options.output.json { return try Terminal.json(board) }
        Terminal.say(board.counts.words + ", \(board.overdue) overdue on \(board.day)")
        Terminal.say(
            "evaluated to \(board.evaluatedTo ?? "no day yet"), "
                + (board.evaluationDue.map { "the next period ends on \($0)" }
                    ?? "none is due without a letter"))
        for row in board.controls {
            Terminal.say(
                "\(row.standing)  \(row.control)  \(row.owner ?? "nobody's")  "
                    + "due \(row.nextDue ?? "never")"
                    + (row.overdueDays > 0 ? ", \(row.overdueDays) days over" : ""))
            if let plan = row.plan { Terminal.say("  plan until \(plan.due)") }
        }
        board.reasons.say(finding: board.finding)
    }
}

struct DisciplineReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write an evaluation's report for the supervisor again.")

    @Option(
        help: ArgumentHelp("The period's last day (default: the last one's).", valueName: "date"))
    var period: String?
    @Option(help: ArgumentHelp("Where to write it (default: standard output).", valueName: "file"))
    var out: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let report = try ReportDisciplines(desk: try options.firmDesk())(period: period)
        guard let out else { return Terminal.raw(report.document + [UInt8(ascii: "\n")]) }
        try GivenFile(path: out).write(report.document)
        try options.output.done("wrote", out)
    }
}

extension ShownCounts {
    var words: String {
        "\(kept) kept, \(notKept) not kept, \(notApplicable) not applicable, "
            + "\(notChecked) not checked"
    }
}

extension [ShownReason] {
    /// Says what the suspension rule found, and that it decides nothing.
    func say(finding: String) {
        for reason in self {
            Terminal.say("\(reason.kind)  \(reason.control ?? "evaluation")  since \(reason.since)")
        }
        if finding == "breach" {
            Terminal.note("a breach: the supervisor is asked to look at it; nothing is decided")
        }
    }
}
