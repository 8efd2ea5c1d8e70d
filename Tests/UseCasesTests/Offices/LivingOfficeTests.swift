import Access
import Egress
import Foundation
import Ledger
import Programme
import Rules
import Storage
import Testing
import UseCases
import Vocabulary

/// An office that a serving process keeps alive, beside commands that write in its journal.
@Suite struct LivingOfficeTests {
    private func living(
        _ scene: Scene, recheckEvery: Duration = .seconds(10)
    ) throws -> FirmDesk {
        try FirmDesk(scene.firm().desk.living(recheckEvery: recheckEvery))
    }

    @Test func `a living desk and a command see each other's decisions at once`() throws {
        let scene = try Scene()
        let living = try living(scene)
        let lee = try PersonID(parsing: "lee")
        for round in 0..<3 {
            try StopGate(desk: scene.firm())(reason: "\(round)", by: lee)
            #expect(try living.read().stopOrders.current?.reason == "\(round)")
            _ = try AddPerson(desk: living.desk)("person\(round)", roles: ["ciso"], by: lee)
            let second = try PersonID(parsing: "person\(round)")
            #expect(try scene.firm().read().people.all.contains { $0.id == second })
            try ReopenGate(desk: living)(reason: "x", by: lee)
            try ReopenGate(desk: scene.firm())(reason: "x", by: second)
            #expect(try living.read().stopOrders.current == nil)
        }
        let (alive, read) = (try living.read(), try scene.firm().read())
        #expect(alive.people.all.map(\.id) == read.people.all.map(\.id))
        #expect(try scene.head(of: "firm").head.size.leafCount == 4 + 3 * 4)
        #expect(scene.warnings.all.isEmpty)
    }

    @Test func `what another process wrote is taken in before a living desk decides`() throws {
        let scene = try Scene()
        let living = try living(scene)
        try StopGate(desk: scene.firm())(reason: "drill", by: nil)
        try living.decide(as: nil) { state, _ in
            #expect(state.stopOrders.current?.reason == "drill")
            return ([], ())
        }
        #expect(throws: StopOrderFailure.self) { try StopGate(desk: living)(reason: "x", by: nil) }
    }

    @Test func `a decision that is refused changes nothing at a living desk`() throws {
        let scene = try Scene()
        let living = try living(scene)
        let size = try scene.head(of: "firm").head.size
        #expect(throws: Refusal.self) {
            try living.decide(as: nil) { _, decider in
                if decider.person.text == "lee" { throw Refusal(.conflict, "no") }
                return ([GateStopped(reason: "x", confirmBy: decider.now)], ())
            }
        }
        #expect(try living.read().stopOrders.current == nil)
        #expect(try scene.firm().read().stopOrders.current == nil)
        #expect(try scene.head(of: "firm").head.size == size)
        try StopGate(desk: living)(reason: "after", by: nil)
        #expect(try living.read().stopOrders.current?.reason == "after")
    }

    @Test func `a living desk gives the state that a replay gives`() throws {
        let scene = try Scene()
        let living = try SupervisorDesk(scene.supervisor().desk.living())
        try scene.introduce()
        _ = try scene.issued()
        #expect(try living.read() == scene.supervisor().read())
        #expect(
            try living.desk.rulebook(living.read().rulebook).digest
                == scene.supervisor().read().rulebook?.digest)
    }

    @Test func `damage to what a living desk has read shows at the next look over it`() throws {
        let scene = try Scene()
        let living = try living(scene, recheckEvery: .zero)
        _ = try living.read()
        try scene.damage("firm")
        for _ in 0..<2 { #expect(throws: LogFailure.self) { try living.read() } }
        #expect(throws: LogFailure.self) { try StopGate(desk: living)(reason: "x", by: nil) }
        // The same bit again: the journal is whole.
        try scene.damage("firm")
        #expect(try living.read().stopOrders.current == nil)
    }

    @Test func `a follower sees damage to what it has read, and that it was put right`() throws {
        let scene = try Scene()
        var follower = try OfficeFollower<FirmState>(desk: scene.firm().desk, recheckEvery: .zero)
        try scene.damage("firm")
        for _ in 0..<2 { #expect(throws: LogFailure.self) { try follower.catchUp() } }
        try scene.damage("firm")
        try StopGate(desk: scene.firm())(reason: "x", by: nil)
        #expect(try follower.catchUp())
        #expect(follower.state.stopOrders.current?.reason == "x")
        #expect(try follower.catchUp() == false)
    }

    @Test func `a journal that is gone is an error at a living desk, and is not made anew`() throws
    {
        let scene = try Scene()
        let living = try living(scene)
        let path = scene.firmFolder + "/journal"
        try FileManager.default.removeItem(atPath: path)
        let gone = OfficeFailure.journalGone(folder: scene.firmFolder)
        for _ in 0..<2 {
            #expect(throws: gone) { try living.read() }
            #expect(throws: gone) { try StopGate(desk: living)(reason: "x", by: nil) }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a decision written into a journal that was moved away is an error`() throws {
        let scene = try Scene()
        let living = try living(scene)
        try StopGate(desk: living)(reason: "first", by: nil)
        let path = scene.firmFolder + "/journal"
        try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
        try FileManager.default.copyItem(atPath: path + ".away", toPath: path)
        let failure = #expect(throws: OfficeFailure.self) {
            _ = try AddPerson(desk: living.desk)(
                "park", roles: ["auditor"], by: PersonID(parsing: "lee"))
        }
        #expect(failure?.refusal.message.contains("could not be read back") == true)
        #expect(try living.read().people.all.count == 1)
        _ = try AddPerson(desk: living.desk)(
            "park", roles: ["auditor"], by: PersonID(parsing: "lee"))
        #expect(try scene.firm().read().people.all.count == 2)
    }

    @Test(arguments: [Way.commandLine, .console, .api])
    func `a decision bears the way by which its desk was reached`(way: Way) throws {
        let scene = try Scene()
        for desk in [try scene.firm().desk, try living(scene).desk] {
            let reached = desk.reached(by: way)
            _ = try AddPerson(desk: reached)(
                "p\(desk.way)\(try scene.head(of: "firm").head.size.leafCount)".lowercased(),
                roles: ["auditor"], by: PersonID(parsing: "lee"))
            let day = try ReadJournal<FirmState>(desk: reached)(nil)
            #expect(day.entries.last?.way == way)
        }
    }

    @Test func `what the office enters by itself bears its own way wherever it is reached`() throws
    {
        let scene = try Scene()
        let desk = try SupervisorDesk(scene.supervisor().desk.reached(by: .api))
        _ = try PublishStatusList(desk: desk).ifDue()
        let day = try ReadJournal<SupervisorOffice>(desk: desk.desk)(nil)
        #expect(day.entries.last?.way == .gate)
    }
}
