import Access
import Egress
import Ledger
import Programme
import Rules
import Testing
import UseCases
import Vocabulary

@Suite struct ReplayTests {
    @Test func `an office read twice is the same, and the same as one that was followed`() throws {
        let scene = try Scene()
        var follower = try OfficeFollower<FirmState>(desk: scene.firm().desk)
        try scene.introduce()
        let letter = try scene.issued()
        _ = try ImportLetter(desk: scene.firm())(letter.document, by: Scene.keeper)
        try scene.carryStatus()
        _ = try AddCaller(desk: scene.firm())(
            "scanner", purposes: ["codeReview"], by: Scene.keeper)
        try StopGate(desk: scene.firm())(reason: "x", by: Scene.keeper)
        try ConfirmStop(desk: scene.firm())(by: Scene.second)
        _ = try follower.catchUp()
        let (first, second) = (try scene.firm().read(), try scene.firm().read())
        for state in [second, follower.state] {
            #expect(state.people.all.map(\.id) == first.people.all.map(\.id))
            #expect(state.callers.all.map(\.id) == first.callers.all.map(\.id))
            #expect(state.office.letters.keys == first.office.letters.keys)
            #expect(state.office.statusList == first.office.statusList)
            #expect(state.stopOrders.current?.confirmedBy == Scene.second)
        }
    }

    @Test func `a refused decision leaves no entry`() throws {
        let scene = try Scene()
        try scene.introduce()
        let size = try scene.head(of: "firm").head.size
        #expect(throws: (any Error).self) {
            try ConfirmStop(desk: scene.firm())(by: Scene.keeper)
        }
        #expect(throws: (any Error).self) {
            try ImportLetter(desk: scene.firm())(Array("x.y.z".utf8), by: Scene.keeper)
        }
        #expect(try scene.head(of: "firm").head.size == size)
    }
}
