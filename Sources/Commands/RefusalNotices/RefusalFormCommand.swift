import ArgumentParser
import Programme
import UseCases

struct RefusalFormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form", abstract: "A notice as a form: text, HTML or PDF.")

    @Argument(help: "The notice's id.") var notice: String
    @Flag(help: "In English instead of Korean.") var english = false
    @Option(
        help: ArgumentHelp(
            "Where to write it, by its ending: .html, .pdf or .txt (default: text, printed).",
            valueName: "file"))
    var out: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let make = FormRefusalNotice(desk: try options.supervisorDesk())
        let formed = try make(
            notice, in: english ? .english : .korean, by: options.actor())
        try formed.tell(out, options.output)
    }
}
