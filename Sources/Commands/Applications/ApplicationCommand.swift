import ArgumentParser
import UseCases
import Vocabulary

struct ApplicationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "application",
        abstract: "Applications: a firm's own, and what the supervisor makes of them.",
        subcommands: [
            ApplicationDraftCommand.self, ApplicationCheckCommand.self,
            ApplicationReviseCommand.self, ApplicationApproveCommand.self,
            ApplicationSubmitCommand.self, ApplicationSupplementCommand.self,
            ApplicationWithdrawCommand.self, ApplicationEnterCommand.self,
            ApplicationReceiveCommand.self, ApplicationRequestCommand.self,
            ApplicationSelectCommand.self, ApplicationDecideCommand.self,
            ApplicationListCommand.self, ApplicationShowCommand.self,
        ])
}

struct ApplicationDraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Draft a firm's application; another person approves it.")

    @Argument(help: "The contents as YAML; Examples/application.yaml shows them.")
    var file: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let draft = DraftApplication(desk: try options.firmDesk())
        let actor = try options.actor()
        let id = try GivenFile(path: file).with(limit: DraftApplication.sizeLimit) {
            try draft($0, by: actor)
        }
        if options.output.json { return try Terminal.json(["application": id]) }
        Terminal.say(id)
        Terminal.note(
            "`sumun application check \(id)` tells what it lacks; another person approves")
    }
}

struct ApplicationReviseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise", abstract: "Put other contents in an application's place.")

    @Argument(help: "The application's id.") var application: String
    @Argument(help: "The contents as YAML.") var file: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let revise = ReviseApplication(desk: try options.firmDesk())
        let actor = try options.actor()
        try GivenFile(path: file).with(limit: DraftApplication.sizeLimit) {
            try revise(application, $0, by: actor)
        }
        try options.output.done(
            "revised", application, note: "another person approves these contents again")
    }
}

struct ApplicationCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Each gap of an application, and what to do about it.")

    @Argument(help: "A YAML file, or the id of an application of this office.")
    var application: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let checked = try check()
        if options.output.json { return try Terminal.json(checked) }
        for gap in checked.gaps {
            Terminal.say("\(gap.blocks ? "lacks" : "note ")  \(gap.field)")
            Terminal.say("       \(gap.korean). \(gap.remedyKorean)")
            Terminal.say("       \(gap.english); \(gap.remedyEnglish)")
        }
        Terminal.say(checked.isComplete ? "nothing keeps it from being submitted" : "not complete")
    }

    private func check() throws -> CheckApplication.Checked {
        if application.hasPrefix("app-") || application.hasPrefix("application-") {
            return try CheckApplication()(
                .held(application, try options.desk(), by: options.actor()))
        }
        return try GivenFile(path: application).with(limit: DraftApplication.sizeLimit) {
            try CheckApplication()(.file($0, Surroundings.current.world))
        }
    }
}

struct ApplicationApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approve a firm's own application, or a selection that another proposed.")

    @Argument(help: "The application's id.") var application: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let desk = try options.desk()
        guard desk.isSupervisor else {
            try ApproveApplication(desk: FirmDesk(desk))(application, by: options.actor())
            return try options.output.done("approved", application)
        }
        let isSelected = try ApproveSelection(desk: SupervisorDesk(desk))(
            application, by: options.actor())
        try options.output.done(
            isSelected ? "selected" : "approved", application,
            note: isSelected ? nil : "it needs a further approval")
    }
}
