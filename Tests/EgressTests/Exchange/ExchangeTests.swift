import Access
import Egress
import Programme
import Synchronization
import Testing
import Vocabulary

struct ExchangeTests {
    let stage: Stage
    let counters = GateCounters()

    init() throws { stage = try Stage() }

    /// An exchange whose request has gone out, unless `leaves` is false; its admission stands
    /// at 41.
    private func forwarded(
        _ fields: String = "\"stream\":true", headers: [(name: String, value: String)] = [],
        leaves: Bool = true
    ) throws -> Exchange {
        let body = "{\"model\":\"example-large-2026-05-01\",\(fields)}"
        var exchange = stage.exchange(stage.request(body, headers: headers))
        _ = exchange.admit(in: try stage.snapshot, counters: counters, seal: Toy.seal)
        let request = exchange.forward(recordedAt: 41)
        _ = try #require(request)
        if leaves { exchange.leaves() }
        return exchange
    }

    private static let stream = ReplyHead(
        status: 200, headers: [("Content-Type", "text/event-stream"), ("Set-Cookie", "a=b")])
    private static let whole = ReplyHead(
        status: 200,
        headers: [("content-type", "application/json"), ("x-request-id", "r1"), ("server", "s")])

    private func push(_ text: String, _ exchange: inout Exchange) -> (BodyStep, String) {
        var out: [UInt8] = []
        let bytes = Array(text.utf8)
        let step = exchange.received(bytes.span, into: &out)
        return (step, String(decoding: out, as: UTF8.self))
    }

    private func outcome(_ exchange: inout Exchange) -> String {
        String(
            decoding: exchange.outcome(
                at: stage.now, elapsed: .milliseconds(5), firstByte: .milliseconds(2),
                counters: counters), as: UTF8.self)
    }

