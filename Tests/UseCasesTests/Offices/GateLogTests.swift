import Access
import Documents
import Egress
import Foundation
import Ledger
import Outbound
import Programme
import Rules
import Storage
import Testing
import UseCases
import Vocabulary

@Suite struct GateLogTests {
    private let options = LogOptions(
        segmentSize: .kibibytes(64), preparesAhead: false, reserve: .bytes(0))

    /// Opens the gate's log, writes one entry, signs the head and closes it.
    private func serveOnce(_ scene: Scene) async throws {
        let opened = try OpenGateLog(desk: scene.firm())(
            NodeID(parsing: "gate-1"), options: options)
        _ = try await opened.log.append(Array(#""kind":"noted"}"#.utf8))
        _ = try opened.log.publish { try $0.signed(by: opened.key) }
        opened.log.close()
    }

    @Test func `the journal's head names the record, even once the record is gone`() async throws {
        let scene = try Scene()
        try await serveOnce(scene)
        try StopGate(desk: scene.firm())(reason: "x", by: nil)
        let line = try #require(scene.head(of: "firm").extensions.first)
        #expect(line.hasPrefix("gate sumun/hanbit/gate-1 1 "))
        try FileManager.default.removeItem(atPath: scene.firmFolder + "/record/gate-1")
        _ = try AddPerson(desk: scene.firm().desk)("park", roles: ["auditor"], by: nil)
        #expect(try scene.head(of: "firm").extensions == [line])
        let failure = await #expect(throws: OfficeFailure.self) { try await serveOnce(scene) }
        #expect(
            failure
                == .recordShrank(
                    folder: scene.firmFolder + "/record/gate-1", entries: 0, signed: 1))
    }

    @Test func `a key that the journal names is never made a second time`() async throws {
        let scene = try Scene()
        try await serveOnce(scene)
        let path = scene.firmFolder + "/keys/log-gate-1.key"
        try FileManager.default.removeItem(atPath: path)
        let failure = await #expect(throws: OfficeFailure.self) { try await serveOnce(scene) }
        #expect(failure == .logKeyGone(path: path, node: "gate-1"))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a key that a crash left without its event is taken up`() async throws {
        let scene = try Scene()
        let made = try KeyFile(folder: scene.firmFolder + "/keys", name: "log-gate-1")
            .create(.system)
        try await serveOnce(scene)
        let named = try scene.firm().read().office.gateLogs[NodeID(parsing: "gate-1")]
        #expect(named?.key.bytes == made.publicKey)
    }

    @Test func `an office is served by one process`() throws {
        let scene = try Scene()
        let desk = try scene.firm()
        #expect(try ShowGateStatus(desk: desk)().isServed == false)
        let first = try SoleServer.take(of: desk.desk)
        #expect(try ShowGateStatus(desk: desk)().isServed)
        #expect(throws: OfficeFailure.servedAlready(folder: scene.firmFolder)) {
            try SoleServer.take(of: desk.desk)
        }
        first.release()
        try SoleServer.take(of: desk.desk).release()
    }

    @Test func `without the day's key nothing is ready, and a key in use stays in use`() throws {
        let scene = try Scene()
        let seal = DaySeal(desk: try scene.firm())
        let today = KoreanDate(of: scene.world.clock.now())
        #expect(seal.isReady(for: today))
        try FileManager.default.removeItem(atPath: scene.firmFolder + "/sealed")
        #expect(seal.isReady(for: today))
        #expect(!seal.isReady(for: KoreanDate(of: today.end)))
    }
}
