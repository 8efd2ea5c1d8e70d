import Ledger
import Testing
import Vocabulary

@testable import Storage

/// What the store writes is what the ledger's own examination reads.
@Suite struct AuditedLogTests {
    private static func log() throws -> (disk: SimulatedDisk, head: TreeHead) {
        let disk = SimulatedDisk(seed: 11)
        var (log, _) = try SegmentedLog.open(
            "/log", origin: "test.example/log", files: disk.files, hasher: Fixture.hasher,
            options: LogOptions(segmentSize: .bytes(1024), preparesAhead: true))
        for number in 0..<20 {
            _ = try log.stage(
                Fixture.body(number, padding: number * 53 % 300),
                at: Fixture.start + .microseconds(Int64(number)))
            if number % 4 == 3 { try log.commit() }
        }
        try log.upkeep.sealFull(on: log.shelf)
        try log.upkeep.makeAhead(log.current.number + 1)
        let head = log.frontier.head(with: Fixture.hasher)
        let checkpointer = try Checkpointer(
            folder: log.folder, files: disk.files, origin: "test.example/log")
        _ = try checkpointer.publish(head, sign: Fixture.sign)
        log.close()
        return (disk, head)
    }

    private static func examine(_ disk: SimulatedDisk) throws -> AuditReport {
        let examination = Examination(hasher: Fixture.hasher, checking: { _, _, _ in true })
        return try examination(
            LogFolderReader(
                names: { try disk.files.list("/log/" + $0) },
                size: { disk.contents("/log/" + $0).map { UInt64($0.count) } },
                read: { path, offset, count in
                    Array(
                        (disk.contents("/log/" + path) ?? []).dropFirst(Int(offset)).prefix(count))
                }))
    }

    @Test func `a log of the store is sound, with the store's own head`() throws {
        let (disk, head) = try Self.log()
        let report = try Self.examine(disk)
        #expect(report.findings.isEmpty)
        #expect(report.head == head)
        #expect(report.signedHead?.head == head)
        #expect(report.lastTime == Fixture.start + .microseconds(19))
    }

    @Test func `a changed byte anywhere in segments and hashes is found`() throws {
        let (disk, _) = try Self.log()
        for folder in ["segments", "hashes"] {
            for name in try disk.files.list("/log/" + folder) {
                let path = "/log/\(folder)/\(name)"
                let count = disk.contents(path)?.count ?? 0
                for offset in stride(from: 0, to: count, by: 29) {
                    disk.tamper(path) { $0[offset] ^= 0x10 }
                    let found = try !Self.examine(disk).findings.isEmpty
                    #expect(found, "\(path) at \(offset)")
                    disk.tamper(path) { $0[offset] ^= 0x10 }
                }
            }
        }
    }
}
