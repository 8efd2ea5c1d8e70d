import ArgumentParser
import UseCases

struct RefusalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refusal", abstract: "Signed reasons to firms that get no letter.",
        subcommands: [
            RefusalIssueCommand.self, RefusalListCommand.self, RefusalShowCommand.self,
            RefusalFormCommand.self,
        ])
}

struct RefusalIssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Sign the reasons to a firm that the commission rejected.")

    @Argument(help: "The firm's id.") var firm: String
    @Option(help: "The commission report's id.") var report: String
    @Option(help: ArgumentHelp("The reasons in Korean.", valueName: "text")) var ko: String
    @Option(help: ArgumentHelp("The reasons in English.", valueName: "text")) var en: String
    @Option(
        help: ArgumentHelp("Where to write it (default: refusal-N.jws).", valueName: "file"))
    var out: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let issue = IssueRefusalNotice(desk: try options.supervisorDesk())
        try GivenFile(path: out ?? "refusal.jws").checkWritable()
        let issued = try issue(
            to: firm, report: report, korean: ko, english: en, by: options.actor())
        let file = out ?? "\(issued.notice).jws"
        try GivenFile(path: file).write(issued.document)
        if options.output.json {
            return try Terminal.json(["notice": issued.notice, "file": file])
        }
        Terminal.say("issued \(issued.notice) to \(file)")
    }
}

struct RefusalListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The notices and their reasons.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let notices = try ListRefusalNotices(desk: try options.supervisorDesk())(
            by: options.actor())
        if options.output.json { return try Terminal.json(["notices": notices]) }
        if notices.isEmpty { Terminal.note("no refusal notice yet") }
        for notice in notices {
            Terminal.say("\(notice.notice)  \(notice.firm)  \(notice.ground)")
            Terminal.say("  \(notice.reasonsKorean)")
            Terminal.say("  \(notice.reasonsEnglish)")
        }
    }
}

extension ListRefusalNotices.Shown {
    /// On what it stands.
    var ground: String {
        commissionReport ?? application.map { "application \($0)" } ?? ""
    }
}
