import ArgumentParser
import Vocabulary

/// What the program's exit code says; documented in `sumun --help` and docs/commands.md.
enum ExitStatus: Int32 {
    case refused = 1
    case usage = 2
    case damaged = 3
    case unavailable = 4

    init(_ kind: Refusal.Kind) {
        switch kind {
        case .invalid, .notFound, .conflict, .forbidden: self = .refused
        case .damaged: self = .damaged
        case .unavailable: self = .unavailable
        }
    }
}
