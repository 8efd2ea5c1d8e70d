import Foundation
import Interchange
import Rules
import Testing
import Vocabulary

/// What must not load. Each case is the shipped file with one thing replaced.
@Suite struct RulebookFileTests {
    let shipped = String(decoding: Rulebook.shippedYAML, as: UTF8.self)

    func failure(of yaml: String) -> YAMLFailure? {
        do throws(YAMLFailure) {
            _ = try Rulebook(yaml: Array(yaml.utf8), sha256: someDigest)
            return nil
        } catch { return error }
    }

    func failure(replacing old: String, with new: String) throws -> YAMLFailure? {
        let range = try #require(shipped.range(of: old), "the shipped file has no `\(old)`")
        return failure(of: shipped.replacingCharacters(in: range, with: new))
    }

    static let defects: [(old: String, new: String, path: String)] = [
        ("    value: 1000\n", "    value: \"1000\"\n", "eligibility.employeesMin.value"),
        ("    value: 1000\n", "    value: 1_000\n", "eligibility.employeesMin.value"),
        ("    value: 1000\n", "    value: 0x3e8\n", "eligibility.employeesMin.value"),
        ("    value: 1000\n", "    value: 1e3\n", "eligibility.employeesMin.value"),
        ("    value: 1000\n", "    value: 01000\n", "eligibility.employeesMin.value"),
        ("    value: 1000\n", "    value: -1\n", "eligibility.employeesMin.value"),
        ("    value: 1000\n", "    value:\n", "eligibility.employeesMin.value"),
        ("    value: 1000\n", "    value: [1000]\n", "eligibility.employeesMin.value"),
        ("    value: 1000\n", "    values: 1000\n", "eligibility.employeesMin.value"),
        ("    value: 24h\n", "    value: 24\n", "statusList.interval.value"),
        ("    value: 24h\n", "    value: 24hours\n", "statusList.interval.value"),
        ("    value: 24h\n", "    value: 0s\n", "statusList.interval.value"),
        ("    value: 24h\n", "    value: 999999h\n", "statusList.interval.value"),
        ("    value: true\n", "    value: yes\n", "eligibility.dedicatedCISO.value"),
        ("    date: 2026-05-24\n", "    date: 2026-02-30\n", "eligibility.assetsMin.date"),
        ("    date: 2026-05-24\n", "", "eligibility.assetsMin.date"),
        ("value: 8MiB", "value: 8MB", "gate.limits.body.value"),
        ("value: 8MiB", "value: 65MiB", "gate.limits.body"),
        ("value: 1/100", "value: 2/100", "gate.auditSampling.value"),
        ("possible: note, likely: pseudonymise", "possible: block, likely: note", ""),
        ("possible: note", "possible: forget", ""),
        ("    residentRegistration:\n", "    residentRegistrations:\n", ""),
        ("kinds: [marking]", "kinds: [marking, email]", ""),
        ("\n  letterPersons:\n    value: 2\n", "\n  letterPersons:\n    value: 1\n", ""),
        ("eligibility:\n", "eligibilty:\n", "eligibility"),
        ("  codeReview:\n", "  code-review:\n", "purposes.code-review"),
        ("version: \"2026.07.1\"", "version: \"\"", "version"),
        ("[90, 60, 30, 7]", "[7, 30]", "letter.expiryAlarmDays.value"),
        ("[90, 60, 30, 7]", "[]", "letter.expiryAlarmDays.value"),
        (
            "  replyCounting:\n    value: calendarDays", "  replyCounting:\n    value: days",
            "letter.replyCounting.value"
        ),
        ("value: conditionFailed", "value: whim", "letter.effect.conditionGround.value"),
        ("[saturday, sunday]", "[saturday, caturday]", "calendar.weekend.value[1]"),
        ("[saturday, sunday]", "[sunday, sunday]", "calendar.weekend.value[1]"),
        (
            "[saturday, sunday]",
            "[monday, tuesday, wednesday, thursday, friday, saturday, sunday]",
            "calendar.weekend.value"
        ),
        ("day: 2026-02-16", "day: 2027-02-16", "calendar.holidays.2026.value[1]"),
        ("day: 2026-02-16", "day: 2026-02-17", "calendar.holidays.2026.value[2]"),
        ("\n    2027:\n", "\n    next:\n", "calendar.holidays.next"),
    ]

