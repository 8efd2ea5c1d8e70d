import Foundation
import Vocabulary

/// What commands print: data to standard output, the rest to standard error.
enum Terminal {
    static func say(_ line: String) {
        write(Array((line + "\n").utf8), to: .standardOutput)
    }

    static func note(_ line: String) {
        write(Array((line + "\n").utf8), to: .standardError)
    }

    static func raw(_ bytes: [UInt8]) { write(bytes, to: .standardOutput) }

    /// A reader that has gone, as of `sumun record tail | head`, is no fault of the command.
    private static func write(_ bytes: [UInt8], to handle: FileHandle) {
        try? handle.write(contentsOf: Data(bytes))
    }

    /// Prints `value` as one JSON object, keys sorted.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        say(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

    /// Asks on the terminal and returns what was typed; `nil` where nobody can answer.
    static func ask(_ question: String) -> String? {
        guard isInteractive else { return nil }
        write(Array((question + " ").utf8), to: .standardError)
        return readLine()
    }
}
