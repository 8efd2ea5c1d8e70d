package import Ledger
package import Outbound
package import Storage
package import Vocabulary

/// What use cases are given of the world; made once, in the composition root.
package struct World: Sendable {
    package let clock: WallClock
    package let randomness: Randomness
    package let files: LogFiles
    package let hasher: TreeHasher
    /// Makes PDFs of forms.
    package let printer: HTMLPrinter
    /// SHA-256 of the program that runs; `nil` where nobody can say.
    package let program: @Sendable () -> Digest?
    /// Told, in one sentence, what a person should know though what was asked is done.
    package let warn: @Sendable (String) -> Void

    package init(
        clock: WallClock, randomness: Randomness, files: LogFiles, hasher: TreeHasher,
        printer: HTMLPrinter = .chromium,
        program: @escaping @Sendable () -> Digest? = { nil },
        warn: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.clock = clock
        self.randomness = randomness
        self.files = files
        self.hasher = hasher
        self.printer = printer
        self.program = program
        self.warn = warn
    }

    /// This machine.
    package static func system(warn: @escaping @Sendable (String) -> Void) -> World {
        World(
            clock: .system, randomness: .system, files: .posix,
            hasher: TreeHasher(Hashing.sha256), program: { RunningProgram.digest }, warn: warn)
    }
}
