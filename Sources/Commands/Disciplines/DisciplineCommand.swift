import ArgumentParser

struct DisciplineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "discipline",
        abstract: "The controls that a relieved firm keeps: owners, checks, evaluations.",
        subcommands: [
            DisciplineListCommand.self, DisciplineBoardCommand.self,
            DisciplineAssignCommand.self, DisciplineCheckCommand.self,
            DisciplinePlanCommand.self, DisciplineCompleteCommand.self,
            DisciplineEvaluateCommand.self, DisciplineReportCommand.self,
            DisciplineReportsCommand.self, DisciplineDeclineCommand.self,
        ])
}
