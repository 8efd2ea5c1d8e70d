import Foundation
import Ledger
import Synchronization
import Testing
import Vocabulary

@testable import Storage

@Suite struct RecordLogTests {
    private static func open(
        _ folder: String, files: LogFiles = .posix, options: LogOptions? = nil
    ) throws -> RecordLog {
        try RecordLog.open(
            folder, origin: "test.example/record", files: files, hasher: Fixture.hasher,
            clock: { Fixture.start },
            options: options ?? LogOptions(segmentSize: .kibibytes(256), reserve: .bytes(1))
        ).0
    }

    @Test func `many writers get each their own place, and all stands after a start`()
        async throws
    {
        try await Fixture.withFolder { folder in
            let log = try Self.open(folder)
            let commits = try await withThrowingTaskGroup(of: [Commit].self) { group in
                for writer in 0..<8 {
                    group.addTask {
                        var commits: [Commit] = []
                        for step in 0..<100 {
                            commits.append(
                                try await log.append(
                                    Fixture.body(writer * 100 + step, padding: 200)))
                        }
                        return commits
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(Set(commits.map(\.index)) == Set(0..<800))
            let head = log.durableHead
            #expect(head.size.leafCount == 800)
            log.close()
            let again = try Self.open(folder)
            #expect(again.durableHead == head)
            let numbers = try again.entries(in: 0..<800).compactMap { Fixture.number(in: $0) }
            #expect(numbers.sorted() == Array(0..<800))
            again.close()
        }
    }

    @Test func `a second owner is refused`() throws {
        try Fixture.withFolder { folder in
            let log = try Self.open(folder)
            #expect(throws: LogFailure.inUse(folder: folder)) { _ = try Self.open(folder) }
            log.close()
            try Self.open(folder).close()
        }
    }

    @Test func `a closed log writes what waits and takes no more`() throws {
        try Fixture.withFolder { folder in
            let log = try Self.open(folder)
            let outcomes = Mutex<[CommitResult]>([])
            let sink = CommitSink { results in outcomes.withLock { $0 += results } }
            for ticket in 0..<50 as Range<UInt64> {
                log.submit(Fixture.body(Int(ticket)), ticket: ticket, to: sink)
            }
            log.close()
            log.submit(Fixture.body(50), ticket: 50, to: sink)
            log.close()
            let results = outcomes.withLock { $0 }
            #expect(results.map(\.ticket) == Array(0...50))
            #expect(results.dropLast().allSatisfy { (try? $0.outcome.get()) != nil })
            #expect(throws: LogFailure.closed) { try results.last?.outcome.get() }
        }
    }

    @Test func `a refused body fails alone`() async throws {
        try await Fixture.withFolder { folder in
            let log = try Self.open(folder)
            await #expect(throws: LogFailure.notABody) { try await log.append([]) }
            await #expect(throws: LogFailure.self) {
                try await log.append(Fixture.body(0, padding: 66_000))
            }
            #expect(try await log.append(Fixture.body(1)).index == 0)
            log.close()
        }
    }

    @Test func `an error of the disk stops the log for good`() async throws {
        let disk = SimulatedDisk(seed: 3)
        let options = LogOptions(segmentSize: .bytes(4096), preparesAhead: false)
        let log = try Self.open("/log", files: disk.files, options: options)
        _ = try await log.append(Fixture.body(0))
        disk.setFuse(1)
        await #expect(throws: LogFailure.self) { try await log.append(Fixture.body(1)) }
        disk.setFuse(nil)
        await #expect(throws: LogFailure.self) { try await log.append(Fixture.body(2)) }
        #expect(log.failure != nil)
        #expect(log.size.leafCount == 1)
        #expect(throws: LogFailure.self) {
            try log.publish { try SignedNote(text: $0.text, signatures: []) }
        }
        log.close()
    }

    @Test func `a full queue turns entries away`() throws {
        try Fixture.withFolder { folder in
            let gate = Mutex(())
            let turnedAway = Mutex(0)
            let options = LogOptions(
                segmentSize: .kibibytes(64), reserve: .bytes(1), queueLimit: 4)
            let log = try Self.open(folder, options: options)
            let slow = CommitSink { _ in gate.withLock { _ in } }
            let sink = CommitSink { results in
                for result in results where result.isQueueFull { turnedAway.withLock { $0 += 1 } }
            }
            gate.withLock { _ in
                // The committer waits in the slow sink; then four fit and two do not.
                log.submit(Fixture.body(0), ticket: 0, to: slow)
                while log.size.leafCount == 0 { Thread.sleep(forTimeInterval: 0.001) }
                for ticket in 1...6 as ClosedRange<UInt64> {
                    log.submit(Fixture.body(1), ticket: ticket, to: sink)
                }
            }
            log.close()
            #expect(turnedAway.withLock { $0 } == 2)
        }
    }

    @Test func `below the reserve the log says so`() throws {
        try Fixture.withFolder { folder in
            var files = LogFiles.posix
            files.freeSpace = { _ throws(FileFailure) in 1000 }
            let tight = try Self.open(
                folder, files: files,
                options: LogOptions(
                    segmentSize: .kibibytes(64), reserve: .bytes(1001)))
            #expect(tight.isBelowReserve)
            tight.close()
            let roomy = try Self.open(
                folder, files: files,
                options: LogOptions(
                    segmentSize: .kibibytes(64), reserve: .bytes(1000)))
            #expect(!roomy.isBelowReserve)
            roomy.close()
        }
    }
}

extension CommitResult {
    fileprivate var isQueueFull: Bool {
        if case .failure(.queueFull) = outcome { return true }
        return false
    }
}
