import ArgumentParser
import UseCases

struct AccountListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the accounts, and which are locked.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let list = ListAccounts(desk: try .open(try options.desk()))
        let accounts = try list(by: try options.actor())
        if options.output.json { return try Terminal.json(["accounts": accounts]) }
        if accounts.isEmpty { Terminal.note("no account yet; `sumun account link` opens one") }
        for account in accounts {
            let lock = account.lockedUntil.map { "locked until \($0)" } ?? "open"
            Terminal.say(
                "\(account.person)  \(lock)  sessions \(account.sessions)  tokens "
                    + "\(account.tokens)")
        }
    }
}

struct AccountSessionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions", abstract: "Where a person is signed in; `--end` ends it.")

    @Argument(help: "The person's id.") var person: String
    @Option(help: ArgumentHelp("A session's number, or `all`.", valueName: "number"))
    var end: String?
    @OptionGroup var options: OfficeOptions

    func validate() throws {
        if let end, end != "all", Int64(end) == nil {
            throw ValidationError("`--end` takes the number of a session, or `all`")
        }
    }

    func run() throws {
        let desk = try AccountDesk.open(try options.desk())
        if let end {
            let count = try EndSession(desk: desk)(
                Int64(end), of: person, by: try options.actor())
            return try options.output.done("ended", "\(count)")
        }
        let sessions = try ListSessions(desk: desk)(of: person, by: try options.actor())
        if options.output.json { return try Terminal.json(["sessions": sessions]) }
        if sessions.isEmpty { Terminal.note("`\(person)` is signed in nowhere") }
        for session in sessions {
            Terminal.say(
                "\(session.session)  \(session.lastSeen)  \(session.address)  \(session.agent)")
        }
    }
}
