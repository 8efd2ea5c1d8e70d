import Foundation
import Testing

@Suite(.enabled(if: Program.isBuilt, "`swift build` makes the program first"))
struct MisuseTests {
    private static let outside: [(String, Int32, String)] = [
        ("bogus", 2, "sumun --help"), ("serve --bogus x", 2, "sumun serve --help"),
        ("letter show", 2, "sumun letter show --help"),
        ("gate stop --reason", 2, "sumun gate stop --help"),
        ("letter list", 1, "no office in `.`"), ("serve", 1, "no office in `.`"),
        ("gate status --office nowhere", 1, "no office in `nowhere`"),
        ("letter show nofile", 1, "`nofile`: there is no such file"),
        ("inspect /tmp", 1, "`/tmp`: it is a folder"),
        ("card show broken", 1, "`broken`: not a signed document"),
        ("rulebook show broken", 1, "`broken`"), ("firm check broken", 1, "`broken`"),
        ("ledger verify nowhere", 1, "no log in `nowhere`"),
        ("ledger check-proof broken --key abc", 1, "`abc` is no verifier key"),
        ("rehearse --listen x", 1, "`x` is no address"),
        ("rehearse --ready-file /nowhere/x", 4, "cannot write `/nowhere/x`"),
    ]

    @Test(arguments: outside)
    func `what is wrong is told on one line, with its exit code`(
        words: String, code: Int32, part: String
    ) throws {
        let program = try Program()
        try program.write("broken", to: "broken")
        let outcome = try program.run(words.split(separator: " ").map(String.init))
        #expect(outcome.code == code)
        #expect(outcome.out == "")
        #expect(outcome.lines.count == 1, "\(outcome.lines)")
        #expect(outcome.lines.first?.hasPrefix("sumun: ") == true)
        #expect(outcome.lines.first?.contains(part) == true, "\(outcome.lines)")
    }

    private static let inside: [(String, Int32, String)] = [
        ("letter draft broken --office sup", 1, "`broken`: "),
        ("letter import broken", 1, "`broken`: not a signed document"),
        ("letter approve d-9 --office sup", 1, "no draft `d-9`"),
        ("letter show 260001", 1, "no letter `260001`"),
        ("letter list --office sup/office.card", 4, "not a directory"),
        ("letter status publish --office sup --out /nowhere/x", 4, "cannot write `/nowhere/x`"),
        ("firm import sup/office.card", 1, "this needs a supervisor's"),
        ("gate stop --reason x --as nobody", 1, "no person `nobody`"),
        ("gate stop --reason x --as No", 1, "`No` is no person's id"),
        ("person add x --role king", 1, "`king` is no role"),
        ("caller add bot --purpose nonsense", 1, "`nonsense` is no purpose"),
        ("record tail", 1, "no record in "), ("record tail -n=-3", 2, "`-n`"),
        ("init supervisor sup --id a --name-ko 가 --name-en A --person kim", 1, "is not empty"),
        (
            "init firm f --id a --name-ko 가 --name-en A --person k --supervisor sup/office.card", 1,
            "give it by `--fingerprint`"
        ),
    ]

    @Test func `a newcomer's slips in an office are told on one line each`() throws {
        let program = try Program()
        try program.found()
        try program.write("broken", to: "broken")
        for (words, code, part) in MisuseTests.inside {
            let outcome = try program.run(
                words.split(separator: " ").map(String.init), ["SUMUN_OFFICE": "firm"])
            #expect(outcome.code == code, "\(words)")
            #expect(outcome.lines.count == 1, "\(words): \(outcome.lines)")
            #expect(outcome.lines.first?.contains(part) == true, "\(words): \(outcome.lines)")
        }
    }

    @Test func `an office that may not be served says why before it touches the record`() throws {
        let program = try Program()
        try program.found()
        func serve(_ environment: [String: String]) throws -> Program.Outcome {
            try program.run(["serve", "--office", "firm"], environment)
        }
        let settings = program.folder + "/firm/office.yaml"
        let founded = try String(contentsOfFile: settings, encoding: .utf8)
        let named = try serve(["SUMUN_CONSOLE_LISTEN": "sumun.example:0"])
        #expect(named.code == 1)
        #expect(named.lines.first?.contains("give an address") == true)
        let text = founded.replacing("tls: office", with: "tls: none")
        #expect(text != founded)
        try text.write(toFile: settings, atomically: true, encoding: .utf8)
        let wide = try serve(["SUMUN_CONSOLE_LISTEN": "0.0.0.0:0"])
        #expect(wide.code == 1)
        #expect(wide.lines.first?.contains("it has no TLS") == true)
        #expect(try serve(["SUMUN_GATE_LISTEN": "0.0.0.0:0"]).code == 1)
        #expect(try serve(["SUMUN_GATE_LISTEN": "x"]).code == 1)
        let service = """
              services:
                openai: {api: openai, upstream: "https://api.example", credential: keys/c}

            """
        try (text + service).write(toFile: settings, atomically: true, encoding: .utf8)
        #expect(try serve([:]).lines.first?.contains("there is no secret") == true)
        try program.write("key", to: "firm/keys/c")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: program.folder + "/firm/keys/c")
        #expect(try serve([:]).lines.first?.contains("chmod 600") == true)
        try (text + "bogus: 1\n").write(toFile: settings, atomically: true, encoding: .utf8)
        #expect(try serve([:]).lines.first?.contains("office.yaml line") == true)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: program.folder + "/firm/record")
                == [])
    }

    @Test func `damage is told with its own exit code`() throws {
        let program = try Program()
        try program.found()
        let path = program.folder + "/firm/journal/segments/00000000.segment"
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[60] ^= 1
        try bytes.write(to: URL(filePath: path))
        for words in ["letter list", "gate status", "person list", "serve"] {
            let outcome = try program.run(
                words.split(separator: " ").map(String.init), ["SUMUN_OFFICE": "firm"])
            #expect(outcome.code == 3, "\(words)")
            #expect(outcome.lines.count == 1, "\(words): \(outcome.lines)")
        }
    }
}
