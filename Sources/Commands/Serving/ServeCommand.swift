import ArgumentParser

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run an office: a firm's gate and console, or a supervisor's console.")

    @Option(help: ArgumentHelp("Written once it answers, with the addresses.", valueName: "file"))
    var readyFile: String?
    @OptionGroup var options: OfficeOptions

    func run() async throws {
        try await Surroundings.current.serve(
            ServeRequest(folder: options.folder, readyFile: readyFile))
    }
}
