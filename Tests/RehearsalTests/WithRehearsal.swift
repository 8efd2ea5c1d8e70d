import Rehearsal

/// Runs `body` against a stand-in of its own, which is stopped afterwards.
func withRehearsal(
    _ change: (inout RehearsalConfiguration) -> Void = { _ in },
    _ body: (RawClient, RunningRehearsal) async throws -> Void
) async throws {
    var configuration = RehearsalConfiguration()
    configuration.port = 0
    configuration.certificate = .plain
    change(&configuration)
    let running = try await RunningRehearsal.start(configuration)
    let client = RawClient(port: running.port, authorityPEM: running.authorityPEM)
    do { try await body(client, running) } catch {
        try await running.stop()
        throw error
    }
    try await running.stop()
}

/// Bodies of the three interfaces with `text` as the user's last words.
enum Request {
    static func chat(_ text: String, stream: Bool = false, more: String = "") -> String {
        #"{"model":"m","stream":\#(stream),"messages":[{"role":"user","content":"\#(text)"}]\#(more)}"#
    }
    static func responses(_ text: String, stream: Bool = false) -> String {
        #"{"model":"m","stream":\#(stream),"input":[{"role":"user","content":[{"type":"input_text","text":"\#(text)"}]}]}"#
    }
    static func messages(_ text: String, stream: Bool = false) -> String {
        #"{"model":"m","stream":\#(stream),"max_tokens":9,"messages":[{"role":"user","content":[{"type":"text","text":"\#(text)"}]}]}"#
    }

    static let all: [(path: String, body: @Sendable (String, Bool) -> String)] = [
        ("/v1/chat/completions", { chat($0, stream: $1) }),
        ("/v1/responses", { responses($0, stream: $1) }),
        ("/v1/messages", { messages($0, stream: $1) }),
    ]
}
