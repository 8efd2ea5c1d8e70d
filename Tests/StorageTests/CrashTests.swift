import Foundation
import Ledger
import Testing
import Vocabulary

@testable import Storage

@Suite struct CrashTests {
    /// 10,000 crashes in all; each argument is the seed of its share.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `no acknowledged entry is ever missing after a crash`(seed: UInt64) throws {
        try CrashingLives(seed: seed, syncs: true).run(crashes: 500)
    }

    @Test func `without the sync acknowledged entries do go missing`() {
        // The loss shows as entries that are not there, or as damage where a later record's mark
        // says that they were durable once.
        for seed in 0..<8 {
            let lives = CrashingLives(seed: UInt64(seed), syncs: false)
            let loss = #expect(throws: CrashingLives.Broken.self) {
                try lives.run(crashes: 200)
            }
            let text = loss?.description ?? ""
            #expect(text.contains("were acknowledged") || text.contains("damaged"))
        }
    }
}

/// Lives of one log after another on a disk that crashes, with an account of what was promised.
final class CrashingLives {
    struct Broken: Error, CustomStringConvertible {
        let description: String
    }

    private let seed: UInt64
    private var generator: SeededGenerator
    private var disk: SimulatedDisk
    private let syncs: Bool
    /// Entries that were acknowledged, by index.
    private var acknowledged: [[UInt8]] = []
    /// Numbers of bodies handed in, in order; those behind the acknowledged may stand or not.
    private var submitted = 0

    init(seed: UInt64, syncs: Bool) {
        self.seed = seed
        self.syncs = syncs
        generator = SeededGenerator(seed: seed &* 7919 &+ 1)
        disk = SimulatedDisk(seed: seed, syncs: syncs)
    }

    func run(crashes: Int) throws {
        for crash in 0..<crashes {
            if crash % 8 == 0 {
                disk = SimulatedDisk(seed: generator.next(), syncs: syncs)
                acknowledged = []
                submitted = 0
            }
            disk.setFuse(Int.random(in: 1...40, using: &generator))
            do { try live() } catch let broken as Broken {
                throw Broken(description: "seed \(seed), crash \(crash): \(broken)")
            } catch LogFailure.stopped, LogFailure.file, is FileFailure {
                // The power failed; anything else is a lost entry or false damage.
            } catch { throw Broken(description: "seed \(seed), crash \(crash): \(error)") }
            // Mostly the power fails; at times only the process does.
            if Int.random(in: 0..<8, using: &generator) == 0 { disk.kill() } else { disk.crash() }
        }
    }

    /// Opens the log, checks every promise, and writes on until the power fails.
    private func live() throws {
        let options = LogOptions(
            segmentSize: .bytes(4096), preparesAhead: Bool.random(using: &generator))
        var (log, _) = try SegmentedLog.open(
            "/log", origin: "test.example/log", files: disk.files, hasher: Fixture.hasher,
            options: options)
        try check(log)
        if options.preparesAhead { try log.upkeep.makeAhead(log.current.number + 1) }
        while !disk.isOff {
            var batch: [[UInt8]] = []
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let body = Fixture.body(
                    submitted, padding: Int.random(in: 0...700, using: &generator))
                submitted += 1
                let commit = try log.stage(body, at: Fixture.start)
                batch.append(Fixture.entry(commit, body))
            }
            try log.commit()
            acknowledged += batch
            try log.upkeep.sealFull(on: log.shelf)
        }
    }

    private func check(_ log: SegmentedLog) throws {
        let entries = try log.reader.entries(in: 0..<log.durable)
        guard entries.count >= acknowledged.count else {
            throw Broken(
                description: "\(acknowledged.count) were acknowledged, \(entries.count) are there")
        }
        guard entries.starts(with: acknowledged) else {
            throw Broken(description: "an acknowledged entry was changed")
        }
        let numbers = entries.compactMap { Fixture.number(in: $0) }
        guard numbers.count == entries.count, zip(numbers, numbers.dropFirst()).allSatisfy(<)
        else { throw Broken(description: "entries out of order: \(numbers)") }
        guard log.frontier.root(with: Fixture.hasher) == Fixture.root(over: entries) else {
            throw Broken(description: "the tree is not that of the entries")
        }
        // Whole records of a batch that nobody heard of may stay; they count from now on.
        acknowledged = entries
    }
}
