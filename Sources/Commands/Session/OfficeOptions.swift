import ArgumentParser
import UseCases
import Vocabulary

/// What every command that works on an office takes.
struct OfficeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The office's folder (default: $SUMUN_OFFICE, else the current one).",
            valueName: "dir"))
    var office: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The person who decides (default: the only one of the office).", valueName: "person"))
    var person: String?

    @OptionGroup var output: OutputOptions

    var folder: String {
        office ?? Surroundings.current.environment["SUMUN_OFFICE"] ?? "."
    }

    func actor() throws -> PersonID? {
        try person.map { text in
            guard let id = try? PersonID(parsing: text) else {
                throw GivenFailure.noID(text, of: .person)
            }
            return id
        }
    }
}

/// How a command prints what it found.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print data as JSON.")
    var json = false
}
