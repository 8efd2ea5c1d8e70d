extension Script {
    /// The script without a file: it echoes what it saw, and a marker in the last user text
    /// asks for each way in which a provider may behave.
    package static let standard = Script(rules: [
        rule("rehearse:tool") {
            $0.steps = [
                .say("I call a tool."),
                .tool(name: "look_up", arguments: #"{"asset":"web-01","note":"{seen}"}"#),
            ]
        },
        rule("rehearse:two") { $0.choices = 2 },
        rule("rehearse:refuse") { $0.steps = [.refuse("I refuse, as the script says.")] },
        rule("rehearse:reason") {
            $0.steps = [.reason("I follow a script: {seen}"), .say("Done: {seen}")]
        },
        rule("rehearse:slow") {
            $0.steps = [.say("{seen}"), .say(String(repeating: " still here;", count: 200))]
            $0.pieceScalars = 12
            $0.pieceMilliseconds = 50
        },
        rule("rehearse:ping") { $0.steps = [.ping, .say("{seen}"), .ping, .say(" End.")] },
        rule("rehearse:error") {
            $0.steps = [
                .say("{seen}"), .error(type: "overloaded_error", message: "the script says so"),
            ]
        },
        rule("rehearse:busy") {
            $0.status = 529
            $0.steps = [.error(type: "overloaded_error", message: "the script says so")]
        },
        rule("rehearse:limit") {
            $0.status = 429
            $0.steps = [.error(type: "rate_limit_error", message: "the script says so")]
        },
        rule("rehearse:bytes") { $0.pieceBytes = 1 },
        rule("rehearse:split") { $0.pieceScalars = 1 },
        rule("rehearse:hang") { $0.steps = [.hang] },
        rule("rehearse:stall") { $0.steps = [.say("{seen}"), .hang] },
        rule("rehearse:drop") { $0.steps = [.say("{seen}"), .drop] },
        rule("rehearse:large") { $0.steps = [.fill(9 << 20)] },
        rule("rehearse:malformed") { $0.steps = [.raw("data: {\"choices\":[\n\n")] },
        rule("rehearse:wire") { $0.wire = "HTTP/1.1 2x0 what\r\n\r\n" },
        rule("rehearse:othermodel") { $0.answersAs = "another-model" },
        rule("rehearse:nousage") { $0.withoutUsage = true },
        rule("rehearse:redirect") {
            $0.status = 307
            $0.headers = ["Location": "https://127.0.0.1:1/elsewhere"]
        },
    ])

    private static func rule(_ marker: String, _ change: (inout ScriptRule) -> Void)
        -> ScriptRule
    {
        var rule = ScriptRule(marker: marker, steps: [.say("{seen}")])
        change(&rule)
        return rule
    }
}
