import Ledger
import Testing
import Vocabulary

@Suite struct MadeProofTests {
    private func log(_ count: Int = 12) throws -> MemoryLog {
        var log = MemoryLog(hasher: .sha256)
        log.append(count: count)
        log.files[LogLayout.checkpoint] = try log.checkpoint()
        return log
    }

    private func proof(of index: UInt64, in log: MemoryLog, piece: Int = .max) throws -> ProofFile {
        try ProofFile(of: index, in: log.reader(piece: piece), hasher: .sha256)
    }

    private func refuses(_ failure: ProofFile.MakingFailure, of index: UInt64, in log: MemoryLog) {
        #expect(throws: failure) { try proof(of: index, in: log) }
    }

    @Test(arguments: [1, 2, 7, 12, 64, 65])
    func `the folder of a log is all that a proof of each of its entries needs`(
        count: Int
    ) throws {
        let log = try log(count)
        for index in 0..<count {
            let made = try proof(of: UInt64(index), in: log)
            #expect(made.entry == MemoryLog.entry(index))
            #expect(try made.inclusion == log.tree.inclusion(of: index, in: count))
            let read = try ProofFile(parsing: made.bytes)
            #expect(
                try read.verify(with: MemoryLog.key(), hasher: .sha256, checking: MemoryLog.check)
                    .head.size == TreeSize(UInt64(count)))
        }
    }

    @Test func `the proof is the same whatever pieces the bytes come in`() throws {
        let log = try log()
        let whole = try proof(of: 5, in: log)
        for piece in [1, 7, 23, 24, 100, 511] {
            #expect(try proof(of: 5, in: log, piece: piece) == whole, "pieces of \(piece)")
        }
    }

    @Test func `an entry behind the signed head is not proved`() throws {
        var log = try log()
        log.append(count: 3)
        #expect(try proof(of: 11, in: log).inclusion.size == TreeSize(12))
        for index: UInt64 in [12, 14, 15, .max] {
            refuses(.notUnderHead(index: index, size: TreeSize(12)), of: index, in: log)
        }
    }

    @Test func `without a signed head there is no proof`() throws {
        var log = try log()
        log.files[LogLayout.checkpoint] = nil
        refuses(.noHead, of: 0, in: log)
        log.files[LogLayout.checkpoint] = Array("no head\n".utf8)
        refuses(.headUnreadable, of: 0, in: log)
        log = try self.log()
        log.files[LogLayout.origin] = Array("log.example/gate-2\n".utf8)
        refuses(.otherOrigin(MemoryLog.origin), of: 0, in: log)
        log.files[LogLayout.origin] = nil
        refuses(.noLog, of: 0, in: log)
    }

    @Test func `nothing is proved from a log with a damaged entry under its head`() throws {
        var log = try log()
        let starts = log.recordStarts(of: 1)
        let first = UInt64(log.recordStarts(of: 0).count - 1)
        log.files[MemoryLog.path(1)]?[starts[1] + 30] ^= 1
        for index: UInt64 in [0, first + 1, 11] {
            refuses(
                .damaged(segment: 1, offset: UInt64(starts[1]), entry: first + 1), of: index,
                in: log)
        }
        log.files[MemoryLog.path(1)] = nil
        refuses(.damaged(segment: 2, offset: 0, entry: first), of: 0, in: log)
    }

    @Test func `bytes behind the signed head are not looked at`() throws {
        var log = try log(4)
        let whole = try proof(of: 2, in: log)
        log.append(count: 8)
        log.files[MemoryLog.path(2)]?[30] ^= 1
        #expect(try proof(of: 2, in: log) == whole)
    }

    @Test func `nothing is proved from a log that does not lead to its signed head`() throws {
        let signed = try log()
        var log = MemoryLog(hasher: .sha256)
        log.append((0..<12).map { MemoryLog.entry($0, second: $0 == 4 ? 5 : $0) })
        log.files[LogLayout.checkpoint] = try signed.checkpoint()
        for index: UInt64 in [0, 4, 11] {
            refuses(.rootDiffers(at: TreeSize(12)), of: index, in: log)
        }
        var short = try self.log(9)
        short.files[LogLayout.checkpoint] = try signed.checkpoint()
        refuses(.logShorter(entries: 9, size: TreeSize(12)), of: 0, in: short)
    }
}
