import ArgumentParser
import UseCases
import Vocabulary

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new office in a folder of its own.",
        subcommands: [InitSupervisorCommand.self, InitFirmCommand.self])
}

/// What both kinds of office are founded with.
struct FoundingOptions: ParsableArguments {
    @Argument(help: "The office's new folder.") var folder: String
    @Option(help: "The office's id: a-z, 0-9, `-`.") var id: String
    @Option(help: "Its Korean name.") var nameKo: String
    @Option(help: "Its English name.") var nameEn: String
    @Option(help: "The id of the first person, who gets every role.") var person: String
    @OptionGroup var output: OutputOptions

    func founding() throws -> Founding {
        try Founding(
            folder: folder, id: id, koreanName: nameKo, englishName: nameEn,
            firstPerson: person)
    }

    func report(_ founded: FoundedOffice) throws {
        if output.json { return try Terminal.json(founded) }
        Terminal.say("founded \(founded.office) in \(founded.folder)")
        Terminal.say("  card         \(founded.card)")
        Terminal.say("  fingerprint  \(founded.fingerprint)")
        Terminal.say("  authority    \(founded.authority)")
        Terminal.say("Give the card away by file, and the fingerprint by another way.")
        Terminal.say("Give the authority to the browsers that are to open the console.")
    }
}

struct InitSupervisorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supervisor", abstract: "The office that issues letters.")

    @OptionGroup var founding: FoundingOptions

    func run() throws {
        let found = FoundSupervisorOffice(world: Surroundings.current.world)
        try founding.report(found(try founding.founding()))
    }
}

struct InitFirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "firm", abstract: "A firm's office, which trusts one supervisor's card.")

    @OptionGroup var founding: FoundingOptions
    @Option(help: ArgumentHelp("The supervisor's card.", valueName: "file"))
    var supervisor: String
    @Option(help: "The fingerprint that the supervisor told by another way.")
    var fingerprint: String?

    func run() throws {
        let found = FoundFirmOffice(world: Surroundings.current.world)
        let card = try GivenFile(path: supervisor).with(limit: GivenCard.sizeLimit) {
            try GivenCard(document: $0)
        }
        let confirmed = try PinQuestion(card: card, given: fingerprint).confirmedFingerprint()
        try founding.report(
            found(try founding.founding(), supervisor: card, confirmed: confirmed))
    }
}
