import Egress
import Testing
import Vocabulary

struct AuthenticationTests {
    let stage: Stage

    init() throws { stage = try Stage() }

    private func request(_ headers: [(name: String, value: String)]) -> IncomingRequest {
        IncomingRequest(
            method: "POST", target: "/toy/v1/chat",
            headers: headers + [("content-type", "application/json")],
            body: Array(Stage.body.utf8), peer: "192.0.2.7")
    }

    @Test func `a key is taken from either header, and from both when they are the same`() throws {
        let key = stage.key.text
        for headers in [
            [("authorization", "Bearer \(key)")], [("AUTHORIZATION", "bearer \(key)")],
            [("X-Api-Key", key)], [("x-api-key", key), ("authorization", "Bearer \(key)")],
        ] {
            #expect(try Decided(request(headers), on: stage).reason == nil)
        }
    }

    @Test func `no key, two keys and no form of a key are a stranger's`() throws {
        let key = stage.key.text
        for headers in [
            [], [("authorization", key)], [("authorization", "Basic \(key)")],
            [("authorization", "Bearer  \(key)")], [("authorization", "Bearer \(key) ")],
            [("x-api-key", key), ("authorization", "Bearer \(stage.suspendedKey.text)")],
            [("x-api-key", key), ("x-api-key", "sumun_other")],
            [("x-api-key", key), ("authorization", "Basic abc")],
            [("cookie", key)],
        ] as [[(String, String)]] {
            let decided = try Decided(request(headers), on: stage)
            #expect(decided.reason == "caller_unknown", "\(headers)")
            guard case .refuseAtOnce = decided.admission else {
                Issue.record("a stranger is answered at once")
                continue
            }
        }
    }

    @Test func `the sixth failure of a minute is blocked, a valid key never`() throws {
        let counters = GateCounters()
        func reason(_ key: String) throws -> String? {
            try Decided(request([("x-api-key", key)]), on: stage, counters: counters).reason
        }
        for _ in 0..<5 { #expect(try reason("sumun_wrong") == "caller_unknown") }
        #expect(try reason("sumun_wrong") == "caller_blocked")
        #expect(try reason("another") == "caller_unknown")
        // The same first ten characters as the one that is blocked, but right.
        for _ in 0..<6 { _ = try reason(String(stage.key.text.dropLast())) }
        #expect(try reason(String(stage.key.text.dropLast())) == "caller_blocked")
        #expect(try reason(stage.key.text) == nil)
    }

    @Test func `a stranger is told neither a stop order nor anything of the record`() throws {
        var stopped = stage
        stopped.stop = StopOrder(
            by: try PersonID(parsing: "officer"), at: stage.now, reason: "secret drill",
            confirmBy: stage.now)
        let decided = try Decided(request([]), on: stopped)
        guard case .refuseAtOnce(let reply) = decided.admission else {
            Issue.record("a stranger is answered at once")
            return
        }
        #expect(reply.header("sumun-reason") == "caller_unknown")
        #expect(reply.header("sumun-record") == nil)
        #expect(!reply.text.contains("drill"))
        #expect(reply.head.status == 401)
    }
}
