import ArgumentParser

struct LetterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter", abstract: "No-action letters: drafting, issuing, taking in.",
        subcommands: [
            LetterPrepareCommand.self, LetterDraftCommand.self, LetterDraftsCommand.self,
            LetterApproveCommand.self, LetterIssueCommand.self,
            LetterListCommand.self, LetterShowCommand.self, LetterExplainCommand.self,
            LetterVerifyCommand.self, LetterImportCommand.self, LetterRevokeCommand.self,
            LetterSuspendCommand.self, LetterConfirmCommand.self, LetterStatusCommand.self,
            LetterFormCommand.self, LetterRequestCommand.self, LetterExtendCommand.self,
            LetterPublishCommand.self, LetterDeferCommand.self, LetterDatesCommand.self,
            LetterCorrectCommand.self, LetterTransferCommand.self,
            LetterChangeModelCommand.self,
        ])
}
