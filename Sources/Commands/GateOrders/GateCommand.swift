import ArgumentParser
import UseCases

struct GateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate", abstract: "Whether the gate is open, and stopping it.",
        subcommands: [
            GateStatusCommand.self, GateStopCommand.self, GateConfirmCommand.self,
            GateReopenCommand.self,
        ])
}

struct GateStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Open or shut, and why.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let status = try ShowGateStatus(desk: try options.firmDesk())()
        if options.output.json { return try Terminal.json(status) }
        Terminal.say(status.isOpen ? "open" : "shut")
        for reason in status.reasons { Terminal.say("  \(reason)") }
        for letter in status.letters {
            Terminal.say("  letter \(letter.serial): \(letter.standing), until \(letter.lastDay)")
        }
        if !status.isServed { Terminal.say("  nobody serves it now; `sumun serve` does") }
        if status.isRehearsal { Terminal.say("  rehearsal: an upstream may be plain http") }
    }
}

struct GateStopCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "Shut the gate at once; a second person confirms.")

    @Option(help: "Why; told to callers and kept in the journal.") var reason: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        try StopGate(desk: try options.firmDesk())(reason: reason, by: options.actor())
        try options.output.done(
            "stopped", "the gate", note: "another person confirms with `sumun gate confirm`")
    }
}

struct GateConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirm another person's stop.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        try ConfirmStop(desk: try options.firmDesk())(by: options.actor())
        try options.output.done("confirmed", "the stop")
    }
}

struct GateReopenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Propose to reopen, or approve another's proposal.")

    @Option(help: "Why the reason for the stop is gone.") var reason = "the cause is removed"
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let reopen = ReopenGate(desk: try options.firmDesk())
        let isOpen = try reopen(reason: reason, by: options.actor())
        try options.output.done(
            isOpen ? "reopened" : "proposed", isOpen ? "the gate" : "to reopen the gate",
            note: isOpen ? nil : "another person approves with `sumun gate reopen`")
    }
}
