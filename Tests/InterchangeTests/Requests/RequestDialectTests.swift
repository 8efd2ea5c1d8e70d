import Egress
import Interchange
import Testing

struct RequestDialectTests {
    static let model = "\"model\":\"example-large-2026-05-01\""

    private func sent(
        _ fields: String, to target: String, features: [String] = []
    ) throws -> String {
        let fate = try RequestGate(features: features).send("{\(Self.model)\(fields)}", to: target)
        guard case .sent(let request) = fate else { return "refused: \(reason(fate))" }
        return String(decoding: request.body, as: UTF8.self)
    }

    private func reason(_ fate: RequestGate.Fate) -> String {
        guard case .refused(let reply) = fate else { return "let through" }
        return reply.head.headers.first { $0.name == "sumun-reason" }?.value ?? ""
    }

    @Test func `a response is not stored unless the letter grants it`() throws {
        let target = "/openai/v1/responses"
        #expect(try sent("", to: target) == "{\"store\":false,\(Self.model)}")
        #expect(try sent(",\"store\":false", to: target) == "{\(Self.model),\"store\":false}")
        #expect(try sent(",\"store\":true", to: target) == "refused: feature_not_granted")
        #expect(try sent("", to: target, features: ["store"]) == "{\(Self.model)}")
    }

    @Test func `a streamed chat is asked for its usage, a response and a message are not`() throws {
        let stream = ",\"stream\":true"
        #expect(
            try sent(stream, to: "/openai/v1/chat/completions")
                == "{\"stream_options\":{\"include_usage\":true},\(Self.model)\(stream)}")
        #expect(try sent("", to: "/openai/v1/chat/completions") == "{\(Self.model)}")
        #expect(try sent(stream, to: "/anthropic/v1/messages") == "{\(Self.model)\(stream)}")
    }

    @Test(arguments: [
        ("/openai/v1/chat/completions", ",\"web_search_options\":{}"),
        ("/openai/v1/chat/completions", ",\"modalities\":[\"text\"],\"audio\":{}"),
        ("/openai/v1/chat/completions", ",\"batch\":true"),
        ("/openai/v1/responses", ",\"background\":true"),
        ("/openai/v1/responses", ",\"previous_response_id\":\"r\""),
        ("/openai/v1/responses", ",\"conversation\":\"c\""),
        ("/openai/v1/responses", ",\"prompt\":{\"id\":\"p\"}"),
        ("/openai/v1/responses", ",\"input\":[{\"id\":\"msg_1\"}]"),
        ("/openai/v1/responses", ",\"tools\":[{\"type\":\"mcp\"}]"),
        ("/openai/v1/responses", ",\"tools\":[{\"type\":\"web_search_2099\"}]"),
        (
            "/openai/v1/responses",
            ",\"input\":[{\"role\":\"user\",\"content\":[{\"type\":\"input_image\",\"image_url\":\"https://i.example\"}]}]"
        ),
        ("/anthropic/v1/messages", ",\"mcp_servers\":[]"),
        ("/anthropic/v1/messages", ",\"container\":\"c\""),
        ("/anthropic/v1/messages", ",\"tools\":[{\"type\":\"computer_20250124\"}]"),
        (
            "/anthropic/v1/messages",
            ",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image\",\"source\":{\"type\":\"url\",\"url\":\"https://i.example\"}}]}]"
        ),
    ])
    func `what sends data on, or rests on state at the provider, needs a grant`(
        target: String, fields: String
    ) throws {
        #expect(try sent(fields, to: target) == "refused: feature_not_granted")
    }

    @Test func `each beta of Anthropic's needs its grant, and then goes on`() throws {
        let headers = [(name: "anthropic-beta", value: "context-1m-2025-08-07")]
        let body = "{\(Self.model)}"
        let target = "/anthropic/v1/messages?beta=true"
        #expect(
            reason(try RequestGate().send(body, to: target, headers: headers))
                == "feature_not_granted")
        let granted = try RequestGate(features: ["beta:context-1m-2025-08-07"])
        guard
            case .sent(let request) = granted.send(
                body, to: target,
                headers: headers + [("anthropic-version", "2023-06-01"), ("x-stainless-os", "L")])
        else {
            Issue.record("it is let through")
            return
        }
        #expect(request.target == "/v1/messages?beta=true")
        #expect(
            request.headers.map(\.name) == [
                "content-type", "accept", "accept-encoding", "anthropic-version",
                "anthropic-beta",
            ])
    }

    @Test(arguments: [
        (
            "/openai/v1/models",
            "{\"object\":\"list\",\"data\":[{\"id\":\"example-large-2026-05-01\",\"object\":\"model\",\"created\":0,\"owned_by\":\"letter\"}]}"
        ),
        (
            "/anthropic/v1/models",
            "{\"data\":[{\"type\":\"model\",\"id\":\"example-large-2026-05-01\",\"display_name\":\"example-large-2026-05-01\",\"created_at\":\"1970-01-01T00:00:00Z\"}],\"has_more\":false,\"first_id\":\"example-large-2026-05-01\",\"last_id\":\"example-large-2026-05-01\"}"
        ),
    ])
    func `models are listed from the letter in the API's own shape`(
        target: String, body: String
    ) throws {
        guard case .answered(let reply) = try RequestGate().send("", to: target, method: "GET")
        else {
            Issue.record("it is answered")
            return
        }
        #expect(String(decoding: reply.body, as: UTF8.self) == body)
    }

    @Test func `each API says no in its own shape`() throws {
        let body = "{\"model\":\"other\"}"
        guard
            case .refused(let openAI) = try RequestGate().send(
                body, to: "/openai/v1/chat/completions"),
            case .refused(let anthropic) = try RequestGate().send(
                body, to: "/anthropic/v1/messages")
        else {
            Issue.record("both refuse")
            return
        }
        let message =
            "the letter does not grant this model (other); record hana-bada/gate-1/1"
        #expect(openAI.head.status == 404 && anthropic.head.status == 404)
        #expect(
            String(decoding: openAI.body, as: UTF8.self)
                == "{\"error\":{\"message\":\"\(message)\",\"type\":\"invalid_request_error\",\"param\":\"model\",\"code\":\"model_not_granted\"}}"
        )
        #expect(
            String(decoding: anthropic.body, as: UTF8.self)
                == "{\"type\":\"error\",\"error\":{\"type\":\"not_found_error\",\"message\":\"\(message)\",\"code\":\"model_not_granted\"}}"
        )
    }
}
