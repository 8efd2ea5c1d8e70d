import Testing

@testable import sumun_verify

@Suite struct VerifyRequestTests {
    @Test func `what was asked is read from the command line`() throws {
        #expect(
            try Request(parsing: ["ledger", "--json", "dir", "--key", "k", "--against", "a"])
                == .ledger(folder: "dir", key: "k", against: "a", json: true))
        #expect(
            try Request(parsing: ["proof", "file", "--key", "k"])
                == .proof(file: "file", key: "k", json: false))
        #expect(
            try Request(parsing: ["prove", "dir", "17"])
                == .prove(folder: "dir", index: 17, out: "17.proof", json: false))
        #expect(
            try Request(parsing: ["prove", "--json", "dir", "--out", "here", "0"])
                == .prove(folder: "dir", index: 0, out: "here", json: true))
        #expect(try Request(parsing: ["--version"]) == .version)
        for asked in [["--help"], ["-h"], ["help"], ["ledger", "--help"]] {
            #expect(try Request(parsing: asked) == .help)
        }
    }

    @Test(arguments: [
        ("verify", "ledger", ["dir", "--key", "k"]), ("check-proof", "proof", ["f", "--key", "k"]),
    ])
    func `the words of sumun ledger are understood too`(
        word: String, own: String, rest: [String]
    ) throws {
        #expect(try Request(parsing: [word] + rest) == Request(parsing: [own] + rest))
    }

    @Test(arguments: [
        ["prove"], ["prove", "dir"], ["prove", "dir", "-1"], ["prove", "dir", "x"],
        ["prove", "dir", ""], ["prove", "dir", "1", "2"], ["prove", "dir", "1", "--key", "k"],
        ["prove", "dir", "1", "--out"], ["ledger", "a", "--out", "f"],
        [], ["log"], ["ledger"], ["ledger", "a", "b"], ["ledger", "a", "--key"],
        ["ledger", "a", "--keys", "k"], ["proof", "f"], ["proof", "--key", "k"],
        ["proof", "f", "--key", "k", "--against", "c"],
    ])
    func `wrong use is refused`(arguments: [String]) {
        #expect(throws: (any Error).self) { try Request(parsing: arguments) }
    }

    @Test(
        arguments: [
            (["--version"], 0), ([], 2), (["ledger", "/nowhere"], 4),
            (["ledger", "/", "--key", "x"], 2), (["prove", "/nowhere", "0"], 4),
            (["proof", "/nowhere", "--key", "x+00000000+"], 4),
        ] as [([String], Int32)])
    func `the exit code says what happened`(arguments: [String], code: Int32) {
        #expect(Verification(arguments: arguments).run().rawValue == code)
    }
}
