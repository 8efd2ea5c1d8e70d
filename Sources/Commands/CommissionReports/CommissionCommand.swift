import ArgumentParser
import UseCases
import Vocabulary

struct CommissionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commission", abstract: "What the commission decided of firms.",
        subcommands: [
            CommissionRecordCommand.self, CommissionListCommand.self, CommissionShowCommand.self,
        ])
}

struct CommissionRecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record a meeting's decisions; letters rest on it.")

    @Argument(help: "The report as YAML; Examples/commission.yaml shows one. Or the options.")
    var file: String?
    @Option(help: "The number on the agenda.") var agenda: String?
    @Option(help: ArgumentHelp("The day of the meeting.", valueName: "date")) var date: String?
    @Option(help: ArgumentHelp("A firm approved.", valueName: "firm")) var approve: [String] = []
    @Option(help: ArgumentHelp("A firm rejected.", valueName: "firm")) var reject: [String] = []
    @Option(help: ArgumentHelp("A firm deferred.", valueName: "firm"))
    var `defer`: [String] = []
    @Option(help: "A remark on each of them.") var remark = ""
    @Option(help: ArgumentHelp("The report that this one corrects.", valueName: "report"))
    var corrects: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let record = RecordCommissionReport(desk: try options.supervisorDesk())
        let actor = try options.actor()
        let id: String
        if let file {
            id = try GivenFile(path: file).with(limit: RecordCommissionReport.sizeLimit) {
                try record($0, by: actor)
            }
        } else {
            id = try record(given(), by: actor)
        }
        if options.output.json { return try Terminal.json(["report": id]) }
        Terminal.say("recorded \(id)")
    }

    private func given() throws -> RecordCommissionReport.Given {
        guard let agenda, let date else {
            throw Refusal(.invalid, "name a file, or give `--agenda` and `--date`")
        }
        let firms =
            approve.map { ($0, "approved") } + reject.map { ($0, "rejected") }
            + `defer`.map { ($0, "deferred") }
        return .init(
            agenda: agenda, date: date, corrects: corrects,
            items: firms.map {
                .init(firm: $0.0, application: nil, decision: $0.1, remark: remark)
            })
    }
}

struct CommissionListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The recorded reports.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let reports = try ListCommissionReports(desk: try options.supervisorDesk())()
        if options.output.json { return try Terminal.json(["reports": reports]) }
        if reports.isEmpty { Terminal.note("no commission report yet") }
        for report in reports {
            Terminal.say(
                "\(report.id)  \(report.agenda)  \(report.date)  \(report.items.count) firms"
                    + (report.correctedBy.map { ", corrected by \($0)" } ?? ""))
        }
    }
}

struct CommissionShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "One report, firm by firm.")

    @Argument(help: "The report's id.") var report: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let shown = try ListCommissionReports(desk: try options.supervisorDesk())(report)
        if options.output.json { return try Terminal.json(shown) }
        Terminal.say("\(shown.id)  \(shown.agenda)  \(shown.date), by \(shown.recordedBy)")
        if let by = shown.correctedBy { Terminal.say("  corrected by \(by)") }
        for item in shown.items {
            Terminal.say(
                "  \(item.firm): \(item.decision)\(item.remark.isEmpty ? "" : ", \(item.remark)")")
        }
    }
}
