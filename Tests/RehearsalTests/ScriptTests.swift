import Testing

@testable import Rehearsal

struct ScriptTests {
    @Test func `a script is read with every step that there is`() throws {
        let text = """
            {"rules": [
              {"model": "m", "marker": "x", "pieceBytes": 1, "choices": 2, "steps": [
                {"say": "a {seen}"}, {"fill": 10}, {"reason": "r"}, {"refuse": "no"},
                {"tool": {"name": "t", "arguments": "{}"}}, {"ping": true}, {"pause": 5},
                {"error": {"type": "e", "message": "m"}}, {"raw": "x"}, {"hang": true},
                {"drop": true}]},
              {"status": 500, "wire": "HTTP/1.1", "headers": {"A": "b"}}
            ]}
            """
        let script = try Script(parsing: Array(text.utf8))
        #expect(script.rules.count == 2)
        #expect(
            script.rules[0].steps == [
                .say("a {seen}"), .fill(10), .reason("r"), .refuse("no"),
                .tool(name: "t", arguments: "{}"), .ping, .pause(milliseconds: 5),
                .error(type: "e", message: "m"), .raw("x"), .hang, .drop,
            ])
        #expect(script.rules[1].status == 500)
    }

    @Test func `the first rule that fits answers, and without one the echo`() throws {
        let script = Script(rules: [
            ScriptRule(model: "m", marker: "x", steps: [.say("both")]),
            ScriptRule(marker: "x", steps: [.say("marker")]),
        ])
        #expect(script.rule(model: "m", text: "an x").steps == [.say("both")])
        #expect(script.rule(model: "n", text: "an x").steps == [.say("marker")])
        #expect(script.rule(model: "m", text: "none").steps == [.say("{seen}")])
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"rules":[{"stepz":[]}]}"#, #"{"rules":[{"steps":[{"shout":"a"}]}]}"#,
        #"{"rules":[{"steps":[{"say":"a","ping":true}]}]}"#, #"{"rules":[{"steps":[{}]}]}"#,
        #"{"rules":[{"status":"200"}]}"#,
    ])
    func `a slip of the pen in a script is an error`(text: String) {
        #expect(throws: Script.ParseFailure.self) { try Script(parsing: Array(text.utf8)) }
    }
}
