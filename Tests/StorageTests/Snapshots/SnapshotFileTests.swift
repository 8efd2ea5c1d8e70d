import Foundation
import Ledger
import Testing
import Vocabulary

@testable import Storage

@Suite struct SnapshotFileTests {
    private func place() -> JournalPlace {
        var place = JournalPlace(segment: 3, offset: 512, next: 0)
        for number in 0..<11 {
            _ = place.tree.append(
                Fixture.hasher.leaf([UInt8(number)]), with: Fixture.hasher)
        }
        place.next = place.tree.size.leafCount
        return place
    }

    private func path(_ folder: String) -> URL {
        URL(filePath: folder + "/" + SnapshotFile.name)
    }

    @Test func `a state is read as it was written, with its place, from a file for its owner`()
        throws
    {
        try Fixture.withFolder { folder in
            let (file, state, place) = (KeptState.file(in: folder), try KeptState.sample(), place())
            #expect(try file.read(KeptState.self) == nil)
            try file.write(state, at: place)
            let read = try #require(try file.read(KeptState.self))
            #expect(read.state == state)
            #expect((read.place.segment, read.place.offset) == (place.segment, place.offset))
            #expect(read.place.size == place.size)
            #expect(
                read.place.tree.head(with: Fixture.hasher) == place.tree.head(with: Fixture.hasher))
            let mode = try FileManager.default.attributesOfItem(atPath: path(folder).path())
            #expect(mode[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test func `a snapshot that is changed anywhere, or cut short, is dropped`() throws {
        try Fixture.withFolder { folder in
            let file = KeptState.file(in: folder)
            try file.write(KeptState.sample(), at: place())
            let bytes = try Data(contentsOf: path(folder))
            for at in bytes.indices {
                var changed = bytes
                changed[at] ^= 1
                try changed.write(to: path(folder))
                #expect(throws: SnapshotFlaw.notAuthentic) { try file.read(KeptState.self) }
                try bytes.prefix(at).write(to: path(folder))
                #expect(throws: SnapshotFlaw.notAuthentic) { try file.read(KeptState.self) }
            }
            try (bytes + [0]).write(to: path(folder))
            #expect(throws: SnapshotFlaw.notAuthentic) { try file.read(KeptState.self) }
            try bytes.write(to: path(folder))
            #expect(try file.read(KeptState.self) != nil)
        }
    }

    @Test func `a snapshot by another key, program, journal or kind of office is dropped`() throws {
        try Fixture.withFolder { folder in
            try KeptState.file(in: folder).write(KeptState.sample(), at: place())
            let same = KeptState.binding
            #expect(throws: SnapshotFlaw.notAuthentic) {
                try KeptState.file(in: folder, key: 2).read(KeptState.self)
            }
            let others: [(SnapshotBinding, SnapshotFlaw)] = [
                (
                    SnapshotBinding(
                        origin: "test.example/other", office: same.office, program: same.program),
                    .otherJournal
                ),
                (
                    SnapshotBinding(
                        origin: same.origin, office: "supervisor", program: same.program),
                    .otherOffice
                ),
                (
                    SnapshotBinding(
                        origin: same.origin, office: same.office,
                        program: Fixture.hasher.leaf([0])), .otherProgram
                ),
            ]
            for (binding, found) in others {
                #expect(throws: found) {
                    try KeptState.file(in: folder, binding: binding).read(KeptState.self)
                }
            }
            #expect(try KeptState.file(in: folder).read(KeptState.self) != nil)
            // Authentic, and of another form.
            struct Other: Codable { var people: Int }
            #expect(throws: SnapshotFlaw.unreadable) {
                try KeptState.file(in: folder).read(Other.self)
            }
        }
    }

    @Test func `a crash at any step of writing leaves the old snapshot or the new one`() throws {
        let (old, new) = (try KeptState.sample(checks: 1), try KeptState.sample())
        var (olds, news) = (0, 0)
        for seed in 0..<200 as Range<UInt64> {
            let disk = SimulatedDisk(seed: seed)
            let file = KeptState.file(in: "/office/run", files: disk.files)
            try file.write(old, at: place())
            disk.setFuse(Int(seed % 12))
            try? file.write(new, at: place())
            disk.crash()
            let state = try #require(try file.read(KeptState.self)).state
            #expect(state == old || state == new)
            if state == old { olds += 1 } else { news += 1 }
            try file.write(new, at: place())
            #expect(try file.read(KeptState.self)?.state == new)
        }
        #expect(olds > 0 && news > 0)
    }
}
