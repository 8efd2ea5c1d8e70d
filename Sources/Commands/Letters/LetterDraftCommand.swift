import ArgumentParser
import UseCases
import Vocabulary

struct LetterDraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: "Draft a letter; another person approves it.")

    @Argument(help: "The letter's contents as YAML; Examples/letter.yaml shows them.")
    var file: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let draft = DraftLetter(desk: try options.supervisorDesk())
        let actor = try options.actor()
        let id = try GivenFile(path: file).with(limit: DraftLetter.sizeLimit) {
            try draft($0, by: actor)
        }
        if options.output.json { return try Terminal.json(["draft": id]) }
        Terminal.say(id)
        Terminal.note("another person approves with `sumun letter approve \(id)`")
    }
}

struct LetterPrepareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prepare",
        abstract: "A draft as an application gives it, to look over first; decides nothing.")

    @Argument(help: "The application's id.") var application: String
    @Option(help: ArgumentHelp("Where to write it (default: printed).", valueName: "file"))
    var out: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let prepared = try PrepareLetter(desk: try options.supervisorDesk())(
            application, by: options.actor())
        if options.output.json { return try Terminal.json(prepared) }
        for remark in prepared.remarks { Terminal.note("look first: \(remark.english)") }
        guard let out else { return Terminal.raw(Array(prepared.contents.utf8)) }
        let file = GivenFile(path: out)
        try file.checkWritable()
        try file.write(Array(prepared.contents.utf8))
        try options.output.done("wrote", out)
    }
}

struct LetterDraftsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drafts", abstract: "The drafts of letters, or what one of them would grant.")

    @Argument(help: "A draft's id, for what it would grant.") var draft: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let desk = try options.supervisorDesk()
        if let draft {
            let shown = try ShowLetterDraft(desk: desk)(draft, by: options.actor())
            if options.output.json { return try Terminal.json(shown) }
            return Terminal.raw(Array(shown.contents.utf8))
        }
        let drafts = try ListLetterDrafts(desk: desk)(by: options.actor())
        if options.output.json { return try Terminal.json(["drafts": drafts]) }
        if drafts.isEmpty { Terminal.note("no draft yet") }
        for shown in drafts {
            let standing = shown.serial.map { "issued as \($0)" } ?? "\(shown.missing) to approve"
            Terminal.say("\(shown.draft)  \(shown.firm)  by \(shown.draftedBy)  \(standing)")
        }
    }
}

struct LetterApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approve another person's draft.")

    @Argument(help: "The draft's id.") var draft: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let approve = ApproveLetter(desk: try options.supervisorDesk())
        try approve(draft, by: options.actor())
        try options.output.done("approved", draft)
    }
}

struct LetterIssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Sign an approved draft; the letter has its serial then.")

    @Argument(help: "The draft's id.") var draft: String
    @Option(help: ArgumentHelp("Where to write it (default: SERIAL.jws).", valueName: "file"))
    var out: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let issue = IssueLetter(desk: try options.supervisorDesk())
        try GivenFile(path: out ?? "letter.jws").checkWritable()
        let letter = try issue(draft, by: options.actor())
        let file = out ?? "\(letter.serial).jws"
        do { try GivenFile(path: file).write(letter.document) } catch {
            throw Refusal(
                .unavailable,
                "letter \(letter.serial) is issued, but `\(file)` cannot be written; `sumun letter "
                    + "show \(letter.serial) --out FILE` writes it again")
        }
        if options.output.json {
            return try Terminal.json(["serial": letter.serial, "file": file])
        }
        Terminal.say("issued letter \(letter.serial) to \(file)")
    }
}
