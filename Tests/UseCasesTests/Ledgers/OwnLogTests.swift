import Documents
import Egress
import Foundation
import Ledger
import Outbound
import Programme
import Storage
import Testing
import UseCases
import Vocabulary

/// An office's own logs, verified and proved while it is served.
@Suite struct OwnLogTests {
    /// A gate's record of so many entries, its head signed.
    private func record(_ count: Int, of scene: Scene) async throws {
        let opened = try OpenGateLog(desk: scene.firm())(
            NodeID(parsing: "gate-1"),
            options: LogOptions(
                segmentSize: .kibibytes(64), preparesAhead: false, reserve: .bytes(0)))
        for number in 0..<count {
            _ = try await opened.log.append(Array(#""kind":"noted","n":\#(number)}"#.utf8))
        }
        _ = try opened.log.publish { try $0.signed(by: opened.key) }
        opened.log.close()
    }

    @Test func `journal and record are each verified by the office's own key of it`() async throws {
        let scene = try Scene()
        try await record(5, of: scene)
        let desk = try scene.firm().desk
        let verify = VerifyLedger(world: scene.world)
        let keys = try ListLogKeys(desk: desk)()
        let journal = try verify(of: nil, at: desk)
        #expect(journal.isSound && journal.log == desk.card.officeLog.origin)
        #expect(try journal.entries == ReadJournal<FirmState>(desk: desk)(nil).size)
        let record = try verify(of: "gate-1", at: desk)
        #expect(record.isSound && record.entries == 5 && record.bytes > 0)
        #expect([journal.key, record.key] == keys)
        #expect(record.lines.contains { $0.contains("not witnessed") })
        for desk in [try scene.supervisor().desk, desk] {
            #expect(throws: GivenFailure.unknown("gate-9", .node)) {
                try verify(of: "gate-9", at: desk)
            }
        }
    }

    @Test func `a changed byte is an answer, not an error`() throws {
        let scene = try Scene()
        let desk = try scene.supervisor().desk
        try scene.damage("supervisor")
        let found = try VerifyLedger(world: scene.world)(of: nil, at: desk)
        #expect(!found.isSound)
        #expect(found.lines.contains { $0.contains("segment 0, offset 0, entry 0") })
    }

    @Test func `a log longer than the limit is not read`() throws {
        let scene = try Scene()
        let desk = try scene.supervisor().desk
        let verify = VerifyLedger(world: scene.world)
        let length = Int(try verify(of: nil, at: desk).bytes)
        #expect(try verify(of: nil, at: desk, limit: .bytes(length)).isSound)
        let limit = ByteCount.bytes(length - 1)
        #expect(throws: LedgerFailure.tooLong(limit: limit)) {
            try verify(of: nil, at: desk, limit: limit)
        }
    }

    @Test func `an entry's proof is that which is made from the folder`() async throws {
        let scene = try Scene()
        try await record(7, of: scene)
        let desk = try scene.firm().desk
        let prove = ProveEntry(world: scene.world)
        for (node, folder) in [(nil, "/journal"), ("gate-1", "/record/gate-1")] {
            for index: UInt64 in 0..<4 {
                let proved = try prove(index, of: node, at: desk, for: Scene.keeper)
                let file = try prove(scene.firmFolder + folder, index: index)
                #expect(Array(proved.proof.utf8) == file)
                // What the offline verifier makes by another way, byte for byte.
                let made = try ProofFile(
                    of: index, in: scene.world.files.examined(scene.firmFolder + folder),
                    hasher: scene.world.hasher)
                #expect(made.bytes == file)
                let checked = try CheckProof(world: scene.world)(file, key: proved.key).shown
                #expect(checked.proofs.map(\.index) == [index])
                #expect(checked.proofs.map(\.log) == [proved.log])
            }
        }
    }

    @Test func `a log without a signed head proves nothing yet`() throws {
        let scene = try Scene()
        try FileManager.default.removeItem(atPath: scene.supervisorFolder + "/journal/checkpoint")
        #expect(throws: Refusal.self) {
            try ProveEntry(world: scene.world)(
                0, of: nil, at: scene.supervisor().desk, for: Scene.drafter)
        }
    }

    @Test func `at most so many entries are exported at once, from a first to a last`()
        async throws
    {
        let scene = try Scene()
        try await record(4, of: scene)
        let export = try ExportRecord(desk: scene.firm(), node: nil)
        #expect(try export(from: 1, to: 3, limit: 3).count == 3)
        let stretches: [(UInt64, UInt64)] = [(0, 3), (2, 1), (0, .max)]
        for (first, last) in stretches {
            #expect(throws: LedgerFailure.noStretch(limit: 3)) {
                try export(from: first, to: last, limit: 3)
            }
        }
    }

    @Test func `what not everybody may see is proved to nobody who asks the office`() throws {
        let scene = try Scene()
        try scene.introducePanel()
        _ = try scene.completePanel()
        try scene.open()
        try scene.conclude()
        let desk = try scene.supervisor().desk
        let prove = ProveEntry(world: scene.world)
        var kinds: Set<String> = []
        for line in try ReadJournal<SupervisorOffice>(desk: desk)(nil).entries {
            do {
                _ = try prove(line.index, of: nil, at: desk, for: Scene.drafter)
            } catch let failure as LedgerFailure {
                #expect(failure == .toldElsewhere(entry: line.index))
                kinds.insert(line.kind)
            }
            _ = try prove(scene.supervisorFolder + "/journal", index: line.index)
        }
        #expect(kinds.isSuperset(of: ["applicationReceived", "scoresOpened", "panelFormed"]))
        #expect(kinds.isDisjoint(with: ["officeFounded", "personAdded", "firmCardImported"]))
    }

    @Test func `a dispatch, whatever it holds, is proved to nobody who asks the office`() throws {
        let scene = try Scene()
        try scene.introduce()
        _ = try scene.issued()
        let desk = try scene.supervisor().desk
        let lines = try ReadJournal<SupervisorOffice>(desk: desk)(nil).entries
        let written = try #require(lines.last { $0.kind == "dispatchWritten" })
        #expect(throws: LedgerFailure.toldElsewhere(entry: written.index)) {
            try ProveEntry(world: scene.world)(
                written.index, of: nil, at: desk, for: Scene.drafter)
        }
        let issued = try #require(lines.last { $0.kind == "letterIssued" })
        _ = try ProveEntry(world: scene.world)(
            issued.index, of: nil, at: desk, for: Scene.drafter)
    }
}
