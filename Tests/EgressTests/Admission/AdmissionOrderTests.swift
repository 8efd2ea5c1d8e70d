import Egress
import Programme
import Rules
import Testing
import Vocabulary

struct AdmissionOrderTests {
    /// A request with everything wrong that can be wrong, and one step that mends each defect.
    private struct Wrong {
        var stage: Stage
        var key = "sumun_wrong"
        var letterHeader: String? = "260009"
        var purpose = "logAnalysis"
        var method = "DELETE"
        var base = "/nowhere"
        var model = "other-model"
        var fields = ",\"surprise\":1"
        var text = "-----BEGIN PRIVATE KEY----- 900101-1234568 AKIAIOSFODNN7EXAMPLE"
        var part = ",{\"type\":\"image\",\"data\":\"iVBORw0KGgo\"}"
        var json = "{"

        var request: IncomingRequest {
            var headers: [(name: String, value: String)] = [("Sumun-Purpose", purpose)]
            if let letterHeader { headers.append(("Sumun-Letter", letterHeader)) }
            return stage.request(
                json
                    + "\"model\":\"\(model)\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"\(text)\"}\(part)]}]\(fields)}",
                method: method, target: "\(base)/v1/chat", key: key, headers: headers)
        }
    }

    @Test func `of several letters the latest issued that grants all of it is taken`() throws {
        var stage = try Stage()
        let older = try Stage.letter(under: stage.rulebook)
        let later = try Stage.letter(under: stage.rulebook, serial: "260002") {
            $0.issuedAt = "2026-06-23T02:00:00.000000Z"
        }
        let latest = try Stage.letter(under: stage.rulebook, serial: "260003") {
            $0.issuedAt = "2026-06-24T02:00:00.000000Z"
            $0.grant.services[0].models = ["another-2026-05-01"]
        }
        for letters in [[older, later, latest], [latest, older, later]] {
            stage.letters = letters
            let entry = try Decided(stage.request(), on: stage).entry
            #expect(entry.contains("\"verdict\":\"admitted\""))
            #expect(entry.contains("\"letter\":\"260002\""))
        }
    }

    private static func wrong() throws -> Wrong {
        var stage = try Stage()
        stage.stop = StopOrder(
            by: try PersonID(parsing: "officer"), at: stage.now, reason: "drill",
            confirmBy: stage.now)
        stage.letters = [
            try Stage.letter(under: stage.rulebook) {
                $0.grant.firstDay = "2026-08-01"
                $0.grant.lastDay = "2026-09-01"
                $0.grant.quota = UnverifiedQuota(
                    requestsPerDay: 0, bytesPerDay: 10, tokensPerDay: 1)
                $0.grant.data.unchecked = []
            }
        ]
        stage.statusList = nil
        var wrong = Wrong(stage: stage)
        wrong.json = "{\"model\":1,"
        return wrong
    }

    private static func change(
        _ wrong: inout Wrong, _ change: (inout UnverifiedLetter) -> Void
    ) throws {
        wrong.stage.letters = [
            try Stage.letter(under: wrong.stage.rulebook) {
                $0.grant.quota = UnverifiedQuota(
                    requestsPerDay: 0, bytesPerDay: 10, tokensPerDay: 1)
                $0.grant.data.unchecked = []
                change(&$0)
            }
        ]
    }

    private typealias Step = (reason: String, mend: (inout Wrong) throws -> Void)

    private static var steps: [Step] {
        [
            ("caller_unknown", { $0.key = $0.stage.suspendedKey.text }),
            ("caller_suspended", { $0.key = $0.stage.key.text }),
            ("gate_stopped", { $0.stage.stop = nil }),
            ("no_letter", { $0.letterHeader = "260001" }),
            ("letter_not_yet", { wrong in try change(&wrong) { _ in } }),
            ("status_list_stale", { $0.stage.statusList = try Stage.list(at: $0.stage.now) }),
            ("purpose_not_granted", { $0.purpose = "codeReview" }),
            ("service_not_granted", { $0.base = "/toy" }),
            ("endpoint_not_granted", { $0.method = "POST" }),
            ("malformed_request", { $0.json = "{" }),
            ("model_not_granted", { $0.model = "example-large-2026-05-01" }),
            ("feature_not_granted", { $0.fields = "" }),
            (
                "quota_exceeded",
                { wrong in
                    try change(&wrong) {
                        $0.grant.quota = nil
                    }
                }
            ),
            ("data_forbidden", { $0.text = "hello" }),
            ("unscannable", { $0.part = "" }),
            (
                "not_checked",
                { wrong in
                    try change(&wrong) {
                        $0.grant.quota = nil
                        $0.grant.data.unchecked = ["personalCreditInformation", "sourceCode"]
                    }
                }
            ),
        ]
    }

    @Test func `each reason is told before every later one`() throws {
        var wrong = try Self.wrong()
        for step in Self.steps {
            let decided = try Decided(wrong.request, on: wrong.stage)
            #expect(decided.reason == step.reason)
            try step.mend(&wrong)
        }
        let decided = try Decided(wrong.request, on: wrong.stage)
        #expect(decided.reason == nil)
        guard case .forward = decided.admission else {
            Issue.record("mended, the request is let through")
            return
        }
    }

    @Test func `a revoked or suspended letter says so before anything later`() throws {
        var stage = try Stage()
        let serial = try LetterSerial(parsing: "260001")
        stage.statusList = try Stage.list(at: stage.now, [serial: .revoked])
        #expect(try Decided(stage.request("{"), on: stage).reason == "letter_revoked")
        stage.statusList = try Stage.list(
            at: stage.now, [serial: .suspended(until: stage.now + .seconds(60))])
        #expect(try Decided(stage.request("{"), on: stage).reason == "letter_suspended")
        stage.now = stage.now + .seconds(60)
        #expect(try Decided(stage.request(), on: stage).reason == nil)
    }

    @Test(arguments: [
        ("2026-06-22T14:59:59.999999Z", "letter_not_yet"), ("2026-06-22T15:00:00.000000Z", nil),
        ("2027-06-22T14:59:59.999999Z", nil), ("2027-06-22T15:00:00.000000Z", "letter_expired"),
    ])
    func `a letter is in force from 00 00 KST of its first day to 24 00 of its last`(
        now: String, reason: String?
    ) throws {
        let stage = try Stage(now: now)
        #expect(try Decided(stage.request(), on: stage).reason == reason)
    }

    @Test func `a letter to another firm opens nothing here`() throws {
        var stage = try Stage()
        stage.letters = [try Stage.letter(under: stage.rulebook) { $0.firm = "mirae-deul" }]
        #expect(try Decided(stage.request(), on: stage).reason == "no_letter")
    }
}
