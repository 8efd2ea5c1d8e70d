import Access
import Egress
import Foundation
import Outbound
import Programme
import Storage
import Testing
import UseCases
import Vocabulary

/// A start from a snapshot of the state.
@Suite struct SnapshotTests {
    private static let isLong = ProcessInfo.processInfo.environment["SUMUN_LONG"] == "1"

    private func living(
        _ scene: Scene, program: UInt8 = 1, recheckEvery: Duration = .seconds(600)
    ) throws -> FirmDesk {
        let world = World(
            clock: scene.world.clock, randomness: scene.world.randomness,
            files: scene.world.files, hasher: scene.world.hasher,
            program: { Digest([UInt8](repeating: program, count: 32)) }, warn: scene.warnings.add)
        return try FirmDesk(
            OfficeDesk.open(scene.firmFolder, in: world)
                .living(recheckEvery: recheckEvery, keepsSnapshots: true))
    }

    private func keep(_ desk: FirmDesk) throws -> Bool {
        try KeepSnapshot(desk: desk.desk, every: 1, atEnd: 1).ifDue()
    }

    private func path(_ scene: Scene) -> String { scene.firmFolder + "/run/state.snapshot" }

    /// Whether the state at every cut, written and read, and the rest of the entries give what
    /// all of them give.
    private func checkCuts<State: ReplayedOffice>(
        _ entries: [JournalEntry], of type: State.Type, isSame: (State, State) -> Bool
    ) throws {
        let folder = FileManager.default.temporaryDirectory.path + "/cuts-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let program = try #require(Digest([UInt8](repeating: 1, count: 32)))
        let file = SnapshotFile(
            in: folder, files: .posix,
            binding: SnapshotBinding(origin: "o", office: State.office, program: program),
            tag: Hashing.sha256)
        func take(_ entry: JournalEntry, into state: inout State) throws {
            try state.apply(
                entry.event,
                Act(by: entry.by, way: .console, at: entry.time, entry: entry.index))
        }
        var whole = State(sha256: Hashing.sha256)
        for entry in entries { try take(entry, into: &whole) }
        var state = State(sha256: Hashing.sha256)
        for (index, entry) in entries.enumerated() {
            try take(entry, into: &state)
            guard Self.isLong || index % (entries.count / 24 + 1) == 0 else { continue }
            try file.write(state, at: JournalPlace())
            let given = [CommitmentHash.given: CommitmentHash(Hashing.sha256)]
            var read = try #require(try file.read(State.self, given: given)).state
            for entry in entries[(index + 1)...] { try take(entry, into: &read) }
            #expect(isSame(read, whole), "after entry \(index)")
        }
    }

    @Test func `a supervisor's state from a snapshot and the rest is the state from all`() throws {
        let told = try ToldProgramme.usual.get()
        try checkCuts(told.entries, of: SupervisorOffice.self, isSame: ==)
    }

    @Test func `a firm's state from a snapshot and the rest is the state from all`() throws {
        let told = try ToldProgramme.usual.get()
        try checkCuts(told.firmEntries, of: FirmState.self) { $0.isSame(as: $1) }
    }

    @Test func `a start goes on from the snapshot with what commands wrote since`() throws {
        let scene = try Scene()
        _ = try AddCaller(desk: scene.firm())("scanner", purposes: ["codeReview"], by: nil)
        try StopGate(desk: scene.firm())(reason: "drill", by: nil)
        #expect(try keep(living(scene)))
        #expect(try scene.mode("firm/run/state.snapshot") == 0o600)
        #expect(try scene.mode("firm/keys/snapshots.key") == 0o600)
        let second = try PersonID(parsing: "park")
        _ = try AddPerson(desk: scene.firm().desk)("park", roles: ["ciso"], by: nil)
        try ReopenGate(desk: scene.firm())(reason: "x", by: PersonID(parsing: "lee"))
        try ReopenGate(desk: scene.firm())(reason: "x", by: second)
        let desk = try living(scene)
        let (begun, read) = (try desk.read(), try scene.firm().read())
        #expect(begun.isSame(as: read))
        #expect(begun.stopOrders.current == nil)
        try StopGate(desk: desk)(reason: "again", by: second)
        #expect(try scene.firm().read().stopOrders.current?.reason == "again")
        #expect(try desk.desk.follower(of: FirmState.self).state.isSame(as: desk.read()))
        #expect(scene.warnings.all.isEmpty)
    }

    @Test func `a snapshot is written when enough came since the last one, not before`() throws {
        let scene = try Scene()
        let desk = try living(scene)
        let keep = KeepSnapshot(desk: desk.desk, every: 6, atEnd: 5)
        #expect(try keep.ifDue() == false)
        try StopGate(desk: desk)(reason: "x", by: nil)
        #expect(try keep.ifDue() == false)
        #expect(try keep.atTheEnd())
        #expect(try keep.atTheEnd() == false)
        // The next process goes on counting where the snapshot stands.
        #expect(try KeepSnapshot(desk: living(scene).desk, every: 1).ifDue() == false)
        #expect(try KeepSnapshot(desk: scene.firm().desk, every: 0).ifDue() == false)
    }

