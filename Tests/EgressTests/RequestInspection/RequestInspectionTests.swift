import Egress
import Programme
import Testing

struct RequestInspectionTests {
    let stage: Stage

    init() throws { stage = try Stage() }

    private func reason(
        _ fields: String, target: String = "/toy/v1/chat",
        headers: [(name: String, value: String)] = []
    ) throws -> String? {
        let body = "{\"model\":\"example-large-2026-05-01\",\(fields)}"
        return try Decided(
            stage.request(body, target: target, headers: headers), on: stage
        ).reason
    }

    private func parts(_ texts: [String]) -> String {
        let parts = texts.map { "{\"type\":\"text\",\"text\":\"\($0)\"}" }
        return "\"messages\":[{\"role\":\"user\",\"content\":[\(parts.joined(separator: ","))]}]"
    }

    @Test(arguments: [
        ["주민등록번호 900101-", "1234568"], ["rrn 9", "0", "0101", "-123", "4568"],
        ["AKIA", "IOSFODNN7EXAMPLE"], ["-----BEGIN PRI", "VATE KEY-----"],
        [String(repeating: "가나다 ", count: 2_000) + "rrn 900101-", "1234568 끝"],
    ])
    func `a value split over the parts of a message is found`(texts: [String]) throws {
        #expect(try reason(parts(texts)) == "data_forbidden")
    }

    @Test func `parts that only meet are no finding`() throws {
        #expect(try reason(parts(["write to a@firm.example", "Please"])) == nil)
        #expect(try reason(parts(["total 900101", "-12 items"])) == nil)
    }

    @Test func `parts of two messages are not joined`() throws {
        let two =
            "\"messages\":[{\"content\":[{\"type\":\"text\",\"text\":\"AKIA\"}]},{\"content\":[{\"type\":\"text\",\"text\":\"IOSFODNN7EXAMPLE\"}]}]"
        #expect(try reason(two) == nil)
    }

    @Test func `headers that are passed on are inspected, others stay behind`() throws {
        let key = "AKIAIOSFODNN7EXAMPLE"
        #expect(
            try reason("\"seed\":1", headers: [("Toy-Version", key)]) == "data_forbidden")
        let decided = try Decided(
            stage.request(headers: [("x-other", key), ("cookie", key), ("toy-version", "2")]),
            on: stage)
        #expect(decided.reason == nil)
        let forwarded = decided.forwarded()
        let sent = try #require(forwarded)
        #expect(!sent.headers.contains { $0.value.contains(key) })
        #expect(!sent.headers.contains { $0.value.contains("sumun_") })
        #expect(sent.headers.contains { $0.name == "toy-version" && $0.value == "2" })
        #expect(sent.headers.contains { $0.name == "accept-encoding" && $0.value == "identity" })
    }

    @Test func `the query is inspected as it stands and decoded`() throws {
        var granted = stage
        granted.letters = [
            try Stage.letter(under: stage.rulebook) {
                $0.grant.services[0].features = ["query:q"]
            }
        ]
        func reason(_ query: String) throws -> String? {
            try Decided(granted.request(target: "/toy/v1/chat?\(query)"), on: granted).reason
        }
        #expect(try reason("q=AKIAIOSFODNN7EXAMPLE") == "data_forbidden")
        #expect(try reason("q=%41KIAIOSFODNN7EXAMPL%45") == "data_forbidden")
        #expect(try reason("q=hello") == nil)
        #expect(try reason("plain=1") == nil)
        #expect(try reason("plain=2") == "feature_not_granted")
        #expect(try reason("other=1") == "feature_not_granted")
    }

    @Test
    func `payloads are unscannable unless granted, and what stands there instead is an address`()
        throws
    {
        func image(_ data: String) -> String {
            "\"messages\":[{\"content\":[{\"type\":\"image\",\"data\":\"\(data)\"}]}]"
        }
        #expect(try reason(image("iVBORw0KGgo=")) == "unscannable")
        #expect(try reason(image("data:image/png;base64,iVBORw0KGgo=")) == "unscannable")
        #expect(try reason(image("rrn 900101-1234568")) == "feature_not_granted")
        #expect(try reason(image("https://host.example/a.png")) == "feature_not_granted")
        #expect(try reason(image("https:\\/\\/host.example\\/a.png")) == "feature_not_granted")
    }

    @Test func `a run that does not decode is unscannable`() throws {
        var random = Seed(state: 1)
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let run = String((0..<1_500).map { _ in alphabet.randomElement(using: &random) ?? "A" })
        #expect(try reason(parts(["see \(run)"])) == "unscannable")
    }
}
