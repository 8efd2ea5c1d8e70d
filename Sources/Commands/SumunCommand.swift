import ArgumentParser

/// `sumun`: everything that can be asked of an office on this machine.
struct SumunCommand: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "sumun",
        abstract: "A gate to AI that opens only under a signed letter, and remembers.",
        discussion: """
            The signed letter is the key, the gate is the only door, the ledger is the witness.

            Start with `sumun init supervisor` and `sumun init firm`; `sumun demo` shows the \
            whole way. Exit codes: 0 done, 1 refused, 2 wrong usage, 3 stored bytes are \
            damaged, 4 not there now.
            """,
        version: version,
        subcommands: [
            InitCommand.self, ServeCommand.self, CardCommand.self, PersonCommand.self,
            AccountCommand.self,
            FirmCommand.self, ReviewCommand.self, ConsultationCommand.self, RoundCommand.self,
            ApplicationCommand.self, PanelCommand.self, RankingCommand.self,
            CommissionCommand.self, LetterCommand.self, RefusalCommand.self,
            DisciplineCommand.self, DocumentCommand.self, OutboxCommand.self,
            CallerCommand.self, GateCommand.self, RecordCommand.self, JournalCommand.self,
            LedgerCommand.self, RulebookCommand.self, InspectCommand.self, RehearseCommand.self,
            DemoCommand.self,
        ])
}
