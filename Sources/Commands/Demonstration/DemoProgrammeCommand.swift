import ArgumentParser
import UseCases

/// Invents a programme to look at: offices with a past, founded for nothing else.
struct DemoProgrammeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme", abstract: "Found offices with an invented programme in them.",
        discussion: """
            49 invented firms, part-way through round 2, told by the same use cases as any other \
            office: `DIR/supervisor`, the first firm's `DIR/firm`, the others in `DIR/firms`. \
            Serve one with `sumun serve --office DIR/supervisor`, and let a person sign in with \
            `sumun account link`.
            """)

    @Argument(help: ArgumentHelp("A new folder.", valueName: "dir")) var folder: String
    @Option(help: "The same number gives the same firms, days, points and outcomes.")
    var seed: UInt64 = 49
    @Flag(help: "150 applications in three rounds, for measuring.") var crowded = false
    @Flag(help: "Stop before the first firm's letter, which is selected.")
    var withoutLetter = false
    @OptionGroup var output: OutputOptions

    func run() throws {
        let plan =
            crowded
            ? ProgrammePlan.crowded(seed: seed, isFirstLetterIssued: !withoutLetter)
            : ProgrammePlan.usual(seed: seed, isFirstLetterIssued: !withoutLetter)
        let made = try InventProgramme(world: Surroundings.current.world)(plan, in: folder) {
            if Terminal.isInteractive { Terminal.note("telling \($0)") }
        }
        if output.json { return try Terminal.json(made) }
        Terminal.say("invented a programme in \(folder)")
        Terminal.say("  supervisor    \(made.supervisor)")
        Terminal.say("  first firm    \(made.firm)")
        Terminal.say("  firms         \(made.registered), of which \(made.eligible) are eligible")
        Terminal.say("  applications  \(made.applications)")
        Terminal.say("  letters       \(made.letters)")
        Terminal.say("  secretariat   \(made.secretariat)")
        Terminal.say("  clerks        \(made.clerks.joined(separator: ", "))")
        Terminal.say("  experts       \(made.experts.joined(separator: ", "))")
        Terminal.say("  chairs        \(made.chairs.joined(separator: ", "))")
        Terminal.say("  auditor       \(made.auditor)")
        Terminal.say("  officer       \(made.officer), of each firm")
    }
}
