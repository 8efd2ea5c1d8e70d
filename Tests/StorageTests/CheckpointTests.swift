import Ledger
import Testing
import Vocabulary

@testable import Storage

@Suite struct CheckpointTests {
    private let disk = SimulatedDisk(seed: 9)
    private let options = LogOptions(segmentSize: .bytes(4096), preparesAhead: false)

    private func open() throws -> RecordLog {
        try RecordLog.open(
            "/log", origin: "test.example/log", files: disk.files, hasher: Fixture.hasher,
            clock: { Fixture.start }, options: options
        ).0
    }

    @Test func `a checkpoint stands for the durable head, and survives a start`() async throws {
        let log = try open()
        for number in 0..<5 { _ = try await log.append(Fixture.body(number)) }
        let note = try log.publish(Fixture.sign)
        let checkpoint = try Checkpoint(parsing: SignedNote(parsing: note).text)
        #expect(checkpoint.head == log.durableHead)
        #expect(disk.contents("/log/checkpoint") == note)
        // Nothing new: not signed again.
        #expect(try log.publish { _ in throw LogFailure.closed } == note)
        log.close()
        let again = try open()
        #expect(again.checkpoint == note)
        _ = try await again.append(Fixture.body(5))
        #expect(try again.publish(Fixture.sign) != note)
        again.close()
    }

    @Test func `a log shorter than its checkpoint does not start`() async throws {
        let log = try open()
        for number in 0..<3 { _ = try await log.append(Fixture.body(number)) }
        _ = try log.publish(Fixture.sign)
        log.close()
        // The last entry, whole, with nothing behind it: no mark tells of it but the checkpoint.
        disk.tamper("/log/segments/00000000.segment") { bytes in
            guard case .record(let first) = SegmentRecord.read(bytes.span, at: 0),
                case .record(let second) = SegmentRecord.read(bytes.span, at: first.end)
            else { return }
            for at in second.end..<bytes.count { bytes[at] = 0 }
        }
        let failure = #expect(throws: LogFailure.self) { _ = try open() }
        guard case .damaged(let damage) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(damage.entry == 2)
    }

    @Test func `a log with other entries than were signed does not start`() async throws {
        let log = try open()
        _ = try await log.append(Fixture.body(0))
        _ = try log.publish(Fixture.sign)
        log.close()
        let entry = try #require(
            disk.contents("/log/segments/00000000.segment").flatMap { bytes -> [UInt8]? in
                guard case .record(let record) = SegmentRecord.read(bytes.span, at: 0) else {
                    return nil
                }
                return Array(bytes[record.entry])
            })
        var forged = entry
        forged[forged.count - 3] ^= 1
        let record = SegmentRecord.encode(forged, sequence: 0, durable: 0)
        disk.tamper("/log/segments/00000000.segment") {
            $0.replaceSubrange(0..<record.count, with: record)
        }
        #expect(throws: LogFailure.otherRootThanCheckpoint(size: 1)) { _ = try open() }
    }

    @Test func `a checkpoint that cannot be read stops the start`() async throws {
        try open().close()
        let log = try open()
        _ = try await log.append(Fixture.body(0))
        _ = try log.publish(Fixture.sign)
        log.close()
        disk.tamper("/log/checkpoint") { $0[0] ^= 1 }
        #expect(throws: LogFailure.badCheckpoint) { _ = try open() }
    }
}
