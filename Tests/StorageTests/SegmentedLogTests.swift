import Ledger
import Testing
import Vocabulary

@testable import Storage

@Suite struct SegmentedLogTests {
    private let disk = SimulatedDisk(seed: 5)
    private let options = LogOptions(segmentSize: .bytes(2048), preparesAhead: false)

    private func open() throws -> (SegmentedLog, RecoveryReport) {
        try SegmentedLog.open(
            "/log", origin: "test.example/log", files: disk.files, hasher: Fixture.hasher,
            options: options)
    }

    private func fill(_ log: inout SegmentedLog, to count: Int) throws {
        while log.next < count {
            _ = try log.stage(
                Fixture.body(Int(log.next), padding: Int(log.next) * 37 % 300),
                at: Fixture.start + .microseconds(Int64(log.next)))
            if log.next % 3 == 0 { try log.commit() }
        }
        try log.commit()
    }

    @Test func `entries, tree and proofs are the same before and after a start`() throws {
        var (log, _) = try open()
        try fill(&log, to: 100)
        let before = try log.reader.entries(in: 0..<100)
        let head = log.frontier.head(with: Fixture.hasher)
        log.close()
        let (again, report) = try open()
        #expect(report.entries == 100)
        #expect(try again.reader.entries(in: 0..<100) == before)
        #expect(again.frontier.head(with: Fixture.hasher) == head)
        #expect(head.root == Fixture.root(over: before))
        #expect(again.lastTime == Fixture.start + .microseconds(99))
        for (index, entry) in before.enumerated() {
            #expect(try again.reader.entry(at: UInt64(index)) == entry)
        }
    }

    @Test func `every proof verifies, at every size`() throws {
        var (log, _) = try open()
        try fill(&log, to: 40)
        try log.upkeep.sealFull(on: log.shelf)
        #expect(log.shelf.sealedCount > 2)
        let entries = try log.reader.entries(in: 0..<40)
        let roots = (0...40).map { Fixture.root(over: Array(entries.prefix($0))) }
        for size in 1...40 {
            let proof = try log.reader.inclusionProof(
                of: UInt64(size / 2), in: TreeSize(UInt64(size)))
            try proof.verify(
                leaf: Fixture.hasher.leaf(entries[size / 2]), root: roots[size],
                with: Fixture.hasher)
            let extends = try log.reader.consistencyProof(
                from: TreeSize(UInt64((size + 1) / 2)), to: TreeSize(UInt64(size)))
            try extends.verify(
                olderRoot: roots[(size + 1) / 2], newerRoot: roots[size], with: Fixture.hasher)
        }
    }

    @Test(arguments: ["missing", "cut short", "rotten header", "rotten hash"])
    func `bad hashes of a full segment are made again`(flaw: String) throws {
        var (log, _) = try open()
        try fill(&log, to: 60)
        try log.upkeep.sealFull(on: log.shelf)
        let head = log.frontier.head(with: Fixture.hasher)
        let sealed = log.shelf.sealedCount
        #expect(sealed > 3)
        log.close()
        for number in 0..<sealed {
            let path = "/log/hashes/0000000\(number).hashes"
            let good = disk.contents(path) ?? []
            switch flaw {
            case "missing": disk.remove(path)
            case "cut short": disk.tamper(path) { $0.removeLast() }
            case "rotten header": disk.tamper(path) { $0[9] ^= 1 }
            default: disk.tamper(path) { bytes in for at in 32..<bytes.count { bytes[at] ^= 1 } }
            }
            let (again, _) = try open()
            #expect(again.frontier.head(with: Fixture.hasher) == head)
            for index in stride(from: 0, to: 60, by: 7) {
                _ = try again.reader.inclusionProof(of: UInt64(index), in: head.size)
            }
            again.close()
            // One that no start and no proof rests on may stay as it is until one does.
            if flaw != "rotten hash" { #expect(disk.contents(path) == good) }
        }
    }

    @Test func `a start reads no full segment`() throws {
        var (log, _) = try open()
        try fill(&log, to: 60)
        try log.upkeep.sealFull(on: log.shelf)
        let sealed = log.shelf.sealedCount
        log.close()
        for number in 0..<sealed {
            disk.tamper("/log/segments/0000000\(number).segment") { bytes in
                for at in bytes.indices { bytes[at] = 0xFF }
            }
        }
        #expect(try open().1.entries == 60)
    }

    @Test func `time never goes below the entry before`() throws {
        var (log, _) = try open()
        let later = try log.stage(Fixture.body(0), at: Fixture.start + .seconds(5))
        let earlier = try log.stage(Fixture.body(1), at: Fixture.start)
        #expect(earlier.instant == later.instant)
        try log.commit()
        log.close()
        var (again, _) = try open()
        #expect(try again.stage(Fixture.body(2), at: Fixture.start).instant == later.instant)
    }

    @Test(arguments: [
        "", "{}", #""kind":"x""#, #""kind":"x","a":"\#u{0A}"}"#, #" "kind":"x"}"#,
    ])
    func `what is no body is refused and leaves no trace`(text: String) throws {
        var (log, _) = try open()
        _ = try log.stage(Fixture.body(0), at: Fixture.start)
        #expect(throws: LogFailure.notABody) {
            try log.stage(Array(text.utf8), at: Fixture.start)
        }
        #expect(try log.stage(Fixture.body(1), at: Fixture.start).index == 1)
        try log.commit()
        #expect(try log.reader.entries(in: 0..<2).compactMap { Fixture.number(in: $0) } == [0, 1])
    }

    @Test func `an entry that no segment can hold is refused`() throws {
        var (log, _) = try open()
        #expect(throws: LogFailure.self) {
            try log.stage(Fixture.body(0, padding: 3000), at: Fixture.start)
        }
    }

    @Test func `after a failed sync nothing is written any more`() throws {
        var (log, _) = try open()
        try fill(&log, to: 3)
        disk.setFuse(2)
        _ = try log.stage(Fixture.body(3), at: Fixture.start)
        #expect(throws: LogFailure.self) { try log.commit() }
        disk.kill()
        #expect(throws: LogFailure.self) { try log.stage(Fixture.body(4), at: Fixture.start) }
        #expect(throws: LogFailure.self) { try log.commit() }
        #expect(log.shelf.size.leafCount == 3)
    }

    @Test func `a segment made ahead under another size is made anew`() throws {
        var (log, _) = try open()
        try log.upkeep.makeAhead(1)
        try fill(&log, to: 2)
        log.close()
        let larger = LogOptions(segmentSize: .bytes(8192), preparesAhead: false)
        var (again, _) = try SegmentedLog.open(
            "/log", origin: "test.example/log", files: disk.files, hasher: Fixture.hasher,
            options: larger)
        _ = try again.stage(Fixture.body(2, padding: 4000), at: Fixture.start)
        try again.commit()
        again.close()
        #expect(disk.contents("/log/segments/00000001.segment")?.count == 8192)
        #expect(try open().1.entries == 3)
    }
}
