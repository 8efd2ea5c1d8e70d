import Egress
import Testing

/// A gate whose settings name no service yet, and so no API in whose shape it could refuse.
struct NoServiceTests {
    var stage: Stage

    init() throws {
        stage = try Stage()
        stage.hasServices = false
    }

    @Test func `a known caller is told that there is no such service, by that reason's status`()
        throws
    {
        let decided = try Decided(stage.request(), on: stage)
        let reply = decided.exchange.reply(recordedAt: 7)
        #expect(reply.header("sumun-reason") == "service_not_granted")
        #expect(reply.head.status == 403)
        #expect(reply.header("x-should-retry") == "false")
        #expect(
            reply.text
                == #"{"type":"error","error":{"type":"api_error","message":"the letter does "#
                + #"not grant this service; record hana-bada/gate-1/7","param":null,"#
                + #""code":"service_not_granted"}}"#)
    }

    @Test func `a stranger is a stranger there too`() throws {
        let decided = try Decided(stage.request(key: "not-a-key"), on: stage)
        guard case .refuseAtOnce(let reply) = decided.admission else {
            Issue.record("a stranger is answered at once")
            return
        }
        #expect(reply.head.status == 401)
        #expect(reply.text.contains(#""code":"caller_unknown""#))
    }
}
