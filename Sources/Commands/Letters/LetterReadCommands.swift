import ArgumentParser
import UseCases

struct LetterListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The letters of this office and how they stand.")

    @OptionGroup var options: OfficeOptions

    func run() throws {
        let letters = try ListLetters(desk: try options.desk())()
        if options.output.json { return try Terminal.json(["letters": letters]) }
        if letters.isEmpty { Terminal.note("no letter yet") }
        for letter in letters {
            Terminal.say(
                "\(letter.serial)  \(letter.firm)  \(letter.standing)  "
                    + "\(letter.firstDay) to \(letter.lastDay)")
            for line in letter.told?.flatMap(\.lines) ?? [] { Terminal.say("        \(line)") }
        }
    }
}

struct LetterShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What a letter says.")

    @Argument(help: "A serial of this office, or a letter's file.") var letter: String
    @Option(help: ArgumentHelp("Where to write the signed document again.", valueName: "file"))
    var out: String?
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let shown = try GivenLetter(letter, options: options).with { try ShowLetter()($0) }
        if let out {
            try GivenFile(path: out).write(shown.document)
            return try options.output.done("wrote", out)
        }
        if options.output.json { return Terminal.raw(shown.json + [UInt8(ascii: "\n")]) }
        for line in shown.lines { Terminal.say(line) }
    }
}

struct LetterExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Each grant beside the rule that enforces it, each condition beside its means.")

    @Argument(help: "A serial of this office, or a letter's file.") var letter: String
    @OptionGroup var options: OfficeOptions

    func run() throws {
        let explained = try GivenLetter(letter, options: options).with { try ExplainLetter()($0) }
        if options.output.json { return try Terminal.json(explained) }
        if explained.decision != "noAction" {
            Terminal.say("Decision: \(explained.decision); this letter opens no gate")
        }
        Terminal.say("Grants")
        for grant in explained.grants {
            Terminal.say("  \(grant.subject): \(grant.terms)  ← \(grant.means)")
        }
        Terminal.say("Conditions")
        for condition in explained.conditions {
            Terminal.say("  \(condition.subject): \(condition.terms)  ← \(condition.means)")
        }
        Terminal.say("Looked after by people")
        for line in explained.byHand { Terminal.say("  \(line.subject): \(line.terms)") }
    }
}

struct LetterVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check a letter's signature with a supervisor's card.")

    @Argument(help: "The letter's file.") var file: String
    @Option(help: ArgumentHelp("The supervisor's card.", valueName: "file")) var card: String
    @OptionGroup var output: OutputOptions

    func run() throws {
        let card = try GivenFile(path: card).with(limit: GivenCard.sizeLimit) {
            try GivenCard(document: $0)
        }
        let verified = try GivenFile(path: file).with(limit: GivenCard.sizeLimit) {
            try VerifyLetter()($0, card: card)
        }
        if output.json { return try Terminal.json(verified) }
        Terminal.say("letter \(verified.serial): signed by \(verified.signedBy)")
        for line in verified.notEstablished { Terminal.say("  not established: \(line)") }
    }
}

/// A letter by serial or by file.
struct GivenLetter {
    let text: String
    let options: OfficeOptions

    init(_ text: String, options: OfficeOptions) {
        self.text = text
        self.options = options
    }

    func with<Answer>(_ use: (LetterSource) throws -> Answer) throws -> Answer {
        if text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return try use(.held(serial: text, desk: try options.desk()))
        }
        return try GivenFile(path: text).with(limit: GivenCard.sizeLimit) {
            try use(.document($0))
        }
    }
}
