import ArgumentParser
import UseCases

struct LetterRequestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Enter a firm's request outside the rounds; its time for a reply runs.")

    @Argument(help: "The firm's id.") var firm: String
    @Option(help: ArgumentHelp("The day it came in (default: today in Korea).", valueName: "date"))
    var received: String?
    @Option(help: ArgumentHelp("The application that it came with.", valueName: "id"))
    var application: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let receive = ReceiveLetterRequest(desk: try options.supervisorDesk())
        let entered = try receive(
            of: firm, on: received, application: application, by: options.actor())
        if options.output.json {
            return try Terminal.json(["request": entered.request, "replyBy": entered.target])
        }
        Terminal.say("entered \(entered.request), reply by \(entered.target)")
    }
}

struct LetterExtendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extend", abstract: "Tell a firm beforehand that its reply comes later.")

    @Argument(help: "The id of the application or the request.") var request: String
    @Option(help: ArgumentHelp("The new day.", valueName: "date")) var until: String
    @Option(help: "Why, in a sentence.") var reason: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let extend = ExtendReply(desk: try options.supervisorDesk())
        try extend(to: request, until: until, reason: reason, by: options.actor())
        try options.output.done("extended", request)
    }
}

struct LetterPublishCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Enter that a letter is published today.")

    @Argument(help: "The letter's serial.") var serial: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        try PublishLetter(desk: try options.supervisorDesk())(serial, by: options.actor())
        try options.output.done("published", serial)
    }
}

struct LetterDeferCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "defer", abstract: "Let a letter's publication wait, for confidentiality.")

    @Argument(help: "The letter's serial.") var serial: String
    @Option(help: ArgumentHelp("The day until which it waits.", valueName: "date"))
    var until: String
    @Option(help: "Why, in a sentence.") var reason: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let wait = DeferPublication(desk: try options.supervisorDesk())
        try wait(of: serial, until: until, reason: reason, by: options.actor())
        try options.output.done("deferred", serial)
    }
}

struct LetterDatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dates", abstract: "Replies and publications that are due, letters that end.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let dates = try ListLetterDates(desk: try options.supervisorDesk())(
            by: options.actor())
        if options.output.json { return try Terminal.json(dates) }
        if dates.replies.isEmpty, dates.publications.isEmpty, dates.alarms.isEmpty {
            Terminal.note("nothing is due, and no letter ends soon")
        }
        for (name, list) in [("reply", dates.replies), ("publication", dates.publications)] {
            for due in list {
                Terminal.say(
                    "\(name)  \(due.subject)  \(due.firm)  by \(due.by)"
                        + (due.isOverdue ? ", overdue" : ""))
            }
        }
        for alarm in dates.alarms {
            Terminal.say(
                "ends  \(alarm.serial)  \(alarm.firm)  on \(alarm.lastDay), "
                    + "\(alarm.daysLeft) days left")
        }
    }
}
