import Access
import Documents
import Egress
import Interchange
import Ledger
import Programme
import Rules
import Storage
import Testing
import UseCases
import Vocabulary

@Suite struct FollowerTests {
    @Test func `a follower takes in what commands write`() throws {
        let scene = try Scene()
        var follower = try OfficeFollower<FirmState>(desk: scene.firm().desk)
        #expect(try follower.catchUp() == false)
        try StopGate(desk: scene.firm())(reason: "x", by: nil)
        #expect(try follower.catchUp())
        #expect(follower.state.stopOrders.current?.reason == "x")
    }

    @Test func `an office that cannot be known is shut, with all else as it was`() throws {
        let scene = try Scene()
        let desk = try scene.firm()
        let follower = try OfficeFollower<FirmState>(desk: desk.desk)
        let take = TakeSnapshot(
            desk: desk, settings: try desk.settings().gate, logOrigin: "sumun/hanbit/gate-1")
        let open = try take(follower.state)
        #expect(open.stop == nil)
        try scene.damage("firm")
        let shut = try take.shut(follower.state, by: open.rulebook)
        #expect(shut.stop?.reason == "the office's journal cannot be read")
        #expect(shut.rulebook.digest == open.rulebook.digest)
    }
}
