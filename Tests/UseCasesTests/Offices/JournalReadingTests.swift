import Access
import Documents
import Egress
import Foundation
import Ledger
import Programme
import Rules
import Storage
import Testing
import UseCases
import Vocabulary

@Suite struct JournalReadingTests {
    @Test func `who reads while another writes waits, and never sees an empty office`() throws {
        let scene = try Scene()
        let files = scene.world.files
        let lock = try files.open(scene.firmFolder + "/journal/lock", .read)
        #expect(try files.lock(lock, .exclusive))
        let writer = Thread {
            Thread.sleep(forTimeInterval: 0.3)
            files.unlock(lock)
            files.close(lock)
        }
        writer.start()
        #expect(try scene.firm().read().people.all.map(\.id.text) == ["lee"])
    }

    @Test func `a journal that is damaged is read by nobody`() throws {
        let scene = try Scene()
        try scene.damage("firm")
        let desk = try scene.firm()
        #expect(throws: LogFailure.self) { try desk.read() }
        #expect(throws: LogFailure.self) { try ShowGateStatus(desk: desk)() }
        #expect(throws: LogFailure.self) { try StopGate(desk: desk)(reason: "x", by: nil) }
    }

    @Test func `a journal that is gone is not made anew`() throws {
        let scene = try Scene()
        let path = scene.firmFolder + "/journal"
        try FileManager.default.removeItem(atPath: path)
        let desk = try scene.firm()
        let gone = OfficeFailure.journalGone(folder: scene.firmFolder)
        #expect(throws: gone) { try desk.read() }
        #expect(throws: gone) { try StopGate(desk: desk)(reason: "x", by: nil) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a head that a killed command left unsigned is signed by the next one`() throws {
        let scene = try Scene()
        let path = URL(filePath: scene.firmFolder + "/journal/checkpoint")
        let before = try Data(contentsOf: path)
        _ = try AddPerson(desk: scene.firm().desk)("park", roles: ["auditor"], by: nil)
        #expect(try scene.head(of: "firm").head.size.leafCount == 5)
        // As a process that was killed after its entry was durable leaves it.
        try before.write(to: path)
        #expect(try scene.firm().read().people.all.count == 2)
        _ = try AddPerson(desk: scene.firm().desk)(
            "choi", roles: ["auditor"], by: PersonID(parsing: "lee"))
        #expect(try scene.head(of: "firm").head.size.leafCount == 6)
    }

    @Test func `a decision whose head nobody can sign is not begun`() throws {
        let scene = try Scene()
        let key = scene.firmFolder + "/keys/office-log.key"
        try FileManager.default.moveItem(atPath: key, toPath: key + ".away")
        let desk = try scene.firm()
        #expect(throws: (any Error).self) { try StopGate(desk: desk)(reason: "x", by: nil) }
        #expect(try desk.read().stopOrders.current == nil)
    }

    @Test func `a decision stands and says so where its head could not be written`() throws {
        let scene = try Scene()
        // A folder in the checkpoint's place: the rename fails.
        let path = scene.firmFolder + "/journal/checkpoint.next"
        try FileManager.default.createDirectory(
            atPath: path + "/x", withIntermediateDirectories: true)
        _ = try? StopGate(desk: scene.firm())(reason: "x", by: nil)
        try FileManager.default.removeItem(atPath: path)
        let stopped = try scene.firm().read().stopOrders.current != nil
        #expect(stopped == !scene.warnings.all.isEmpty)
    }
}
