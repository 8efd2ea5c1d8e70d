import ArgumentParser
import UseCases

struct DisciplineReportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports",
        abstract: "What firms reported to the supervisor's office, and whose report is late.")

    @Argument(help: "A firm's id, for its report in full.") var firm: String?
    @Option(
        help: ArgumentHelp("The period's last day (default: the last one's).", valueName: "date"))
    var period: String?
    @OptionGroup var options: OfficeOptions

    func validate() throws {
        if firm == nil, period != nil { throw ValidationError("a period is of a firm; name it") }
    }

    func run() throws {
        let desk = try options.supervisorDesk()
        if let firm {
            let report = try ShowDisciplineReport(desk: desk)(
                firm, lastDay: period, by: options.actor())
            if options.output.json { return try Terminal.json(report) }
            return report.say()
        }
        let standings = try ListDisciplineReports(desk: desk)(by: options.actor())
        if options.output.json { return try Terminal.json(["firms": standings]) }
        if standings.isEmpty { Terminal.note("no firm owes a report") }
        for standing in standings { standing.say() }
    }
}

struct DisciplineDeclineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: "Decide that no letter is suspended for what a firm's last report proposed.")

    @Argument(help: "The firm's id.") var firm: String
    @Option(help: ArgumentHelp("The last day of the reported period.", valueName: "date"))
    var period: String
    @Option(help: "Why no letter is suspended.") var reason: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let decline = DeclineSuspension(desk: try options.supervisorDesk())
        try decline(firm, lastDay: period, reason: reason, by: options.actor())
        try options.output.done("declined", firm)
    }
}

extension ShownReportStanding {
    fileprivate func say() {
        Terminal.say("\(firm)  \(letters.isEmpty ? "no letter" : letters.joined(separator: " "))")
        if let firstDay, let lastDay, let counts, let finding {
            Terminal.say("  \(firstDay) to \(lastDay): \(finding), \(counts.words)")
            Terminal.say("  \(shortfalls) open failures, \(plansOverdue) plans overdue")
        } else {
            Terminal.say("  nothing reported yet")
        }
        if awaitsDecision {
            Terminal.say("  proposes suspension: `letter suspend` or `discipline decline`")
        }
        for period in missing {
            let late = period.isGraceOver ? "overdue beyond the days of grace" : "late"
            Terminal.say(
                "  no report of \(period.firstDay) to \(period.lastDay), \(late), "
                    + "\(period.lateDays) days")
        }
        guard let due else { return }
        let late = isGraceOver ? "overdue beyond the days of grace" : "late"
        Terminal.say(
            "  the next period ends on \(due)" + (lateDays > 0 ? ", \(late), \(lateDays) days" : "")
        )
    }
}

extension ShownReceivedReport {
    fileprivate func say() {
        Terminal.say("\(firm)  \(firstDay) to \(lastDay)  \(letters.joined(separator: " "))")
        Terminal.say("evaluated \(evaluatedOn), paper \(paper) of \(paperDate)")
        Terminal.say("taken in \(receivedAt)")
        Terminal.say(
            "rulebook \(rulebook)" + (isOfThisRulebook ? "" : ", not the one that is here now"))
        Terminal.say(counts.words)
        for control in controls { control.say() }
        for code in missing { Terminal.say("notReported  \(code)") }
        for plan in completed {
            Terminal.say("completed \(plan.checkedOn)  \(plan.control)  \(plan.evidence)")
        }
        Terminal.say("finding: \(finding)")
        reasons.say(finding: finding)
        if let declined { Terminal.say("suspension declined: \(declined)") }
    }
}

extension ShownReportedControl {
    fileprivate func say() {
        let due = nextDue.map { "  due \($0)" } ?? ""
        Terminal.say("\(result)  \(control)  \(checkedOn ?? "unchecked")\(due)")
        if let evidence {
            let digest = evidenceDigest.map { "  \($0)" } ?? ""
            Terminal.say("  \(evidenceType ?? "") \(evidence)\(digest)")
        }
        if let reason { Terminal.say("  \(reason)") }
        guard let foundOn else { return }
        let plan = planDue.map { "plan until \($0)" } ?? "no plan"
        let closed = closedOn.map { ", remedied \($0)" } ?? ""
        Terminal.say("  not kept since \(foundOn), \(plan)\(closed)")
    }
}
