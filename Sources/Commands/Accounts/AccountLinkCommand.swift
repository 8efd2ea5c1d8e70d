import ArgumentParser
import UseCases

struct AccountLinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Make a link by which a person opens their account once.",
        discussion: """
            Hand it to the person and to nobody else. It also opens an account anew after a loss; \
            what the person had before is then gone.
            """)

    @Argument(help: "The person's id.") var person: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let desk = try options.desk()
        let made = try MakeSignInLink(desk: .open(desk))(person, by: try options.actor())
        let address = try desk.consoleAddress()
        if options.output.json {
            return try Terminal.json([
                "person": made.person, "path": made.path, "expires": made.expires,
                "url": address.map { made.url(under: $0) } ?? made.path,
            ])
        }
        Terminal.say(address.map { made.url(under: $0) } ?? made.path)
        Terminal.note("opens the account of `\(made.person)` once, until \(made.expires)")
        if address == nil { Terminal.note("under the address that `sumun serve` says") }
    }
}
