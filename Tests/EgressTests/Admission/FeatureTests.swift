import Egress
import Programme
import Testing

struct FeatureTests {
    let stage: Stage

    init() throws { stage = try Stage() }

    static let needs: [(fields: String, feature: String)] = [
        ("\"store\":true", "store"), ("\"surprise\":null", "field:surprise"),
        ("\"sur\\u0070rise\":{}", "field:surprise"),
        ("\"tools\":[{\"type\":\"search\"}]", "webSearch"),
        ("\"tools\":[{\"type\":\"teleport\"}]", "tool:teleport"),
        ("\"messages\":[{\"content\":[{\"type\":\"file\"}]}]", "files"),
        ("\"messages\":[{\"content\":[{\"type\":\"hologram\"}]}]", "part:hologram"),
        ("\"messages\":[{\"deep\":{\"file_id\":\"f\"}}]", "files"),
        ("\"items\":[{\"id\":\"x\"}]", "storedItem"), ("\"items\":[{}]", "storedItem"),
    ]

    private func body(_ fields: String) -> String {
        "{\"model\":\"example-large-2026-05-01\",\(fields)}"
    }

    @Test(arguments: needs)
    func `what rests on state at the provider, or is unknown, needs its own grant`(
        fields: String, feature: String
    ) throws {
        let decided = try Decided(stage.request(body(fields)), on: stage)
        #expect(decided.reason == "feature_not_granted")
        #expect(decided.exchange.reply(recordedAt: 1).text.contains(feature))
        var granted = stage
        granted.letters = [
            try Stage.letter(under: stage.rulebook) {
                $0.grant.services[0].features = [feature]
            }
        ]
        let again = try Decided(granted.request(body(fields)), on: granted)
        #expect(again.reason == nil)
        #expect(again.entry.contains("\"features\":[\"\(feature)\"]"))
    }

    @Test(arguments: [
        "\"store\":false", "\"store\":null", "\"schema\":{\"file_id\":\"f\",\"type\":\"x\"}",
        "\"items\":[{\"role\":\"user\"}]", "\"tools\":[{\"type\":\"function\"}]",
    ])
    func `what needs no grant is let through`(fields: String) throws {
        #expect(try Decided(stage.request(body(fields)), on: stage).reason == nil)
    }

    @Test func `each opt-in of a header needs its own grant`() throws {
        var granted = stage
        granted.letters = [
            try Stage.letter(under: stage.rulebook) {
                $0.grant.services[0].features = ["beta:one-2026"]
            }
        ]
        func reason(_ value: String) throws -> String? {
            try Decided(granted.request(headers: [("Toy-Beta", value)]), on: granted).reason
        }
        #expect(try reason("one-2026") == nil)
        #expect(try reason("one-2026, two-2026") == "feature_not_granted")
        #expect(try reason("two-2026") == "feature_not_granted")
    }

    @Test(arguments: [
        ("{MODEL}", "{\"store\":false,MODEL}"), (" { MODEL } ", " {\"store\":false, MODEL } "),
        ("{MODEL,\"store\":false}", "{MODEL,\"store\":false}"),
        ("{MODEL,\"store\" : null }", "{MODEL,\"store\" : false }"),
    ])
    func `storing is turned off where the API would store by itself`(
        body: String, sent: String
    ) throws {
        let model = "\"model\":\"example-large-2026-05-01\""
        let decided = try Decided(
            stage.request(body.replacing("MODEL", with: model)), on: stage)
        #expect(try decided.sent() == sent.replacing("MODEL", with: model))
    }

    @Test(arguments: [
        "\"stream_options\":\"x\"", "\"stream_options\":[]",
        "\"stream_options\":{\"include_usage\":1}", "\"stream_options\":{\"include_usage\":{}}",
    ])
    func `options of the wrong kind are the service's to refuse: no key is written twice`(
        options: String
    ) throws {
        let body =
            "{\"model\":\"example-large-2026-05-01\",\"store\":false,\"stream\":true,\(options)}"
        #expect(try Decided(stage.request(body), on: stage).sent() == body)
    }

    @Test(arguments: [
        ("", "{\"store\":false,\"stream_options\":{\"include_usage\":true},"),
        ("\"stream_options\":{},", "{\"stream_options\":{\"include_usage\":true},"),
        ("\"stream_options\":null,", "{\"stream_options\":{\"include_usage\":true},"),
        (
            "\"stream_options\":{\"x\":1},",
            "{\"stream_options\":{\"include_usage\":true,\"x\":1},"
        ),
        (
            "\"stream_options\":{\"include_usage\":false},",
            "{\"stream_options\":{\"include_usage\":true},"
        ),
        (
            "\"stream_options\":{\"include_usage\":true},",
            "{\"stream_options\":{\"include_usage\":true},"
        ),
    ])
    func `a stream is asked for its usage`(options: String, start: String) throws {
        let store = options.isEmpty ? "" : "\"store\":false,"
        let rest = "\"stream\":true,\"model\":\"example-large-2026-05-01\"}"
        let decided = try Decided(stage.request("{\(options)\(store)\(rest)"), on: stage)
        #expect(try decided.sent() == start + store + rest)
    }

    @Test(
        arguments: [
            [("content-encoding", "gzip")], [("content-type", "text/plain")],
            [("content-type", "application/json; charset=euc-kr")],
        ] as [[(String, String)]])
    func `only plain JSON in UTF-8 is read`(headers: [(String, String)]) throws {
        let base = stage.request()
        let own = headers.map(\.0)
        let request = IncomingRequest(
            method: "POST", target: base.target,
            headers: base.headers.filter { !own.contains($0.name.lowercased()) }
                + headers.map { (name: $0.0, value: $0.1) }, body: base.body, peer: base.peer)
        #expect(try Decided(request, on: stage).reason == "encoding_not_accepted")
    }
}
