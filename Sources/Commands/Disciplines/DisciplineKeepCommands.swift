import ArgumentParser
import UseCases

struct DisciplineAssignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Give controls to a post of the firm or to a person.")

    @Argument(help: "The controls' codes; `sumun discipline list` shows them.")
    var controls: [String]
    @Option(help: "The post that looks after them.") var post: String?
    @Option(help: "The person that looks after them, by id.") var person: String?
    @Option(help: "daily to yearly, where it is stricter than the rulebook's.") var every: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let assign = AssignDiscipline(desk: try options.firmDesk())
        try assign(controls, post: post, person: person, frequency: every, by: options.actor())
        try options.output.done("assigned", controls.joined(separator: " "))
    }
}

/// How commands take evidence.
struct EvidenceOptions: ParsableArguments {
    @Option(help: "The evidence's number in the firm's own files.") var evidence: String?
    @Option(help: "Its type (default: the one that the rulebook asks).") var type: String?
    @Option(help: "SHA-256 of the evidence itself, in hexadecimal.") var digest: String?

    var given: GivenEvidence? {
        evidence.map { GivenEvidence(type: type, number: $0, digest: digest) }
    }

    func validate() throws {
        if evidence == nil, type != nil || digest != nil {
            throw ValidationError("a type or digest is of evidence; give its number")
        }
    }
}

struct DisciplineCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what a check of a control found.")

    @Argument(help: "The control's code.") var control: String
    @Option(help: "kept, notKept or notApplicable.") var result: String
    @Option(help: "What was found, where the control is not kept or not applicable.")
    var reason: String?
    @Option(
        help: ArgumentHelp("The day of the check (default: today in Korea).", valueName: "date"))
    var on: String?
    @OptionGroup var evidence: EvidenceOptions
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let check = CheckDiscipline(desk: try options.firmDesk())
        let shown = try check(
            control, result: result, reason: reason, evidence: evidence.given, on: on,
            by: options.actor())
        if options.output.json { return try Terminal.json(shown) }
        Terminal.say("\(shown.control): \(shown.result) on \(shown.checkedOn)")
        if shown.result == "notKept" {
            Terminal.note("the officer makes a plan with `sumun discipline plan \(control)`")
        }
    }
}

struct DisciplinePlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Decide how a control that was not kept will be kept again.")

    @Argument(help: "The control's code.") var control: String
    @Option(help: ArgumentHelp("A step; may be repeated.", valueName: "text")) var step: [String]
    @Option(help: ArgumentHelp("The last day of the plan.", valueName: "date")) var due: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let plan = MakeCorrectivePlan(desk: try options.firmDesk())
        try plan(control, steps: step, due: due, by: options.actor())
        try options.output.done(
            "planned", control, note: "a check ends it with `sumun discipline complete`")
    }
}

struct DisciplineCompleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complete", abstract: "End a corrective plan by a check that finds it kept.")

    @Argument(help: "The control's code.") var control: String
    @Option(
        help: ArgumentHelp("The day of the check (default: today in Korea).", valueName: "date"))
    var on: String?
    @OptionGroup var evidence: EvidenceOptions
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let complete = CompleteCorrectivePlan(desk: try options.firmDesk())
        try complete(control, evidence: evidence.given, on: on, by: options.actor())
        try options.output.done("completed", control)
    }
}

struct DisciplineEvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Evaluate every control for a period, for the committee."
    )

    @Argument(help: "The period as YAML; Examples/disciplines.yaml shows it.") var file: String
    @Option(help: ArgumentHelp("Where to write the supervisor's report.", valueName: "file"))
    var out: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let evaluate = EvaluateDisciplines(desk: try options.firmDesk())
        let actor = try options.actor()
        if let out { try GivenFile(path: out).checkWritable() }
        let report = try GivenFile(path: file).with(limit: EvaluateDisciplines.sizeLimit) {
            try evaluate($0, by: actor)
        }
        if let out { try GivenFile(path: out).write(report.document) }
        if options.output.json { return try Terminal.json(report.shown) }
        let shown = report.shown
        Terminal.say("evaluated \(shown.firstDay) to \(shown.lastDay): \(shown.counts.words)")
        shown.reasons.say(finding: shown.finding)
        Terminal.note(
            shown.dispatch.map { "dispatch \($0) takes it to the supervisor" }
                ?? "no letter was held in the period, so the report goes to nobody")
    }
}
