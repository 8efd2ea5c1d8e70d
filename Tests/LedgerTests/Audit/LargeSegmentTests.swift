import Foundation
import Ledger
import Testing
import Vocabulary

/// Segments larger than the window that an examination keeps of them.
@Suite struct LargeSegmentTests {
    private static let lengths = [65_535, 100, 65_534, 1_000, 40_000, 77, 30_000, 65_535, 200]

    private func log() throws -> MemoryLog {
        var log = MemoryLog(segmentSize: 256 << 10)
        for (index, length) in Self.lengths.enumerated() {
            let short = MemoryLog.entry(index)
            let filler = [UInt8](repeating: UInt8(ascii: "x"), count: max(0, length - short.count))
            log.append([Array(short.dropLast(2)) + filler + short.suffix(2)])
        }
        log.files[LogLayout.checkpoint] = try log.checkpoint()
        return log
    }

    @Test func `long entries are read in whatever pieces they come`() throws {
        let log = try log()
        let whole = try log.examined()
        #expect(whole.verdict == .sound, "\(whole.lines)")
        #expect(whole.head.size == TreeSize(UInt64(Self.lengths.count)))
        for piece in [4_099, 65_536] { #expect(try log.examined(piece: piece) == whole) }
    }

    @Test func `behind damage in a long entry the log is read on`() throws {
        var log = try log()
        log.files[MemoryLog.path(0)]?[30_000] ^= 1
        let whole = try log.examined()
        #expect(whole.findings.map(\.flaw) == [.record(.wrongChecksum)])
        #expect(whole.findings.map(\.place) == [.segment(0, offset: 0, entry: 0)])
        #expect(whole.lastTime == Instant(microseconds: Int64(Self.lengths.count - 1) * 1_000_000))
        #expect(try log.examined(piece: 4_099) == whole)
    }

    /// Every place of this segment reads like the beginning of a record of 60,000 bytes.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SUMUN_LONG"] == "1"))
    func `a segment made to be searched for ever is given up`() throws {
        var log = MemoryLog()
        log.files[MemoryLog.path(0)] = (0..<1 << 17).flatMap { _ in
            [0x60, 0xEA, 0, 0, 0, 0, 0, 0] as [UInt8]
        }
        let report = try log.examined()
        #expect(report.gaps.contains(.searchEnded(segment: 0)))
        #expect(report.verdict == .tornTail)
    }
}
