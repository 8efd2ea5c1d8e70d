import ArgumentParser
import UseCases
import Vocabulary

struct FirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "firm",
        abstract: "Firms: the register, eligibility, the cards of their offices.",
        subcommands: [
            FirmRegisterCommand.self, FirmListCommand.self, FirmShowCommand.self,
            FirmReviewCommand.self, FirmCheckCommand.self, FirmImportCommand.self,
        ])
}

struct FirmCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Each criterion of eligibility as met, not met or unknown; decides nothing.")

    @Argument(help: "Firms as CSV, one a row; Examples/firms.csv shows the columns.")
    var file: String
    @Option(help: ArgumentHelp("The day to judge by (default: today in Korea).", valueName: "date"))
    var asOf: String?
    @Option(help: ArgumentHelp("A rulebook's file (default: the shipped one).", valueName: "file"))
    var rulebook: String?
    @OptionGroup var output: OutputOptions

    func run() throws {
        let world = Surroundings.current.world
        let check =
            try rulebook.map {
                try GivenFile(path: $0).with(limit: .mebibytes(1)) {
                    try CheckFirms(world: world, rulebook: $0)
                }
            } ?? CheckFirms(world: world, rulebook: nil)
        let firms = try GivenFile(path: file).with(limit: .mebibytes(8)) {
            try check($0, asOf: asOf)
        }
        if output.json { return try Terminal.json(["firms": firms]) }
        for firm in firms {
            Terminal.say("\(firm.firm)  \(firm.name): \(firm.overall)")
            for criterion in firm.criteria {
                Terminal.say("  \(criterion.result)  \(criterion.criterion): \(criterion.value)")
            }
        }
    }
}

struct FirmImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in a firm's card, whose fingerprint was compared.")

    @Argument(help: "The firm's card.") var file: String
    @Option(help: "The fingerprint that the firm told by another way.") var fingerprint: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let desk = try options.supervisorDesk()
        let card = try GivenFile(path: file).with(limit: GivenCard.sizeLimit) {
            try GivenCard(document: $0)
        }
        let confirmed = try PinQuestion(card: card, given: fingerprint).confirmedFingerprint()
        let firm = try ImportFirmCard(desk: desk)(card, confirmed: confirmed, by: options.actor())
        try options.output.done("imported", firm)
    }
}
