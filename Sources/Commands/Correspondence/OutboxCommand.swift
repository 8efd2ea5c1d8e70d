import ArgumentParser
import UseCases

struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "What has gone to other offices, what came, what waits for a courier.",
        subcommands: [OutboxShowCommand.self, OutboxAcknowledgeCommand.self],
        defaultSubcommand: OutboxShowCommand.self)
}

struct OutboxShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Everything that passed, office by office, and alarms.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let offices = try ListOutbox(desk: try options.desk())()
        if options.output.json { return try Terminal.json(["offices": offices]) }
        if offices.isEmpty {
            Terminal.note("no other office is known here; `firm import` takes in a card")
        }
        for office in offices { show(office) }
    }

    private func show(_ office: ListOutbox.Shown) {
        Terminal.say("\(office.office)  \(office.waitsForCourier) wait for a courier")
        for alarm in office.alarms where alarm.acknowledgedBy == nil {
            Terminal.say(
                "  ALARM \(alarm.alarm): another document came as dispatch \(alarm.number) "
                    + "(\(alarm.kind)) at \(alarm.raisedAt)")
        }
        for sent in office.sent {
            Terminal.say("  to    \(sent.number)  \(sent.kind)  \(sent.writtenAt)  \(sent.state)")
        }
        for received in office.received {
            Terminal.say(
                "  from  \(received.number)  \(received.kind)  \(received.at)  \(received.state)")
            if let reasons = received.reasonsKorean {
                Terminal.say("    refused: \(reasons) (\(received.reasonsEnglish ?? ""))")
            }
        }
    }
}

struct OutboxAcknowledgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge", abstract: "Take note of an alarm about another office.")

    @Argument(help: ArgumentHelp("The other office's id.", valueName: "office")) var other: String
    @Argument(help: "The alarm's number, as `outbox` shows it.") var alarm: Int
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let acknowledge = AcknowledgeAlarm(desk: try options.desk())
        try acknowledge(alarm, of: other, by: options.actor())
        try options.output.done("acknowledged", "alarm \(alarm) about \(other)")
    }
}
