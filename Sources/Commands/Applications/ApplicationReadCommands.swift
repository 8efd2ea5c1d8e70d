import ArgumentParser
import UseCases
import Vocabulary

struct ApplicationListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The applications of this office that you may see, and how they stand.")

    @Option(help: "Those of one round.") var round: Int?
    @Option(help: "Those of one status, such as `received` or `waiting`.") var status: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let applications = try ListApplications(desk: try options.desk())(
            by: options.actor(), round: round.map { String($0) }, status: status)
        if options.output.json { return try Terminal.json(["applications": applications]) }
        if applications.isEmpty { Terminal.note("no application yet") }
        for shown in applications {
            let round = shown.round.map { "round \($0)  " } ?? ""
            Terminal.say("\(shown.application)  \(shown.firm)  \(round)\(shown.status)")
        }
    }
}

struct ApplicationShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What an application says.")

    @Argument(help: "The application's id.") var application: String
    @Option(
        help: ArgumentHelp(
            "Where to write the document that was signed last again.", valueName: "file"))
    var out: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let shown = try ShowApplication(desk: try options.desk())(
            application, by: options.actor())
        if let out {
            guard let document = shown.document else {
                throw Refusal(.notFound, "nothing was signed about `\(application)` in this office")
            }
            try GivenFile(path: out).write(document)
            return try options.output.done("wrote", out)
        }
        if options.output.json { return Terminal.raw(shown.json + [UInt8(ascii: "\n")]) }
        for line in shown.lines { Terminal.say(line) }
    }
}
