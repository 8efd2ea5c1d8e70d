import ArgumentParser
import UseCases
import Vocabulary

struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "The people of an office.",
        subcommands: [PersonAddCommand.self, PersonListCommand.self])
}

struct PersonAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a person who can decide.")

    @Argument(help: "The person's id: a-z, 0-9, `-`.") var person: String
    @Option(
        help: ArgumentHelp(
            "administrator, auditor; secretariat, clerk, expert, chair (supervisor); ciso, staff, "
                + "gatekeeper (firm). May be given more than once.", valueName: "role"))
    var role: [String]
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let add = AddPerson(desk: try options.desk())
        let added = try add(person, roles: role, by: try options.actor())
        if options.output.json { return try Terminal.json(added) }
        Terminal.say("added \(added.id) as \(added.roles.joined(separator: ", "))")
    }
}

struct PersonListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the people and their roles.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let people = try ListPeople(desk: try options.desk())()
        if options.output.json { return try Terminal.json(["people": people]) }
        for person in people {
            Terminal.say("\(person.id)  \(person.roles.joined(separator: ", "))")
        }
    }
}
