import Ledger
import Testing
import Vocabulary

@Suite struct ChangedByteTests {
    @Test(arguments: [0x01, 0x80, 0xFF] as [UInt8])
    func `a changed byte anywhere in a segment is found and named`(mask: UInt8) throws {
        var log = MemoryLog()
        log.append(count: 7)
        log.files[LogLayout.checkpoint] = try log.checkpoint(at: 6)
        for number in 0..<2 {
            let starts = log.recordStarts(of: number)
            let before = (0..<number).reduce(0) { $0 + log.recordStarts(of: $1).count - 1 }
            for place in 0..<log.segmentSize {
                var changed = log
                changed.files[MemoryLog.path(number)]?[place] ^= mask
                let report = try changed.examined()
                let found = report.findings.first?.place
                let record = starts.lastIndex { $0 <= place } ?? 0
                let isBehindAll = place >= (starts.last ?? 0)
                let expected = AuditFinding.Place.segment(
                    number, offset: UInt64(isBehindAll ? place : starts[record]),
                    entry: UInt64(before + record))
                guard found != expected, !isNamedClose(expected, place, in: report) else {
                    continue
                }
                Issue.record("segment \(number), byte \(place): \(report.findings)")
            }
        }
    }

    @Test func `a changed byte in the hashes of a segment is found and named`() throws {
        var log = MemoryLog()
        log.append(count: 7)
        let path = "hashes/" + LogLayout.hashesName(0)
        let count = try #require(log.files[path]).count
        for place in 0..<count {
            var changed = log
            changed.files[path]?[place] ^= 0x10
            let report = try changed.examined()
            let start = place < 32 ? 0 : place / 32 * 32
            #expect(
                report.findings.first?.place == .hashes(segment: 0, offset: UInt64(start)),
                "byte \(place)")
        }
        log.files[path]?.append(0)
        #expect(try log.examined().findings.map(\.flaw) == [.hashesUnreadable])
        log.files[path]?.removeLast(33)
        #expect(try log.examined().verdict == .damaged)
        log.files[path] = nil
        #expect(try log.examined().verdict == .sound)
    }

    @Test func `a changed byte in the checkpoint is found`() throws {
        var log = MemoryLog()
        log.append(count: 5)
        let checkpoint = try log.checkpoint()
        for place in checkpoint.indices {
            var changed = checkpoint
            changed[place] ^= 1
            log.files[LogLayout.checkpoint] = changed
            let report = try log.examined(key: MemoryLog.key())
            #expect(report.verdict == .damaged, "byte \(place)")
            #expect(report.findings.first?.place == .checkpoint)
        }
    }

    /// A changed length may name another byte of its word of eight: where nothing is said to
    /// stand, the first byte that is not zero; where something is, the word's beginning.
    private func isNamedClose(
        _ expected: AuditFinding.Place, _ place: Int, in report: AuditReport
    ) -> Bool {
        guard case .segment(let number, _, let entry) = expected,
            case .segment(number, let found, entry) = report.findings.first?.place
        else { return false }
        return Int(found) / 8 == place / 8
    }
}
