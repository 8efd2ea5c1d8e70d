import ArgumentParser
import UseCases
import Vocabulary

struct RefusalShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What a notice says.")

    @Argument(help: "The notice's id.") var notice: String
    @Option(help: ArgumentHelp("Where to write the signed document again.", valueName: "file"))
    var out: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let list = ListRefusalNotices(desk: try options.supervisorDesk())
        if let out {
            try GivenFile(path: out).write(list.document(notice, by: options.actor()))
            return try options.output.done("wrote", out)
        }
        guard let shown = try list(by: options.actor()).first(where: { $0.notice == notice }) else {
            throw GivenFailure.unknown(notice, .refusalNotice)
        }
        if options.output.json { return try Terminal.json(shown) }
        Terminal.say("\(shown.notice)  \(shown.firm)  \(shown.ground)")
        Terminal.say("  \(shown.reasonsKorean)")
        Terminal.say("  \(shown.reasonsEnglish)")
    }
}