    @Test(arguments: defects.indices)
    func `a file with one defect does not load`(index: Int) throws {
        let defect = Self.defects[index]
        let found = try failure(replacing: defect.old, with: defect.new)
        let failure = try #require(found)
        if !defect.path.isEmpty { #expect(failure.path == defect.path) }
        #expect(failure.line > 0 || failure.problem == .missing)
    }

    @Test func `a value without a source does not load`() throws {
        let old = "source: \"Connection and TLS to the service [own]\""
        #expect(try failure(replacing: old, with: "source: \" \"")?.problem == .noSource)
        #expect(try failure(replacing: ", " + old, with: "")?.problem == .missing)
    }

    @Test func `an unknown key is named with its line`() throws {
        let found = try failure(
            replacing: "\nletter:\n", with: "\nletter:\n  maxTermDays:\n    value: 3\n")
        let failure = try #require(found)
        #expect(failure.path == "letter.maxTermDays")
        #expect(failure.problem == .unknownKey)
        let before = shipped.prefix(
            upTo: try #require(shipped.range(of: "\nletter:\n")).lowerBound)
        let line = before.split(separator: "\n", omittingEmptySubsequences: false).count + 2
        #expect(failure.line == line)
        #expect(failure.refusal.message.contains("line \(failure.line), `letter.maxTermDays`"))
    }

    @Test func `a key that stands twice does not load`() throws {
        let twice = try failure(replacing: "approvals:\n", with: "purposes: {}\napprovals:\n")
        #expect(twice?.problem == .duplicateKey)
    }

    @Test(arguments: [
        "a: &x 1\nb: *x\n", "a: &x [1]\n", "- *x\n", "a: !!int 3\n", "{a:&x 1}", "&x a: 1",
        "a: [b,*c]", "? &x a : 1",
    ])
    func `anchors, aliases and tags are refused before the parser sees them`(
        yaml: String
    ) throws {
        let found = failure(of: yaml)
        let failure = try #require(found)
        switch failure.problem {
        case .indicator, .tooDeep: break
        default: Issue.record("\(failure)")
        }
    }

    @Test func `an alias bomb is refused at once`() {
        var yaml = "a0: &a0 [x, x]\n"
        for level in 1...40 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let clock = ContinuousClock()
        let time = clock.measure { #expect(failure(of: yaml)?.problem == .indicator("&")) }
        #expect(time < .seconds(1))
    }

    @Test(arguments: [
        String(repeating: "[", count: 2000), String(repeating: "- ", count: 2000),
        String(repeating: "{a: ", count: 2000), String(repeating: "? ", count: 2000),
        (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ])
    func `a file that nests without end is refused`(yaml: String) {
        #expect(failure(of: yaml)?.problem == .tooDeep)
    }

    @Test(arguments: ["a:\r- b\n", "a: 1\u{85}b: 2\n", "a: 1\u{2028}b: 2\n", "\r\r\n"])
    func `a line that ends in anything but LF or CRLF is refused`(yaml: String) {
        #expect(failure(of: yaml)?.problem == .strayLineEnd)
    }

    @Test func `the shipped file with CRLF loads all the same`() throws {
        let crlf = shipped.replacing("\n", with: "\r\n")
        let other = try Rulebook(yaml: Array(crlf.utf8), sha256: someDigest)
        let rulebook = try Rulebook(yaml: Array(shipped.utf8), sha256: someDigest)
        #expect(other.entries == rulebook.entries)
        #expect(other.digest != rulebook.digest)
    }

    @Test func `a file over 256 KiB, of other bytes, empty or of two documents is refused`() {
        let long = shipped + String(repeating: "# more\n", count: 40_000)
        #expect(failure(of: long)?.problem == .tooLarge(limit: .kibibytes(256)))
        #expect(failure(of: "") != nil)
        #expect(failure(of: "# nothing\n") != nil)
        #expect(failure(of: "version") != nil)
        #expect(failure(of: shipped + "---\nversion: x\n") != nil)
        #expect(throws: YAMLFailure.self) {
            _ = try Rulebook(yaml: Rulebook.shippedYAML + [0xff], sha256: someDigest)
        }
    }

    // The generator is a fixed one, so that a failure comes again.
    @Test func `a file with any one byte changed loads or fails, and never traps`() {
        var random: UInt64 = 20_260_720
        let bytes = Rulebook.shippedYAML
        for _ in 0..<60 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var changed = bytes
            changed[Int(random >> 33) % bytes.count] = UInt8(truncatingIfNeeded: random >> 20)
            _ = try? Rulebook(yaml: changed, sha256: someDigest)
        }
    }
}
