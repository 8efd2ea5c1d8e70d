import Testing

/// The official SDKs against the built programs: one script a subject, one line each.
@Suite(.serialized, .enabled(if: Clients.areInstalled, Clients.missing))
struct ClientScriptTests {
    @Test func `there is a script for every subject`() {
        #expect(Clients.scripts.count >= 15)
    }

    @Test(.timeLimit(.minutes(6)), arguments: Clients.scripts)
    func `the clients find what they must`(script: String) throws {
        let ended = try Clients.run(script: script)
        print(ended.said, terminator: "")
        #expect(ended.code == 0, "\(ended.said)")
        #expect(ended.lines.count == 1, "one line says how it went")
        #expect(ended.lines.first?.hasPrefix("ok ") == true, "\(ended.said)")
    }

    /// Among all scripts it goes in Korean.
    @Test(.timeLimit(.minutes(6)))
    func `the whole way by clicks goes in English too`() throws {
        let ended = try Clients.run(script: "test_way.py", ["--language", "en"])
        print(ended.said, terminator: "")
        #expect(ended.code == 0, "\(ended.said)")
        #expect(ended.said.contains("in en: 11 checks"), "\(ended.said)")
    }

    @Test(.timeLimit(.minutes(6)))
    func `the demo does what it says and ends by itself`() throws {
        let ended = try Clients.demo()
        #expect(ended.code == 0, "\(ended.said)")
        #expect(ended.said.contains("each did what it says"))
    }

    @Test(.timeLimit(.minutes(6)), arguments: ["letter", "pseudonyms"])
    func `a step of the demo that is broken ends it and is named`(step: String) throws {
        let ended = try Clients.demo(broken: step)
        #expect(ended.code == 1, "\(ended.said)")
        #expect(ended.said.contains("not true, \(step): "), "\(ended.said)")
        #expect(!ended.said.contains("each did what it says"))
    }

    @Test(.timeLimit(.minutes(1)))
    func `a step that the demo does not have is wrong use`() throws {
        let ended = try Clients.demo(broken: "nothing")
        #expect(ended.code == 2)
        #expect(ended.lines.count == 1, "\(ended.said)")
    }
}