    @Test func `from a snapshot too each entry shows the rulebook by which it was decided`() throws
    {
        let scene = try Scene()
        try StopGate(desk: scene.firm())(reason: "drill", by: nil)
        #expect(try keep(living(scene)))
        _ = try AddCaller(desk: scene.firm())("scanner", purposes: ["codeReview"], by: nil)
        let read = ReadJournal<FirmState>(desk: try living(scene).desk)
        #expect(scene.warnings.all == [])
        let lines = try read(nil).entries
        #expect(lines.count { $0.rulebook != nil } == lines.count - 3)
        #expect(try lines == ReadJournal<FirmState>(desk: scene.firm().desk)(nil).entries)
    }

    @Test func `damage before the snapshot shows at the first reading of all bytes`() throws {
        let scene = try Scene()
        #expect(try keep(living(scene)))
        try scene.damage("firm")
        // Nothing but the snapshot and what came since was read.
        let desk = try living(scene)
        _ = try desk.read()
        let soon = try living(scene, recheckEvery: .zero)
        for _ in 0..<2 { #expect(throws: LogFailure.self) { try soon.read() } }
        // Who keeps none reads all.
        #expect(throws: LogFailure.self) { try scene.firm().read() }
        #expect(throws: LogFailure.self) { try scene.firm().desk.living() }
        #expect(throws: LogFailure.self) { try StopGate(desk: scene.firm())(reason: "x", by: nil) }
    }

    @Test func `a snapshot that is not this office's own, by this build, is replayed over`() throws
    {
        let scene = try Scene()
        try StopGate(desk: scene.firm())(reason: "drill", by: nil)
        #expect(try keep(living(scene)))
        let own = try Data(contentsOf: URL(filePath: path(scene)))
        let key = URL(filePath: scene.firmFolder + "/keys/snapshots.key")
        let other = try Scene()
        #expect(try keep(living(other)))
        let changes: [(String, UInt8, () throws -> Void)] = [
            ("another build", 2, {}),
            (
                "not what this office wrote", 1,
                {
                    try FileManager.default.removeItem(atPath: self.path(scene))
                    try FileManager.default.copyItem(
                        atPath: self.path(other), toPath: self.path(scene))
                }
            ),
            (
                "not what this office wrote", 1,
                {
                    try own.dropLast().write(to: URL(filePath: self.path(scene)))
                }
            ),
        ]
        for (words, program, change) in changes {
            try change()
            let before = scene.warnings.all.count
            let desk = try living(scene, program: program)
            #expect(try desk.read().isSame(as: scene.firm().read()))
            #expect(scene.warnings.all.dropFirst(before).count == 1)
            #expect(scene.warnings.all.last?.contains(words) == true)
        }
        try own.write(to: URL(filePath: path(scene)))
        try FileManager.default.removeItem(at: key)
        #expect(try living(scene).read().isSame(as: scene.firm().read()))
    }

    @Test func `a snapshot of more entries than the journal has is dropped`() throws {
        let scene = try Scene()
        let journal = scene.firmFolder + "/journal"
        try FileManager.default.copyItem(atPath: journal, toPath: journal + ".before")
        try StopGate(desk: scene.firm())(reason: "drill", by: nil)
        #expect(try keep(living(scene)))
        try FileManager.default.removeItem(atPath: journal)
        try FileManager.default.moveItem(atPath: journal + ".before", toPath: journal)
        let desk = try living(scene)
        #expect(try desk.read().stopOrders.current == nil)
        #expect(scene.warnings.all.last?.contains("not covered") == true)
        // Other entries up to the same size: another tree.
        try StopGate(desk: scene.firm())(reason: "other", by: nil)
        #expect(try living(scene).read().stopOrders.current?.reason == "other")
        #expect(scene.warnings.all.last?.contains("not of the tree") == true)
        // And further: the tree grown on the snapshot's is not the one that was signed.
        _ = try AddPerson(desk: scene.firm().desk)("park", roles: ["ciso"], by: nil)
        #expect(try living(scene).read().stopOrders.current?.reason == "other")
        #expect(scene.warnings.all.last?.contains("the journal is read whole") == true)
    }

    @Test func `the office that a snapshot holds is that of its journal's origin`() throws {
        let (scene, other) = (try Scene(), try Scene())
        try StopGate(desk: scene.firm())(reason: "drill", by: nil)
        #expect(try keep(living(scene)))
        // All that lies in the folder is another office's but the journal and the card.
        let key = "/keys/snapshots.key"
        try FileManager.default.copyItem(
            atPath: scene.firmFolder + key, toPath: other.firmFolder + key)
        try FileManager.default.createDirectory(
            atPath: other.firmFolder + "/run", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: path(scene), toPath: path(other))
        #expect(try living(other).read().stopOrders.current == nil)
        #expect(other.warnings.all.count == 1)
    }
}

extension FirmState {
    fileprivate func isSame(as other: FirmState) -> Bool {
        office == other.office && callers == other.callers && stopOrders == other.stopOrders
    }
}
