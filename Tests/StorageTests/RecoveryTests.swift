import Ledger
import Testing
import Vocabulary

@testable import Storage

/// A log of three batches on a simulated disk, to be tampered with.
private struct Specimen {
    let disk: SimulatedDisk
    let options: LogOptions
    /// Where each entry's record begins and ends in segment 0.
    var records: [Range<Int>] = []

    static let path = "/log/segments/00000000.segment"

    init(batches: [Int], segment: Int = 4096, padding: Int = 20) throws {
        disk = SimulatedDisk(seed: 1)
        options = LogOptions(segmentSize: .bytes(segment), preparesAhead: false)
        var (log, _) = try open()
        for batch in batches {
            for _ in 0..<batch {
                _ = try log.stage(
                    Fixture.body(Int(log.next), padding: padding), at: Fixture.start)
            }
            try log.commit()
        }
        log.close()
        let bytes = disk.contents(Self.path) ?? []
        var at = 0
        while case .record(let record) = SegmentRecord.read(bytes.span, at: at) {
            records.append(at..<record.end)
            at = record.end
        }
    }

    func open() throws(LogFailure) -> (SegmentedLog, RecoveryReport) {
        try SegmentedLog.open(
            "/log", origin: "test.example/log", files: disk.files, hasher: Fixture.hasher,
            options: options)
    }
}

@Suite struct RecoveryTests {
    @Test func `a changed byte below a durable mark is damage, and names its entry`() throws {
        let untouched = try Specimen(batches: [2, 3, 1])
        // The last batch's records carry the mark 5.
        for (entry, record) in untouched.records.prefix(5).enumerated() {
            for offset in record {
                let specimen = try Specimen(batches: [2, 3, 1])
                specimen.disk.tamper(Specimen.path) { $0[offset] ^= 0x40 }
                let before = specimen.disk.contents(Specimen.path)
                let failure = #expect(throws: LogFailure.self) { _ = try specimen.open() }
                guard case .damaged(let damage) = failure else {
                    Issue.record("offset \(offset): \(String(describing: failure))")
                    return
                }
                #expect(damage.entry == UInt64(entry))
                #expect(damage.offset == record.lowerBound)
                #expect(damage.segment == "segments/00000000.segment")
                #expect(specimen.disk.contents(Specimen.path) == before)
            }
        }
    }

    @Test func `a changed byte above every durable mark is a torn batch, and is cut off`() throws {
        let untouched = try Specimen(batches: [2, 1, 3])
        for entry in 3..<6 {
            for offset in untouched.records[entry] {
                let specimen = try Specimen(batches: [2, 1, 3])
                specimen.disk.tamper(Specimen.path) { $0[offset] ^= 0x40 }
                let (log, report) = try specimen.open()
                #expect(log.durable == UInt64(entry))
                #expect(report.cut?.entry == UInt64(entry))
                #expect(report.cut?.offset == untouched.records[entry].lowerBound)
                #expect(report.cut?.records == 5 - entry)
                let rest = specimen.disk.contents(Specimen.path)?
                    .dropFirst(untouched.records[entry].lowerBound)
                #expect(rest?.allSatisfy { $0 == 0 } == true)
            }
        }
    }

    @Test func `a log that was cut goes on, and a second start finds nothing to cut`() throws {
        let specimen = try Specimen(batches: [2, 3])
        specimen.disk.tamper(Specimen.path) { $0[specimen.records[3].lowerBound + 30] ^= 1 }
        var (log, _) = try specimen.open()
        #expect(try log.stage(Fixture.body(77), at: Fixture.start).index == 3)
        try log.commit()
        log.close()
        let (again, report) = try specimen.open()
        #expect(report.cut == nil)
        #expect(again.durable == 4)
        #expect(Fixture.number(in: try again.reader.entry(at: 3)) == 77)
    }

    @Test func `bytes behind the last record are cut off, if no mark stands against it`() throws {
        let specimen = try Specimen(batches: [2])
        specimen.disk.tamper(Specimen.path) { $0[4095] = 1 }
        let (log, report) = try specimen.open()
        #expect(log.durable == 2)
        #expect(report.cut?.entry == 2)
    }

    @Test func `a torn batch may span segments`() throws {
        // Ten entries of some 300 bytes in one batch fill segments of 1,024 bytes.
        let specimen = try Specimen(batches: [1, 9], segment: 1024, padding: 200)
        #expect(specimen.records.count >= 2)
        specimen.disk.tamper(Specimen.path) { $0[specimen.records[1].lowerBound + 40] ^= 1 }
        // Hashes that were never written: the batch was never acknowledged.
        let (log, report) = try specimen.open()
        #expect(log.durable == 1)
        #expect((report.cut?.records ?? 0) >= 6)
        for number in 1...3 {
            let path = "/log/segments/0000000\(number).segment"
            #expect(specimen.disk.contents(path)?.allSatisfy { $0 == 0 } == true)
        }
    }

    @Test func `damage in a full segment is found by marks in later ones`() throws {
        let specimen = try Specimen(
            batches: [1, 1, 1, 1, 1, 1, 1, 1], segment: 1024, padding: 200)
        specimen.disk.tamper(Specimen.path) { $0[specimen.records[1].lowerBound + 40] ^= 1 }
        #expect(throws: LogFailure.self) { _ = try specimen.open() }
    }

    @Test func `bytes behind the last record of a full segment are damage`() throws {
        let specimen = try Specimen(batches: [1, 1, 1, 1, 1, 1], segment: 1024, padding: 200)
        specimen.disk.tamper(Specimen.path) { $0[1023] = 1 }
        let failure = #expect(throws: LogFailure.self) { _ = try specimen.open() }
        guard case .damaged = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }

    @Test func `a missing segment is damage`() throws {
        let specimen = try Specimen(batches: [1, 1, 1, 1, 1, 1, 1, 1], segment: 1024, padding: 200)
        specimen.disk.remove(Specimen.path)
        #expect(throws: LogFailure.self) { _ = try specimen.open() }
    }

    @Test func `a folder of another log is refused`() throws {
        let specimen = try Specimen(batches: [1])
        #expect(
            throws: LogFailure.otherOrigin(found: "test.example/log", expected: "test.example/x")
        ) {
            _ = try SegmentedLog.open(
                "/log", origin: "test.example/x", files: specimen.disk.files,
                hasher: Fixture.hasher, options: specimen.options)
        }
    }

    @Test(arguments: ["", "two\nlines"])
    func `an origin is one line`(origin: String) {
        #expect(throws: LogFailure.notAnOrigin) {
            _ = try SegmentedLog.open(
                "/log", origin: origin, files: SimulatedDisk(seed: 0).files,
                hasher: Fixture.hasher, options: LogOptions())
        }
    }
}
