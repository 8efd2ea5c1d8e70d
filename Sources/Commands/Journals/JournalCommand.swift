import ArgumentParser
import UseCases

struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "What was decided on a day: by whom, when, how and by which rulebook.")

    @Option(
        help: ArgumentHelp("A day in Korea (default: the last with an entry).", valueName: "date"))
    var day: String?
    @Option(
        help: ArgumentHelp(
            "The entry of that day to begin with (default: its first).", valueName: "index"))
    var from: UInt64?
    @Flag(help: "What was known at the end of that day, instead of what was decided on it.")
    var known = false
    @Option(name: .customShort("n"), help: "How many entries at most.") var count = 100
    @OptionGroup var options: OfficeOptions

    func validate() throws {
        guard (1...ListJournal.limit).contains(count) else {
            throw ValidationError("`-n` is a number of 1 to \(ListJournal.limit)")
        }
    }

    func run() throws {
        if known {
            let shown = try ShowKnownDay(desk: try options.desk())(day)
            return try options.output.json ? Terminal.json(shown) : shown.say()
        }
        let shown = try ListJournal(desk: try options.desk())(day, from: from, limit: count)
        if options.output.json { return try Terminal.json(shown) }
        if shown.count == 0 { Terminal.note("nothing was decided on \(shown.day)") }
        for entry in shown.entries {
            Terminal.say(
                "\(entry.entry)  \(entry.at)  \(entry.kind)  by \(entry.by), \(entry.way), "
                    + "rulebook \(entry.rulebookVersion ?? "–")")
            for (name, value) in entry.says.sorted(by: { $0.key < $1.key }) {
                Terminal.say("  \(name): \(value)")
            }
        }
        let end = shown.entries.last.map { $0.entry + 1 } ?? 0
        if shown.entries.count == count, count < shown.count {
            Terminal.note("the day may have more; go on with `--from \(end)`")
        }
    }
}

extension ShownKnownDay {
    fileprivate func say() {
        Terminal.say("\(day)  \(entries) entries, \(people) people")
        Terminal.say("rulebook     \(rulebookVersion ?? "–")")
        Terminal.say("status list  \(statusListSequence.map { "\($0)" } ?? "–")")
        if let firms { Terminal.say("firms        \(firms)") }
        for (name, counts) in [
            ("rounds", rounds), ("applications", applications), ("evaluations", evaluations),
            ("reports", disciplineReports),
        ] {
            guard let counts, !counts.isEmpty else { continue }
            let said = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            Terminal.say("\(name): \(said.joined(separator: ", "))")
        }
        if let isStopped { Terminal.say("gate         \(isStopped ? "stopped" : "not stopped")") }
        for letter in letters {
            Terminal.say("letter \(letter.serial)  \(letter.firm)  \(letter.standing)")
        }
    }
}
