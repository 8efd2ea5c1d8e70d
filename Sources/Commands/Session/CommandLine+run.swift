import ArgumentParser
import Foundation
import Vocabulary

/// The program's whole command line.
package enum SumunCommandLine {
    /// Parses `arguments`, runs what they ask for, and returns the exit code.
    package static func run(_ arguments: [String], in surroundings: Surroundings) async -> Int32 {
        await Surroundings.$bound.withValue(surroundings) {
            do {
                var command = try SumunCommand.parseAsRoot(arguments)
                if var asynchronous = command as? any AsyncParsableCommand {
                    try await asynchronous.run()
                } else {
                    try command.run()
                }
                return 0
            } catch { return report(error) }
        }
    }

    /// One line for what went wrong; help and version are no fault.
    private static func report(_ error: any Error) -> Int32 {
        let line = ErrorLine(in: .current)
        if let refusable = error as? any Refusable {
            Terminal.note("sumun: \(line.of(refusable))")
            return ExitStatus(refusable.refusal.kind).rawValue
        }
        let code = SumunCommand.exitCode(for: error)
        if code == .success {
            Terminal.say(SumunCommand.fullMessage(for: error))
            return 0
        }
        if let ended = error as? ExitCode { return ended.rawValue }
        if code == .validationFailure {
            Terminal.note("sumun: \(line.ofUsage(usage(error)))")
            return ExitStatus.usage.rawValue
        }
        Terminal.note("sumun: \(line.ofFault(error))")
        return ExitStatus.refused.rawValue
    }

    /// What is wrong with the words of the command, and where its help stands, on one line.
    private static func usage(_ error: any Error) -> String {
        let message = SumunCommand.message(for: error)
            .split(whereSeparator: \.isNewline).joined(separator: "; ")
        let whole = SumunCommand.fullMessage(for: error)
        let help = whole.split(separator: "'").map(String.init)
            .last { $0.hasPrefix("sumun") && $0.hasSuffix("--help") }
        let first = message.prefix(1).lowercased() + message.dropFirst()
        return "\(first.replacing("'", with: "`")); see `\(help ?? "sumun --help")`"
    }
}
