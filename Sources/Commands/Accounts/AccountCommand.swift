import ArgumentParser

struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Who may sign in to the console.",
        subcommands: [
            AccountLinkCommand.self, AccountListCommand.self, AccountLockCommand.self,
            AccountUnlockCommand.self, AccountSessionsCommand.self,
        ])
}
