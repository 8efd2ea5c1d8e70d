import ArgumentParser
import Programme
import UseCases
import Vocabulary

struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "What has gone to other offices, what came, what waits for a courier.",
        subcommands: [
            OutboxShowCommand.self, OutboxReadCommand.self, OutboxWriteCommand.self,
            OutboxAcknowledgeCommand.self,
        ],
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

struct OutboxReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "A dispatch, and what it says while its document is kept.")

    @Argument(help: ArgumentHelp("The other office's id.", valueName: "office")) var other: String
    @Argument(help: "The dispatch's number, as `outbox` shows it.") var number: Int
    @Flag(help: "The one of that number that this office wrote.") var sent = false
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let shown = try ShowDispatch(desk: try options.desk())(
            number, of: other, isOwn: sent, by: options.actor())
        if options.output.json { return try Terminal.json(shown) }
        let way = shown.isOwn ? "to" : "from"
        Terminal.say("\(way) \(shown.office) \(shown.number)  \(shown.kind)")
        guard let says = shown.says else {
            return Terminal.note("its document is not kept any more: it was acted on, or received")
        }
        for line in says.lines { Terminal.say("  \(line.name): \(line.value)") }
        Terminal.say("signed by: \(says.signer)")
    }
}

struct OutboxWriteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write",
        abstract: "Write a notice to another office; a courier or the next exchange takes it.")

    @Argument(help: ArgumentHelp("The other office's id.", valueName: "office")) var other: String
    @Argument(help: "The file with what it says; `-` is standard input.") var file: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let write = WriteDispatch(desk: try options.desk())
        let actor = try options.actor()
        let written = try GivenFile(path: file).with(limit: Dispatch.contentsLimit) { bytes in
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw Refusal(.invalid, "the notice is not UTF-8")
            }
            return try write(.notice, text, to: other, by: actor)
        }
        if options.output.json {
            return try Terminal.json(WrittenLine(office: written.to, number: written.number))
        }
        Terminal.say("wrote notice \(written.number) to \(written.to)")
    }

    private struct WrittenLine: Encodable {
        let office: String
        let number: Int
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
