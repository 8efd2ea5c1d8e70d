import Ledger
import Testing
import Vocabulary

@Suite struct TornTailTests {
    /// Nine entries in batches of three: marks 0, 3 and 6 stand in the records.
    private func log() -> MemoryLog {
        var log = MemoryLog(segmentSize: 2048)
        log.append(count: 9)
        return log
    }

    private func flipped(_ record: Int, in log: MemoryLog) -> MemoryLog {
        var log = log
        let start = log.recordStarts(of: 0)[record]
        log.files[MemoryLog.path(0)]?[start + 30] ^= 1
        return log
    }

    @Test(arguments: 6..<9)
    func `a bad record above the last durable mark may be a torn write`(record: Int) throws {
        let report = try flipped(record, in: log()).examined()
        #expect(report.verdict == .tornTail)
        #expect(report.gaps.contains(.tornTail(from: UInt64(record))))
        #expect(report.head.size == TreeSize(UInt64(record)))
    }

    @Test(arguments: 0..<6)
    func `a bad record below a durable mark is damage`(record: Int) throws {
        let report = try flipped(record, in: log()).examined()
        #expect(report.verdict == .damaged)
        #expect(report.findings.map(\.flaw) == [.record(.wrongChecksum)])
    }

    @Test func `a bad record below a signed head is damage, whatever the marks say`() throws {
        var log = log()
        log.files[LogLayout.checkpoint] = try log.checkpoint()
        #expect(try flipped(8, in: log).examined().verdict == .damaged)
    }

    @Test func `a batch of which any sectors were lost is a torn tail`() throws {
        let log = log()
        let starts = log.recordStarts(of: 0)
        for lost in 1..<8 {
            var torn = log
            for record in 0..<3 where lost & 1 << record != 0 {
                for place in starts[6 + record]..<starts[7 + record] {
                    torn.files[MemoryLog.path(0)]?[place] = 0
                }
            }
            let report = try torn.examined()
            // Lost from some entry to the end, a batch leaves no trace at all.
            let isTrailing = [0b100, 0b110, 0b111].contains(lost)
            #expect(report.verdict == (isTrailing ? .sound : .tornTail), "lost \(lost)")
        }
    }

    @Test func `stray bytes behind which the log goes on without loss are damage`() throws {
        var log = MemoryLog()
        log.append(count: 3, batch: 3)
        while log.recordStarts(of: 0).count < 6, log.files[MemoryLog.path(1)] == nil {
            log.append(count: 1, batch: 1)
        }
        log.append(count: 4, batch: 4)
        log.files[MemoryLog.path(0)]?[log.segmentSize - 1] = 1
        let report = try log.examined()
        #expect(report.verdict == .damaged)
        #expect(report.findings.map(\.flaw) == [.strayBytes])
    }

    @Test func `entries lost in one place are named as a range`() throws {
        var log = log()
        let starts = log.recordStarts(of: 0)
        for place in starts[2]..<starts[5] { log.files[MemoryLog.path(0)]?[place] = 0x55 }
        let report = try log.examined()
        #expect(
            report.findings == [
                AuditFinding(
                    place: .segment(0, offset: UInt64(starts[2]), entry: 2),
                    flaw: .lost(.record(.lengthOverLimit), through: 4))
            ])
        #expect(
            report.summary
                == "damaged: segment 0, offset \(starts[2]), entry 2: length over the limit; entries up to 4 cannot be read"
        )
    }
}
