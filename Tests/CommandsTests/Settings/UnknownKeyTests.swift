import Foundation
import Testing

/// A slip of the pen in a file that people write is named by its place.
@Suite(.enabled(if: Program.isBuilt, "`swift build` makes the program first"))
struct UnknownKeyTests {
    /// A line put behind another one of office.yaml, and how its place is named.
    private static let settings = [
        ("office: firm", "bogus: 1", "`bogus`"),
        ("  listen: \"127.0.0.1:8610\"", "  bogus: 1", "`console.bogus`"),
        ("  node: gate-1", "  bogus: 1", "`gate.bogus`"),
        ("  node: gate-1", "  tls: {certificate: a, key: b, bogus: c}", "`gate.tls.bogus`"),
        (
            "  node: gate-1",
            "  services: {openai: {api: openai, upstream: a, credential: b, bogus: c}}",
            "`gate.services.openai.bogus`"
        ),
        ("office: firm", "status-list: {address: a, bogus: b}", "`status-list.bogus`"),
        ("office: firm", "supervisor: {url: a, bogus: b}", "`supervisor.bogus`"),
    ]

    @Test(arguments: settings)
    func `an unknown key of office.yaml is an error that names its place`(
        after: String, line: String, place: String
    ) throws {
        let program = try Program()
        try program.found()
        let path = program.folder + "/firm/office.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(after))
        try program.write(text.replacing(after, with: "\(after)\n\(line)"), to: "firm/office.yaml")
        let outcome = try program.run(["gate", "status"], ["SUMUN_OFFICE": "firm"])
        #expect(outcome.code == 1)
        #expect(outcome.lines.count == 1, "\(outcome.lines)")
        #expect(outcome.lines.first?.contains(place) == true, "\(outcome.lines)")
        #expect(outcome.lines.first?.contains("office.yaml") == true, "\(outcome.lines)")
    }

    private static let letters = [
        ("decision: noAction", "decision: noAction\nbogus: 1", "`bogus`"),
        ("    use: ai", "    use: ai\n    bogus: 1", "`services[0].bogus`"),
        ("  allowed: [businessNumber]", "  bogus: []\n  allowed: [businessNumber]", "`data.bogus`"),
        ("zone: 내부 업무망", "zone: 내부 업무망, bogus: 1", "`systems[0].bogus`"),
        ("    means: byHand", "    means: byHand\n    bogus: 1", "`conditions[2].bogus`"),
        ("decision: noAction\n", "", "`decision`"),
    ]

    @Test(arguments: letters)
    func `an unknown or missing key of a letter is an error that names its place`(
        part: String, changed: String, place: String
    ) throws {
        let program = try Program()
        try program.found()
        let example = URL(filePath: #filePath).appending(path: "../../../../Examples/letter.yaml")
        let text = try String(contentsOf: example.standardizedFileURL, encoding: .utf8)
        #expect(text.contains(part))
        let first = try #require(text.range(of: part))
        try program.write(text.replacingCharacters(in: first, with: changed), to: "letter.yaml")
        let outcome = try program.run(["letter", "draft", "letter.yaml"], ["SUMUN_OFFICE": "sup"])
        #expect(outcome.code == 1)
        #expect(outcome.lines.count == 1, "\(outcome.lines)")
        #expect(outcome.lines.first?.contains(place) == true, "\(outcome.lines)")
    }
}
