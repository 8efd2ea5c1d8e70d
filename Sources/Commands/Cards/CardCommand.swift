import ArgumentParser
import UseCases

struct CardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "card", abstract: "An office's card: its names and keys.",
        subcommands: [CardShowCommand.self, CardPinCommand.self])
}

struct CardShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a card and its fingerprint.")

    @Argument(help: "A card's file (default: this office's own).") var file: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let path = try file ?? options.desk().folder.card
        let card = try GivenFile(path: path).with(limit: GivenCard.sizeLimit) {
            try GivenCard(document: $0)
        }
        if options.output.json { return try Terminal.json(card.shown) }
        Terminal.say(card.summary)
        Terminal.say("  fingerprint  \(card.fingerprint)")
        for line in card.shown.keys { Terminal.say("  \(line.use): \(line.key)") }
        if let authority = card.shown.authority {
            Terminal.say("  console's authority: SHA-256 \(authority)")
        }
    }
}

struct CardPinCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pin",
        abstract: "Take in a newer card of the supervisor whom a firm's office trusts.")

    @Argument(help: "The supervisor's card.") var file: String
    @Option(help: "The fingerprint that the supervisor told by another way.")
    var fingerprint: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let desk = try options.firmDesk()
        let card = try GivenFile(path: file).with(limit: GivenCard.sizeLimit) {
            try GivenCard(document: $0)
        }
        let confirmed = try PinQuestion(card: card, given: fingerprint).confirmedFingerprint()
        let pinned = try PinSupervisor(desk: desk)(
            card, confirmed: confirmed, by: options.actor())
        try options.output.done("pinned", "\(pinned.supervisor), card \(pinned.sequence)")
    }
}
