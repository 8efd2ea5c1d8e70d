import ArgumentParser
import Programme
import UseCases
import Vocabulary

struct LetterFormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form", abstract: "A letter as the official form: text, HTML or PDF.")

    @Argument(help: "A serial of this office, or a letter's file.") var letter: String
    @Flag(help: "In English instead of Korean.") var english = false
    @Option(
        help: ArgumentHelp(
            "Where to write it, by its ending: .html, .pdf or .txt (default: text, printed).",
            valueName: "file"))
    var out: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let make = FormLetter(world: Surroundings.current.world)
        let formed = try GivenLetter(letter, options: options).with {
            try make($0, in: english ? .english : .korean)
        }
        try formed.tell(out, options.output)
    }
}

extension FormLetter.Formed {
    /// Prints the form as text, or writes it to a file by the file's ending.
    func tell(_ out: String?, _ output: OutputOptions) throws {
        guard let out else {
            if output.json { return try Terminal.json(["form": text]) }
            return Terminal.raw(Array(text.utf8))
        }
        let file = GivenFile(path: out)
        try file.checkWritable()
        try file.write(bytes(for: out))
        try output.done("wrote", out)
    }

    private func bytes(for name: String) throws -> [UInt8] {
        if name.hasSuffix(".html") { return html }
        if name.hasSuffix(".pdf") { return try pdf() }
        if name.hasSuffix(".txt") { return Array(text.utf8) }
        throw Refusal(.invalid, "`\(name)` ends in none of `.html`, `.pdf`, `.txt`")
    }
}