    @Test func `a stream goes out as it comes, with its place in the record`() throws {
        var exchange = try forwarded()
        guard case .send(let head) = exchange.answered(Self.stream) else {
            Issue.record("a stream is sent")
            return
        }
        #expect(head.headers.contains { $0 == ("sumun-record", "hana-bada/gate-1/41") })
        #expect(!head.headers.contains { $0.name == "set-cookie" })
        let (_, shown) = push(
            "data: {\"model\":\"example-large\",\"text\":\"hello\",\"usage\":{\"in\":3,\"out\":4}}\n\n",
            &exchange)
        var rest: [UInt8] = []
        _ = exchange.ended(into: &rest)
        #expect((shown + String(decoding: rest, as: UTF8.self)).contains("hello"))
        let entry = outcome(&exchange)
        #expect(entry.contains("\"admission\":41"))
        #expect(entry.contains("\"models\":[\"example-large\"],\"modelForeseen\":true"))
        #expect(
            entry.contains("\"tokensIn\":3,\"tokensOut\":4,\"tokens\":7,\"tokensEstimated\":false"))
        #expect(
            entry.contains(
                "\"microseconds\":5000,\"firstByteMicroseconds\":2000,\"requestSent\":true}"))
        let again = outcome(&exchange)
        #expect(again.isEmpty)
    }

    @Test(arguments: [
        ("example-large 900101-1234568", "(withheld)"), ("another-model", "another-model"),
        (String(repeating: "m", count: 600), "(withheld)"),
    ])
    func `a model that the letter does not foresee is recorded only where nothing is found in it`(
        named: String, recorded: String
    ) throws {
        var exchange = try forwarded()
        _ = exchange.answered(Self.stream)
        _ = push("data: {\"model\":\"\(named)\",\"text\":\"hello\"}\n\n", &exchange)
        var rest: [UInt8] = []
        _ = exchange.ended(into: &rest)
        let entry = outcome(&exchange)
        #expect(entry.contains("\"models\":[\"\(recorded)\"],\"modelForeseen\":false"))
    }

    @Test func `a whole answer is held, then sent with what is the gate's to say`() throws {
        var exchange = try forwarded("\"instructions\":\"rrn 900101-1234568\"")
        guard case .hold = exchange.answered(Self.whole) else {
            Issue.record("a whole answer is held")
            return
        }
        let (_, early) = push("{\"model\":\"else\",\"text\":\"it is [RRN-1]\"}", &exchange)
        #expect(early.isEmpty)
        var out: [UInt8] = []
        guard case .reply(let reply) = exchange.ended(into: &out) else {
            Issue.record("the reply is sent at the end")
            return
        }
        #expect(reply.text == "{\"model\":\"else\",\"text\":\"it is 900101-1234568\"}")
        #expect(reply.header("x-request-id") == "r1")
        #expect(reply.header("server") == nil)
        let entry = outcome(&exchange)
        #expect(entry.contains("\"modelForeseen\":false"))
        #expect(entry.contains("\"restored\":1"))
        #expect(entry.contains("\"tokensEstimated\":true"))
    }

    @Test(arguments: [
        (301, "application/json", ""), (101, "application/json", ""),
        (200, "application/json", "gzip"),
    ])
    func `redirects and compressed answers are never passed on`(
        status: Int, type: String, encoding: String
    ) throws {
        var exchange = try forwarded()
        let head = ReplyHead(
            status: status,
            headers: [("content-type", type), ("content-encoding", encoding), ("location", "/")])
        guard case .cut(let reply) = exchange.answered(head) else {
            Issue.record("it is cut")
            return
        }
        #expect(reply.header("sumun-reason") == "upstream_malformed")
        #expect(reply.header("sumun-record") == "hana-bada/gate-1/41")
        #expect(outcome(&exchange).contains("\"ended\":\"cut\",\"reason\":\"upstream_malformed\""))
    }

    @Test func `a header of the answer that carries a value stays behind`() throws {
        var exchange = try forwarded()
        let head = ReplyHead(
            status: 200,
            headers: [
                ("content-type", "text/event-stream"), ("x-request-id", "900101-1234568"),
                ("x-ratelimit-900101-1234568", "1"), ("retry-after", "20"),
                ("openai-processing-ms", "AKIAIOSFODNN7EXAMPLE"), ("request-id", "req_011CSHoEeq"),
            ])
        guard case .send(let shown) = exchange.answered(head) else {
            Issue.record("it is sent")
            return
        }
        #expect(
            shown.headers.map(\.name) == [
                "content-type", "cache-control", "retry-after", "request-id", "sumun-record",
            ])
    }

    @Test func `usage that nobody can have counted is not taken over`() throws {
        var exchange = try forwarded()
        _ = exchange.answered(Self.stream)
        _ = push("data: {\"usage\":{\"in\":999999999999999,\"out\":4}}\n\n", &exchange)
        var rest: [UInt8] = []
        _ = exchange.ended(into: &rest)
        #expect(outcome(&exchange).contains("\"tokensEstimated\":true"))
    }

    @Test func `an interruption is an error event in a stream and a reply before it`() throws {
        var streamed = try forwarded()
        _ = streamed.answered(Self.stream)
        var out: [UInt8] = []
        guard case .close = streamed.interrupted(.letterRevoked, into: &out) else {
            Issue.record("the stream is closed")
            return
        }
        #expect(String(decoding: out, as: UTF8.self).contains("letter_revoked"))
        let (after, more) = push("data: {\"text\":\"late\"}\n\n", &streamed)
        guard case .cut = after else {
            Issue.record("nothing goes on after the cut")
            return
        }
        #expect(more.isEmpty)

        var held = try forwarded(leaves: false)
        var none: [UInt8] = []
        guard case .reply(let reply) = held.interrupted(.upstreamUnreachable, into: &none) else {
            Issue.record("a reply says so")
            return
        }
        #expect(reply.header("sumun-reason") == "upstream_unreachable")
        #expect(reply.header("x-should-retry") == "true")
        let entry = outcome(&held)
        #expect(entry.contains("\"tokens\":0,\"tokensEstimated\":false"))
    }

    @Test func `a caller that leaves ends the exchange in the record`() throws {
        var exchange = try forwarded()
        _ = exchange.answered(Self.stream)
        exchange.callerLeft()
        #expect(outcome(&exchange).contains("\"ended\":\"caller_left\""))
    }

    @Test(arguments: [GateReason.letterRevoked, .gateStopped, .upstreamUnreachable, nil])
    func `a request of which nothing left has used no tokens, and its outcome says so`(
        reason: GateReason?
    ) throws {
        let account = QuotaBook.Account.caller(try CallerID(parsing: "scanner"))
        let day = KoreanDate(of: stage.now)
        for leaves in [false, true] {
            var exchange = try forwarded(leaves: leaves)
            let before = counters.quotas.withLock { $0.usage(of: account, on: day) }
            #expect(before.reservedTokens > 0)
            var out: [UInt8] = []
            if let reason { _ = exchange.interrupted(reason, into: &out) }
            if reason == nil { exchange.callerLeft() }
            let entry = outcome(&exchange)
            #expect(entry.contains("\"requestSent\":\(leaves)}"))
            #expect(entry.contains("\"tokens\":0,\"tokensEstimated\":false") == !leaves)
            let after = counters.quotas.withLock { $0.usage(of: account, on: day) }
            #expect(after.reservedTokens == 0)
            #expect((after.tokens > before.tokens) == leaves)
        }
    }

    @Test func `what ends the right to go on ends a stream`() throws {
        let exchange = try forwarded()
        var now = stage
        func reason() throws -> GateReason? {
            exchange.stillAllowed(in: try now.snapshot, at: now.now)
        }
        #expect(try reason() == nil)
        let serial = try LetterSerial(parsing: "260001")
        now.statusList = try Stage.list(at: now.now, [serial: .revoked])
        #expect(try reason() == .letterRevoked)
        now.statusList = nil
        #expect(try reason() == .statusListStale)
        now = stage
        // A dispatch alone, beside a fresh list that says nothing of the letter.
        try now.told.apply(
            RevocationReceived(
                serial: serial, measure: 1, act: .suspended, ground: nil,
                until: now.now + .seconds(1), reason: "drill", decidedAt: now.now),
            Act(by: PersonID(parsing: "officer"), way: .gate, at: now.now, entry: 0))
        #expect(try reason() == .letterSuspended)
        now = stage
        now.letters = []
        #expect(try reason() == .noLetter)
        now = stage
        now.stop = StopOrder(
            by: try PersonID(parsing: "officer"), at: now.now, reason: "drill",
            confirmBy: now.now)
        #expect(try reason() == .gateStopped)
        now = stage
        now.scanner = .suspended
        #expect(try reason() == .callerSuspended)
        now.scanner = nil
        #expect(try reason() == .callerUnknown)
    }

    @Test func `models are answered from the letter, and only once recorded`() throws {
        let request = stage.request("", method: "GET", target: "/toy/v1/models?limit=5")
        let decided = try Decided(request, on: stage)
        guard case .answer = decided.admission else {
            Issue.record("it is answered by the gate")
            return
        }
        let reply = decided.exchange.reply(recordedAt: 5)
        #expect(reply.head.status == 200)
        #expect(reply.text == "example-large-2026-05-01")
        #expect(reply.header("sumun-record") == "hana-bada/gate-1/5")
        let unrecorded = decided.exchange.reply(recordedAt: nil)
        #expect(unrecorded.header("sumun-reason") == "record_unavailable")
    }

    @Test func `an admission that cannot be recorded costs nothing and refuses`() throws {
        var exchange = stage.exchange(stage.request())
        _ = exchange.admit(in: try stage.snapshot, counters: counters, seal: Toy.seal)
        exchange.abandon(counters: counters)
        let reply = exchange.reply(recordedAt: nil)
        #expect(reply.header("sumun-reason") == "record_unavailable")
        #expect(reply.text.contains("could not be recorded"))
        let account = QuotaBook.Account.caller(try CallerID(parsing: "scanner"))
        let used = counters.quotas.withLock { $0.usage(of: account, on: KoreanDate(of: stage.now)) }
        #expect(used == QuotaBook.Usage())
        let request = exchange.forward(recordedAt: 1)
        #expect(request == nil)
    }

    @Test(arguments: [
        ("ko-KR,ko;q=0.9,en;q=0.5", "비조치의견서가 이 모델을 허용하지 않습니다"),
        ("en, ko;q=0.5", "the letter does not grant this model"),
        ("fr", "the letter does not grant this model"),
        ("en;q=0, ko", "비조치의견서가 이 모델을 허용하지 않습니다"),
    ])
    func `a refusal speaks the caller's language and names its place in the record`(
        accept: String, sentence: String
    ) throws {
        let decided = try Decided(
            stage.request("{\"model\":\"x-1\"}", headers: [("Accept-Language", accept)]),
            on: stage)
        let reply = decided.exchange.reply(recordedAt: 9)
        #expect(reply.text.contains(sentence))
        #expect(reply.text.contains("hana-bada/gate-1/9"))
        #expect(reply.text.contains("x-1"))
        #expect(reply.header("x-should-retry") == "false")
    }

    @Test func `the transport's refusals of a known caller are recorded, a stranger's are not`()
        throws
    {
        var known = stage.exchange(stage.request())
        guard
            case .refuse(let entry) = known.refuse(
                .bodyTooLarge, in: try stage.snapshot, counters: counters, seal: Toy.seal)
        else {
            Issue.record("it is recorded")
            return
        }
        #expect(String(decoding: entry, as: UTF8.self).contains("\"reason\":\"body_too_large\""))
        #expect(known.reply(recordedAt: 2).header("sumun-reason") == "body_too_large")
        var stranger = stage.exchange(stage.request(key: "sumun_no"))
        guard
            case .refuseAtOnce(let reply) = stranger.refuse(
                .bodyTooLarge, in: try stage.snapshot, counters: counters, seal: Toy.seal)
        else {
            Issue.record("a stranger is answered at once")
            return
        }
        #expect(reply.header("sumun-reason") == "caller_unknown")
    }
}
