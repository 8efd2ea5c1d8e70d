import Foundation
import Vocabulary

/// What a process says to whoever watches its standard error: one line at a time.
enum Notice {
    static func write(_ line: String) {
        // Nobody may be reading any more; that stops no gate.
        try? FileHandle.standardError.write(contentsOf: Data("sumun: \(line)\n".utf8))
    }

    static func write(_ subject: String, _ error: any Error) {
        write("\(subject): \(words(error))")
    }

    static func words(_ error: any Error) -> String {
        (error as? any Refusable)?.refusal.message ?? "\(error)"
    }
}
