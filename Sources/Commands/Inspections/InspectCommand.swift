import ArgumentParser
import UseCases

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "What a text carries: identifiers, secrets, markings. Values are not printed.")

    @Argument(help: "A text's file; `-` is standard input.") var file: String
    @OptionGroup var output: OutputOptions

    func run() throws {
        let inspected = try GivenFile(path: file).with(limit: InspectText.sizeLimit) {
            try InspectText()($0)
        }
        if output.json { return try Terminal.json(inspected) }
        for finding in inspected.findings {
            Terminal.say(
                "\(finding.line):\(finding.column)  \(finding.kind)  \(finding.grade)  "
                    + "\(finding.action)  (\(finding.reasons.joined(separator: ", ")))")
        }
        Terminal.note(inspected.summary)
    }
}
