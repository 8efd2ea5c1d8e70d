import Ledger
import Testing
import Vocabulary

@Suite struct ExaminationTests {
    private func log(_ count: Int = 12, batch: Int = 3) throws -> MemoryLog {
        var log = MemoryLog()
        log.append(count: count, batch: batch)
        log.files[LogLayout.checkpoint] = try log.checkpoint()
        return log
    }

    @Test func `a sound log is sound, and the report says what it could not establish`() throws {
        let log = try log()
        let report = try log.examined(key: MemoryLog.key(), against: log.checkpoint(at: 5))
        #expect(report.verdict == .sound)
        #expect(report.head == TreeHead(size: TreeSize(12), root: log.tree.roots[12]))
        #expect(report.origin == MemoryLog.origin)
        #expect(report.signedHead?.matches == true && report.olderHead?.matches == true)
        #expect(report.gaps == [.notWitnessed])
        #expect(report.segmentCount > 2)
        #expect(report.firstTime == Instant(microseconds: 0))
        #expect(report.lastTime == Instant(microseconds: 11_000_000))
        #expect(
            report.summary
                == "bytes intact, head of 12 entries, the last of 1970-01-01T00:00:11.000000Z, signed by `\(MemoryLog.origin)`"
        )
    }

    @Test func `a log without entries is sound`() throws {
        let report = try MemoryLog().examined()
        #expect(report.verdict == .sound)
        #expect(report.head.size == .empty)
        #expect(report.gaps == [.noCheckpoint])
    }

    @Test func `without a key the signature was not checked, and the report says so`() throws {
        let report = try log().examined()
        #expect(report.gaps == [.signatureNotChecked, .notWitnessed])
        #expect(report.summary.hasSuffix(", signature not checked"))
    }

    @Test func `entries behind the signed head are not covered by it`() throws {
        var log = try log()
        log.append(count: 4)
        let report = try log.examined(key: MemoryLog.key())
        #expect(report.verdict == .sound)
        #expect(report.gaps == [.uncovered(from: 12, through: 15), .notWitnessed])
    }

    @Test func `the report is the same whatever pieces the bytes come in`() throws {
        var log = try log()
        log.files[MemoryLog.path(1)]?[100] ^= 1
        let whole = try log.examined()
        for piece in [1, 7, 8, 23, 24, 100, 511] {
            #expect(try log.examined(piece: piece) == whole, "pieces of \(piece)")
        }
    }

    @Test func `a log shorter than its signed head is damaged`() throws {
        let long = try log(14)
        var short = try log(12)
        short.files[LogLayout.checkpoint] = long.files[LogLayout.checkpoint]
        let report = try short.examined(key: MemoryLog.key())
        #expect(report.findings.map(\.flaw) == [.logShorter(than: TreeSize(14))])
        #expect(report.verdict == .damaged)
    }

    @Test func `a log rewritten with right checksums does not lead to the signed root`() throws {
        let signed = try log()
        var log = MemoryLog()
        log.append((0..<12).map { MemoryLog.entry($0, second: $0 == 4 ? 5 : $0) })
        log.files[LogLayout.checkpoint] = try signed.checkpoint()
        let report = try log.examined(
            key: MemoryLog.key(), against: signed.checkpoint(at: 4))
        #expect(report.findings.map(\.flaw) == [.rootDiffers(at: TreeSize(12))])
        #expect(report.olderHead?.matches == true)
        let other = try log.examined(key: MemoryLog.key(), against: signed.checkpoint(at: 5))
        #expect(other.findings.count == 2 && other.olderHead?.matches == false)
    }

    @Test func `a head signed by another key, or for another log, is no head of this log`() throws {
        var log = try log()
        let other = try VerifierKey(
            name: MemoryLog.key().name, publicKey: [UInt8](repeating: 8, count: 32),
            sha256: SHA256.hash)
        #expect(
            try log.examined(key: other).findings.map(\.flaw) == [.notSigned(by: other.name)])
        log.files[LogLayout.origin] = Array("log.example/gate-2\n".utf8)
        #expect(
            try log.examined().findings.map(\.flaw) == [.otherOrigin(MemoryLog.origin)])
    }

    @Test func `a missing segment is named, and so are the entries that it took along`() throws {
        var log = try log()
        let lost = log.recordStarts(of: 1).count - 1
        let first = log.recordStarts(of: 0).count - 1
        log.files[MemoryLog.path(1)] = nil
        let report = try log.examined()
        #expect(report.findings.map(\.place).contains(.missingSegment(1)))
        let missing = AuditFinding.Place.segment(2, offset: 0, entry: UInt64(first))
        #expect(
            report.findings.contains {
                $0.place == missing
                    && $0.flaw == .entriesMissing(through: UInt64(first + lost - 1))
            })
        #expect(report.verdict == .damaged)
        #expect(report.gaps.contains(.rootUnknown(at: TreeSize(12))))
    }

    @Test func `what entries say of themselves is checked`() throws {
        var log = MemoryLog(segmentSize: 4096)
        log.append([
            MemoryLog.entry(0, second: 9), MemoryLog.entry(1, second: 8), MemoryLog.entry(3),
            Array(#"{"kind":"note"}"#.utf8), MemoryLog.entry(4, second: 10).dropLast(),
        ])
        #expect(
            try log.examined().findings.map(\.flaw) == [
                .timeFell, .stampSequence(3), .timeFell, .stampUnreadable, .notOneLine,
            ])
    }

    @Test func `a folder that holds no log is an error`() throws {
        let reader = LogFolderReader(
            names: { _ in nil }, size: { _ in nil }, read: { _, _, _ in [] })
        let examination = Examination(hasher: .mixing, checking: MemoryLog.check)
        #expect(throws: Examination.Failure.noLog) { try examination(reader) }
    }
}
