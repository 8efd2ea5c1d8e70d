import Egress
import Inspection
import Programme
import Rules
import Synchronization
import Testing
import Vocabulary

/// The form of an entry is for ever: whoever reads a record of today must read it in ten years.
struct RecordEntryTests {
    let stage: Stage

    init() throws { stage = try Stage() }

    private static let rulebook = String(repeating: "07", count: 32)

    private func commitment(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return Toy.digest(bytes.span).description
    }

    @Test func `an admission says who, under what, to where, with which findings`() throws {
        let body =
            "{\"model\":\"example-large-2026-05-01\",\"stream\":false,\"store\":false,\"instructions\":\"rrn 900101-1234568\"}"
        let decided = try Decided(stage.request(body), on: stage)
        let sent = body.replacing("900101-1234568", with: "[RRN-1]")
        #expect(
            decided.entry == """
                "kind":"admission","verdict":"admitted","reason":null,"detail":null,"node":"gate-1",\
                "caller":"scanner","purpose":"codeReview","audit":false,"letter":"260001",\
                "rulebook":"\(Self.rulebook)",\
                "rulebookVersion":"\(stage.rulebook.version)","inspection":1,"kinds":"all",\
                "service":"example-ai","rehearsal":false,"endpoint":"POST /v1/chat",\
                "model":"example-large-2026-05-01","features":[],"stream":false,\
                "findings":[{"kind":"residentRegistration","grade":"certain",\
                "action":"pseudonymise","count":1}],"bytesReceived":\(body.utf8.count),\
                "bytesSent":\(sent.utf8.count),"tokensReserved":\(body.utf8.count / 2),\
                "commitmentReceived":"\(commitment(body))",\
                "commitmentSent":"\(commitment(sent))"}
                """)
        #expect(decided.entry == (try Decided(stage.request(body), on: stage)).entry)
    }

    @Test func `a refusal says why and keeps no word of the request`() throws {
        let body = "{\"model\":\"900101-1234568\",\"surprise\":\"AKIAIOSFODNN7EXAMPLE\"}"
        let decided = try Decided(stage.request(body), on: stage)
        #expect(
            decided.entry == """
                "kind":"admission","verdict":"refused","reason":"model_not_granted","detail":null,\
                "node":"gate-1","caller":"scanner","purpose":"codeReview","audit":false,\
                "letter":"260001","rulebook":"\(Self.rulebook)",\
                "rulebookVersion":"\(stage.rulebook.version)","inspection":1,"kinds":"all",\
                "service":"example-ai","rehearsal":false,"endpoint":"POST /v1/chat",\
                "model":null,"features":["field:surprise"],"stream":false,"findings":[],\
                "bytesReceived":\(body.utf8.count),"bytesSent":null,"tokensReserved":0,\
                "commitmentReceived":"\(commitment(body))","commitmentSent":null}
                """)
    }

    @Test(arguments: [
        ("other-model", "", "\"model\":\"other-model\",\"features\":[],"),
        (
            "example-large-2026-05-01", ",\"surprise\":1",
            "\"model\":\"example-large-2026-05-01\",\"features\":[\"field:surprise\"],"
        ),
    ])
    func `a refusal says what was asked for that no letter grants`(
        model: String, fields: String, said: String
    ) throws {
        let decided = try Decided(
            stage.request("{\"model\":\"\(model)\",\"messages\":[]\(fields)}"), on: stage)
        #expect(decided.entry.contains("\"verdict\":\"refused\""))
        #expect(decided.entry.contains(said))
    }

    @Test func `a refused endpoint, purpose or letter is named`() throws {
        let endpoint = try Decided(
            stage.request("{}", target: "/toy/v1/files"), on: stage
        ).entry
        #expect(endpoint.contains("\"detail\":\"POST /toy/v1/files\""), "\(endpoint)")
        let purpose = try Decided(
            stage.request("{}", headers: [("Sumun-Purpose", "logAnalysis")]), on: stage
        ).entry
        #expect(purpose.contains("\"reason\":\"purpose_not_granted\""))
        #expect(
            purpose.contains(
                "\"purpose\":\"logAnalysis\",\"audit\":false,\"letter\":\"260001\""))
        let letter = try Decided(
            stage.request("{}", headers: [("Sumun-Letter", "269999")]), on: stage
        ).entry
        #expect(letter.contains("\"reason\":\"no_letter\",\"detail\":\"269999\""))
    }

    @Test func `contents that go out without being read are named by their grant`() throws {
        var stage = stage
        stage.letters = [
            try Stage.letter(under: stage.rulebook) { $0.grant.services[0].features = ["image"] }
        ]
        let image = String(repeating: "iVBORw0KGgo", count: 40)
        let body =
            "{\"model\":\"example-large-2026-05-01\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image\",\"data\":\"\(image)\"}]}]}"
        let entry = try Decided(stage.request(body), on: stage).entry
        #expect(entry.contains("\"verdict\":\"admitted\""))
        #expect(entry.contains("\"features\":[\"image\"]"))
    }

    @Test func `kinds are named one by one where not all are in force`() throws {
        var stage = stage
        stage.inspector = Inspector(kinds: [KindSet(.passport), KindSet(.jwt)])
        let entry = try Decided(stage.request(), on: stage).entry
        #expect(entry.contains("\"inspection\":1,\"kinds\":[\"passport\",\"jwt\"],"))
    }

    @Test func `an entry fits the log, whatever the request`() throws {
        let surprises = (0..<64).map { "\"\(String(repeating: "f", count: 2_000))\($0)\":1" }
        let body =
            "{\"model\":\"example-large-2026-05-01\",\(surprises.joined(separator: ","))}"
        let decided = try Decided(stage.request(body), on: stage)
        #expect(decided.reason == "feature_not_granted")
        #expect(decided.entry.utf8.count < 60_000)
    }

    @Test func `the record rebuilds quotas and finds what has no outcome`() throws {
        let counters = GateCounters()
        var log: [String] = []
        func append(_ body: some Sequence<UInt8>) -> UInt64 {
            let stamp = "{\"sequence\":\(log.count),\"time\":\"\(stage.now)\","
            log.append(stamp + String(decoding: Array(body), as: UTF8.self))
            return UInt64(log.count - 1)
        }
        for round in 0..<4 {
            var exchange = stage.exchange(stage.request())
            guard
                case .forward(let entry) = exchange.admit(
                    in: try stage.snapshot, counters: counters, seal: Toy.seal)
            else { continue }
            _ = exchange.forward(recordedAt: append(entry))
            guard round > 0 else { continue }
            let outcome = exchange.outcome(
                at: stage.now, elapsed: .seconds(1), firstByte: nil, counters: counters)
            _ = append(outcome)
        }
        var replay = RecordReplay()
        for entry in log {
            let bytes = Array(entry.utf8)
            let isRead = replay.take(bytes.span)
            #expect(isRead)
        }
        #expect(replay.openCount == 1)
        let account = QuotaBook.Account.caller(try CallerID(parsing: "scanner"))
        let day = KoreanDate(of: stage.now)
        let lived = counters.quotas.withLock { $0.usage(of: account, on: day) }
        #expect(replay.quotas.usage(of: account, on: day) == lived)
        let unknown = replay.unknownOutcomes().map { String(decoding: $0, as: UTF8.self) }
        #expect(unknown.count == 1)
        #expect(
            unknown[0].hasPrefix(
                "\"kind\":\"outcome\",\"admission\":0,\"ended\":\"outcome_unknown\""))
        #expect(replay.openCount == 0)
    }

    @Test(arguments: ["", "{", "[]", "{\"kind\":\"admission\"}", "nonsense"])
    func `what is no entry is told as such`(text: String) {
        var replay = RecordReplay()
        let bytes = Array(text.utf8)
        let isRead = replay.take(bytes.span)
        #expect(!isRead)
    }
}
