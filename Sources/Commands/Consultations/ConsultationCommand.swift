import ArgumentParser
import UseCases
import Vocabulary

struct ConsultationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consultation",
        abstract: "Round tables with the industry, and the rulebooks that came of them.",
        subcommands: [
            ConsultationRecordCommand.self, ConsultationListCommand.self,
            ConsultationShowCommand.self, ConsultationLinkCommand.self,
            ConsultationCompleteCommand.self,
        ])
}

struct ConsultationRecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record a consultation that was held.")

    @Argument(help: "The consultation as YAML; Examples/consultation.yaml shows it.")
    var file: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let record = RecordConsultation(desk: try options.supervisorDesk())
        let actor = try options.actor()
        let id = try GivenFile(path: file).with(limit: RecordConsultation.sizeLimit) {
            try record($0, by: actor)
        }
        try options.output.done("recorded", id)
    }
}

struct ConsultationListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The consultations of this office.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let found = try ListConsultations(desk: try options.supervisorDesk())()
        if options.output.json { return try Terminal.json(["consultations": found]) }
        if found.isEmpty { Terminal.note("no consultation yet") }
        for held in found {
            let overdue = held.actions.count { $0.overdueDays > 0 }
            let linked = Set(held.links.map(\.rulebook)).sorted().joined(separator: ", ")
            Terminal.say(
                "\(held.consultation)  \(held.date)  \(held.chairName ?? held.chair)  "
                    + "\(held.decisions.count) decisions"
                    + (linked.isEmpty ? "" : ", in rulebook \(linked)")
                    + (overdue == 0 ? "" : ", \(overdue) actions overdue"))
        }
    }
}

struct ConsultationShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A consultation's attendance, minutes, decisions, links.")

    @Argument(help: "The consultation's id.") var consultation: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let held = try ShowConsultation(desk: try options.supervisorDesk())(consultation)
        if options.output.json { return try Terminal.json(held) }
        Terminal.say("\(held.consultation)  \(held.date)  \(held.chairName ?? held.chair)")
        let counts = held.attendees.map { "\($0.sector) \($0.count)" } + ["experts \(held.experts)"]
        Terminal.say("attendance: \(counts.joined(separator: ", "))")
        Terminal.say("agenda: \(held.agenda)")
        Terminal.say("minutes: \(held.minutes)")
        for decision in held.decisions {
            let paths = decision.paths.joined(separator: ", ")
            Terminal.say("decision: \(decision.text)" + (paths.isEmpty ? "" : "  → \(paths)"))
        }
        for action in held.actions {
            Terminal.say(
                "action \(action.number): \(action.text)  (\(action.owner), due \(action.due))"
                    + (action.overdueDays == 0 ? "" : ", overdue \(action.overdueDays) days"))
            if let day = action.completedOn {
                Terminal.say("  done \(day) by \(action.completedBy ?? ""): \(action.note ?? "")")
            }
        }
        for link in held.links {
            Terminal.say(
                "rulebook \(link.rulebook) \(link.digest): \(link.paths.joined(separator: ", "))")
        }
    }
}

struct ConsultationLinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Link decisions to the adopted rulebook whose values they changed.")

    @Argument(help: "The consultation's id.") var consultation: String
    @Option(help: "The version or digest of a rulebook that this office adopted.")
    var rulebook: String
    @Option(help: "A value's path; more than once for more (default: all of the decisions).")
    var path: [String] = []
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let link = LinkConsultation(desk: try options.supervisorDesk())
        let linked = try link(
            consultation, rulebook: rulebook, paths: path, by: options.actor())
        if options.output.json { return try Terminal.json(linked) }
        Terminal.say(
            "linked \(linked.consultation) to rulebook \(linked.rulebook): "
                + linked.paths.joined(separator: ", "))
    }
}

struct ConsultationCompleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete", abstract: "Enter that an action which was agreed is done.")

    @Argument(help: "The consultation's id.") var consultation: String
    @Argument(help: "The action's number, as `consultation show` has it.") var action: Int
    @Option(help: "What was done.") var note: String
    @Option(help: ArgumentHelp("When it was done (default: today in Korea).", valueName: "date"))
    var on: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let complete = CompleteConsultationAction(desk: try options.supervisorDesk())
        _ = try complete(action, of: consultation, on: on, note: note, by: options.actor())
        try options.output.done("completed", "action \(action) of \(consultation)")
    }
}
