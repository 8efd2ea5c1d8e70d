import ArgumentParser
import UseCases
import Vocabulary

struct FirmRegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Enter firms in the supervisor's register: all of a table's rows, or none.")

    @Argument(help: "Firms as CSV, one a row; Examples/firms.csv shows the columns.")
    var file: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let register = RegisterFirms(desk: try options.supervisorDesk())
        let actor = try options.actor()
        let found = try GivenFile(path: file).with(limit: .mebibytes(8)) {
            try register($0, by: actor)
        }
        if options.output.json { return try Terminal.json(found) }
        Terminal.say(
            "\(found.firms) firms: \(found.registered.count) new, \(found.renamed.count) renamed, "
                + "\(found.figures.count) with new figures, \(found.contacts.count) with new contacts, "
                + "\(found.unchanged.count) unchanged")
    }
}

struct FirmListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The register: each firm's eligibility by criterion.")

    @Option(help: ArgumentHelp("The day to judge by (default: today in Korea).", valueName: "date"))
    var asOf: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let list = try ListFirms(desk: try options.supervisorDesk())(asOf: asOf)
        if options.output.json { return try Terminal.json(list) }
        for firm in list.firms {
            Terminal.say(
                "\(firm.firm)  \(firm.koreanName)  \(firm.sector ?? "sector unknown"): "
                    + firm.overall + (firm.hasCard ? "" : "  (no card)"))
            Terminal.say(
                "  "
                    + firm.criteria.map { "\($0.criterion) \($0.result)" }.joined(separator: ", "))
        }
        Terminal.say(
            "eligible as of \(list.asOf): \(list.eligible), expected \(list.expected); "
                + "not met \(list.notMet), unknown \(list.unknown)")
        if list.isReviewDue {
            Terminal.note("a review of eligibility is due: `sumun firm review`")
        }
    }
}

struct FirmShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "A firm's criteria, each with value, as-of date, reason and source.")

    @Argument(help: "The firm's id.") var firm: String
    @Option(help: ArgumentHelp("The day to judge by (default: today in Korea).", valueName: "date"))
    var asOf: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let shown = try ShowFirm(desk: try options.supervisorDesk())(firm, asOf: asOf)
        if options.output.json { return try Terminal.json(shown) }
        let firm = shown.firm
        Terminal.say(
            "\(firm.firm)  \(firm.koreanName) (\(firm.englishName))  "
                + "\(firm.sector ?? "sector unknown"): \(firm.overall) as of \(shown.asOf)")
        for criterion in firm.criteria { FirmShowCommand.say(criterion) }
        say("assets counted", shown.assetsBasis)
        say("employees counted", shown.countBasis)
        say("officer is an executive", shown.officerIsExecutive.map { $0 ? "yes" : "no" })
        say("officer reports to", shown.officerReportsTo)
        say("contact", shown.contactPhone)
        say("contact", shown.contactEmail)
        if let relief = shown.relief { say("relief", relief) }
        say("names on the card", shown.cardNames)
        say("card", shown.fingerprint ?? "none; nothing can be sent to this firm")
        for letter in shown.letters { say("letter", letter) }
        for review in shown.openReviews { say("open review", review) }
    }

    private static func say(_ criterion: ShownCriterion) {
        Terminal.say("  \(criterion.result)  \(criterion.criterion): \(criterion.value)")
        Terminal.say("    as of \(criterion.asOf ?? "no known day"), asked: \(criterion.required)")
        if let reason = criterion.reason { Terminal.say("    reason: \(reason)") }
        Terminal.say("    source: \(criterion.source)")
    }

    private func say(_ what: String, _ words: String?) {
        if let words { Terminal.say("  \(what): \(words)") }
    }
}

struct FirmReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Compute all eligibility as of today; opens reviews, ends no letter.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let review = ReviewEligibility(desk: try options.supervisorDesk())
        let found = try review(by: options.actor())
        if options.output.json { return try Terminal.json(found) }
        Terminal.say(
            "as of \(found.asOf): met \(found.met.count), not met \(found.notMet.count), "
                + "unknown \(found.unknown.count)")
        for opened in found.opened {
            Terminal.say(
                "opened \(opened.review): letter \(opened.serial) of \(opened.firm), "
                    + opened.summary)
        }
    }
}
