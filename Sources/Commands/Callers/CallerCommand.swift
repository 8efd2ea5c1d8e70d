import ArgumentParser
import UseCases

struct CallerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caller", abstract: "The programs that may use the gate, and their keys.",
        subcommands: [
            CallerAddCommand.self, CallerListCommand.self, CallerSuspendCommand.self,
            CallerResumeCommand.self, CallerRemoveCommand.self,
        ])
}

struct CallerAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a caller; its key is shown once.")

    @Argument(help: "The caller's id: a-z, 0-9, `-`.") var caller: String
    @Option(help: ArgumentHelp("A purpose of its requests; may be repeated.", valueName: "code"))
    var purpose: [String]
    @Option(help: ArgumentHelp("Most requests a day; else the rulebook's.", valueName: "number"))
    var requestsPerDay: Int?
    @Option(help: ArgumentHelp("Most bytes that it sends a day.", valueName: "number"))
    var bytesPerDay: Int?
    @Option(help: ArgumentHelp("Most tokens a day.", valueName: "number"))
    var tokensPerDay: Int?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let add = AddCaller(desk: try options.firmDesk())
        let quota = GivenQuota(
            requestsPerDay: requestsPerDay, bytesPerDay: bytesPerDay, tokensPerDay: tokensPerDay)
        let added = try add(caller, purposes: purpose, quota: quota, by: try options.actor())
        if options.output.json { return try Terminal.json(added) }
        Terminal.note("This key is shown once; only its digest is kept.")
        Terminal.say(added.key)
    }
}

struct CallerListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the callers.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let callers = try ListCallers(desk: try options.firmDesk())()
        if options.output.json { return try Terminal.json(["callers": callers]) }
        if callers.isEmpty { Terminal.note("no caller yet; add one with `sumun caller add`") }
        for caller in callers {
            Terminal.say(
                "\(caller.caller)  \(caller.state)  \(caller.purposes.joined(separator: ", "))")
        }
    }
}

struct CallerSuspendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Refuse a caller's requests until it is resumed.")

    @Argument(help: "The caller's id.") var caller: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        try ChangeCaller(desk: try options.firmDesk())(caller, to: .suspended, by: options.actor())
        try options.output.done("suspended", caller)
    }
}

struct CallerResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Let a suspended caller through again.")

    @Argument(help: "The caller's id.") var caller: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        try ChangeCaller(desk: try options.firmDesk())(caller, to: .active, by: options.actor())
        try options.output.done("resumed", caller)
    }
}

struct CallerRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a caller for good; its key never works again.")

    @Argument(help: "The caller's id.") var caller: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        try ChangeCaller(desk: try options.firmDesk())(caller, to: .removed, by: options.actor())
        try options.output.done("removed", caller)
    }
}
