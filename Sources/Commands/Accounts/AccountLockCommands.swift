import ArgumentParser
import UseCases

struct AccountLockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: "Lock an account until it is unlocked; end its sessions and tokens.")

    @Argument(help: "The person's id.") var person: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let lock = LockAccount(desk: try .open(try options.desk()))
        try lock(person, by: try options.actor())
        try options.output.done("locked", person)
    }
}

struct AccountUnlockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock", abstract: "Unlock an account, whatever locked it.")

    @Argument(help: "The person's id.") var person: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let lock = LockAccount(desk: try .open(try options.desk()))
        try lock.unlock(person, by: try options.actor())
        try options.output.done("unlocked", person)
    }
}
