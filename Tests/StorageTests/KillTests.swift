import Foundation
import Ledger
import Testing
import Vocabulary

@testable import Storage

@Suite struct KillTests {
    /// The writer stands beside the tests' own program.
    private static let writer: URL = {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0])
        return tests.deletingLastPathComponent().appendingPathComponent("log-writer")
    }()

    @Test func `a writer killed thirty times loses nothing that it acknowledged`() throws {
        try Fixture.withFolder { folder in
            var generator = SeededGenerator(seed: 30)
            var account = Account()
            for round in 0..<30 {
                let lines = try Self.runAndKill(
                    folder, from: account.nextNumber,
                    after: .milliseconds(Int.random(in: 5...120, using: &generator)))
                try account.settle(lines, folder: folder, round: round)
            }
            #expect(account.promises.count > 1000)
            try account.checkAll(folder: folder)
            print(
                "30 rounds: \(account.promises.count) acknowledged, \(account.standing) standing,"
                    + " \(account.cuts) torn batches cut off")
        }
    }

    /// Runs the writer, kills it some time after its first acknowledgement, returns what it said.
    private static func runAndKill(
        _ folder: String, from number: UInt64, after delay: Duration
    ) throws -> [Substring] {
        let process = Process()
        process.executableURL = writer
        process.arguments = [folder, String(number)]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        var said = pipe.fileHandleForReading.availableData
        let pid = process.processIdentifier
        let killer = Thread {
            Thread.sleep(forTimeInterval: Double(delay.wholeMicroseconds) / 1_000_000)
            kill(pid, SIGKILL)
        }
        killer.start()
        said += try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let text = String(decoding: said, as: UTF8.self)
        // A last line without its end may be half a number.
        let whole =
            text.hasSuffix("\n")
            ? text[...] : text[..<(text.lastIndex(of: "\n") ?? text.startIndex)]
        return whole.split(separator: "\n")
    }

    /// What was acknowledged, beside what stands.
    private struct Account {
        var nextNumber: UInt64 = 0
        /// The number of every acknowledged entry, by index, over all rounds.
        var promises: [UInt64: Int] = [:]
        var standing: UInt64 = 0
        var cuts = 0

        mutating func settle(_ lines: [Substring], folder: String, round: Int) throws {
            var promised: [UInt64: Int] = [:]
            for line in lines {
                let numbers = line.split(separator: " ")
                guard numbers.count == 2, let index = UInt64(numbers[0]),
                    let number = Int(numbers[1])
                else {
                    Issue.record("the writer said `\(line)`")
                    continue
                }
                promised[index] = number
            }
            try #require(!promised.isEmpty)
            let (log, report) = try Self.open(folder)
            defer { log.close() }
            if report.cut != nil { cuts += 1 }
            var found: [UInt64: Int] = [:]
            try log.reader.forEach(in: standing..<log.durable) { index, entry in
                found[index] = Fixture.number(in: entry)
            }
            // What stood before this round was acknowledged or taken up then; all new promises
            // concern what came behind it.
            for (index, number) in promised {
                try #require(found[index] == number, "round \(round), entry \(index)")
            }
            promises.merge(promised) { first, _ in first }
            standing = log.durable
            nextNumber = UInt64((found.values.max() ?? 0) + 1000)
        }

        /// The whole account once more, from the first entry on.
        func checkAll(folder: String) throws {
            let (log, _) = try Self.open(folder)
            defer { log.close() }
            var kept = 0
            try log.reader.forEach(in: 0..<log.durable) { index, entry in
                if let number = promises[index], number == Fixture.number(in: entry) { kept += 1 }
            }
            #expect(kept == promises.count)
        }

        private static func open(
            _ folder: String
        ) throws(LogFailure) -> (SegmentedLog, RecoveryReport) {
            try SegmentedLog.open(
                folder, origin: "test.example/killed", files: .posix, hasher: Fixture.hasher,
                options: LogOptions(segmentSize: .kibibytes(256)))
        }
    }
}
