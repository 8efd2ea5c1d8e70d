import Access
import Egress
import Programme
import Testing
import UseCases
import Vocabulary

/// Nobody signs, confirms or opens alone what they began.
@Suite struct FourEyesTests {
    private func refused(
        _ kind: Refusal.Kind, _ part: String, _ location: SourceLocation = #_sourceLocation,
        _ act: () throws -> Void
    ) {
        do {
            try act()
            Issue.record("it is refused", sourceLocation: location)
        } catch {
            let refusal = (error as? any Refusable)?.refusal
            #expect(refusal?.kind == kind, "\(error)", sourceLocation: location)
            #expect(
                refusal?.message.contains(part) == true, "\(error)", sourceLocation: location)
        }
    }

    @Test func `a letter that one person drafted is signed once another has approved it`() throws {
        let scene = try Scene()
        try scene.introduce()
        let draft = try DraftLetter(desk: scene.supervisor())(
            scene.contents(), by: Scene.drafter)
        refused(.forbidden, "needs approval") {
            _ = try IssueLetter(desk: scene.supervisor())(draft, by: Scene.drafter)
        }
        refused(.forbidden, "another person") {
            try ApproveLetter(desk: scene.supervisor())(draft, by: Scene.drafter)
        }
        try ApproveLetter(desk: scene.supervisor())(draft, by: Scene.approver)
        let letter = try IssueLetter(desk: scene.supervisor())(draft, by: Scene.drafter)
        refused(.conflict, letter.serial) {
            _ = try IssueLetter(desk: scene.supervisor())(draft, by: Scene.drafter)
        }
    }

    @Test func `a revocation is one person's at once and confirmed by a second one`() throws {
        let scene = try Scene()
        try scene.introduce()
        let letter = try scene.issued()
        try RevokeLetter(desk: scene.supervisor())(
            letter.serial, ground: "lawChanged", reason: "x", by: Scene.drafter)
        let entries = try PublishStatusList(desk: scene.supervisor())(by: Scene.drafter).shown
        #expect(entries.entries.map(\.status) == ["revoked"])
        refused(.forbidden, "another person") {
            try ConfirmRevocation(desk: scene.supervisor())(letter.serial, by: Scene.drafter)
        }
        try ConfirmRevocation(desk: scene.supervisor())(letter.serial, by: Scene.approver)
    }

    @Test func `a stop is one person's, its end is two persons'`() throws {
        let scene = try Scene()
        try scene.introduce()
        let reopen = try ReopenGate(desk: scene.firm())
        try StopGate(desk: scene.firm())(reason: "x", by: Scene.keeper)
        refused(.forbidden, "another person") {
            try ConfirmStop(desk: scene.firm())(by: Scene.keeper)
        }
        try ConfirmStop(desk: scene.firm())(by: Scene.second)
        #expect(try reopen(reason: "y", by: Scene.keeper) == false)
        refused(.forbidden, "another person") { try reopen(reason: "y", by: Scene.keeper) }
        #expect(try scene.firm().read().stopOrders.current != nil)
        #expect(try reopen(reason: "y", by: Scene.second))
        #expect(try scene.firm().read().stopOrders.current == nil)
    }

    @Test func `with more than one person each decision names its own`() throws {
        let scene = try Scene()
        try scene.introduce()
        refused(.invalid, "--as PERSON") { try StopGate(desk: scene.firm())(reason: "x", by: nil) }
        refused(.notFound, "`nobody`") {
            try StopGate(desk: scene.firm())(reason: "x", by: Scene.person("nobody"))
        }
        try StopGate(desk: scene.firm())(reason: "x", by: Scene.keeper)
        #expect(try scene.firm().read().stopOrders.current?.by == Scene.keeper)
    }
}
