import Testing

/// The official SDKs, people at the consoles and the demo, against the built programs: one script a
/// subject, one line each. Each has a time of its own that ends it (`Clients`).
@Suite(.enabled(if: Clients.areInstalled, Clients.missing))
struct ClientScriptTests {
    @Test func `there is a script for every subject`() {
        #expect(Clients.scripts.count >= 27)
    }

    @Test(arguments: Clients.scripts)
    func `the clients find what they must`(script: String) async throws {
        let ended = try await Clients.run(script: script)
        print(ended.said, terminator: "")
        #expect(ended.code == 0, "\(ended.said)")
        #expect(ended.lines.count == 1, "one line says how it went")
        #expect(ended.lines.first?.hasPrefix("ok ") == true, "\(ended.said)")
    }

    /// Among all scripts it goes in Korean.
    @Test(.enabled(if: Clients.isWhole, "SUMUN_LONG=1 goes the way by clicks in English too"))
    func `the whole way by clicks goes in English too`() async throws {
        let ended = try await Clients.run(script: "test_way.py", ["--language", "en"])
        print(ended.said, terminator: "")
        #expect(ended.code == 0, "\(ended.said)")
        #expect(ended.said.contains("in en: 13 checks"), "\(ended.said)")
    }

    /// Among all scripts it is told to the end by somebody who stays (`test_demo.py`).
    @Test(.enabled(if: Clients.isWhole, "SUMUN_LONG=1 tells the demo that ends by itself too"))
    func `the demo does what it says and ends by itself`() async throws {
        let ended = try await Clients.demo()
        #expect(ended.code == 0, "\(ended.said)")
        #expect(ended.said.contains("each did what it says"))
    }

    /// Each as its step is broken, not what is expected of it; with SUMUN_LONG=1 all.
    @Test(
        arguments: Clients.isWhole
            ? [
                "offices", "eligibility", "letter", "gate", "chat", "streamed", "pseudonyms",
                "refusals", "revocation", "ledger",
            ] : ["letter", "pseudonyms"])
    func `a step of the demo that is broken ends it and is named`(step: String) async throws {
        let ended = try await Clients.demo(broken: step)
        #expect(ended.code == 1, "\(ended.said)")
        #expect(ended.said.contains("not true, \(step): "), "\(ended.said)")
        #expect(!ended.said.contains("each did what it says"))
    }

    @Test func `a step that the demo does not have is wrong use`() async throws {
        let ended = try await Clients.demo(broken: "nothing")
        #expect(ended.code == 2)
        #expect(ended.lines.count == 1, "\(ended.said)")
    }
}
