import Foundation
import Interchange
import Programme
import Rules
import Testing
import Vocabulary

@Suite struct ApplicationFileTests {
    static let example = URL(filePath: #filePath)
        .appending(path: "../../../../Examples/application.yaml").standardizedFileURL

    func dispatch(_ contents: ApplicationContents? = .sample()) -> ApplicationDispatch {
        ApplicationDispatch(
            act: "apply", firm: "garam", round: 1, sentAt: "2026-06-22T03:00:00.000000Z",
            contents: contents, reason: nil)
    }

    func failure(_ text: String) -> ApplicationFileFailure? {
        do throws(ApplicationFileFailure) {
            _ = try ApplicationDispatch(json: Array(text.utf8))
            return nil
        } catch { return error }
    }

    @Test func `a dispatch comes back from its text, and has one text alone`() throws {
        let text = try dispatch().json()
        let read = try ApplicationDispatch(json: text)
        #expect(read == dispatch())
        #expect(try read.json() == text)
        #expect(!text.contains(UInt8(ascii: "\n")))
    }

    @Test func `another text of the same sense is refused`() throws {
        let text = String(decoding: try dispatch().json(), as: UTF8.self)
        #expect(failure(text) == nil)
        let others = [
            text + " ", " " + text, text.replacing("{\"act\"", with: "{ \"act\""),
            text.replacing("\"act\":\"apply\"", with: "\"act\":\"apply\",\"act\":\"apply\""),
            text.replacing("\"act\":\"apply\"", with: "\"act\":\"enter\",\"act\":\"apply\""),
            text.replacing("\"act\":\"apply\"", with: "\"act\":\"apply\",\"extra\":1"),
            text.replacing("\"act\":\"apply\"", with: "\"act\":\"\\u0061pply\""),
            text.replacing("\"round\":1", with: "\"round\":1.0"),
            text.replacing("\"won\":350000000", with: "\"won\":3.5e8"),
            text.replacing("\"firm\":\"garam\"", with: "\"firm\":\"garam\",\"reason\":null"),
        ]
        for other in others {
            #expect(other != text)
            #expect(failure(other) == .anotherText, "\(other.prefix(80))")
        }
    }

    @Test func `what is missing or of another form is named`() throws {
        let text = String(decoding: try dispatch().json(), as: UTF8.self)
        #expect(failure("") == .notOfThisForm)
        #expect(failure("[]") == .notOfThisForm)
        #expect(failure(String(text.dropLast())) == .notOfThisForm)
        #expect(failure("{}")?.refusal.message.contains("has no `act`") == true)
        #expect(
            failure(text.replacing("\"won\":350000000", with: "\"won\":\"much\""))
                == .malformed(field: "contents.budget.won"))
    }

    @Test func `a dispatch that is too large is neither written nor read`() throws {
        var contents = ApplicationContents.sample()
        contents.requestedAct = String(
            repeating: "x", count: ApplicationDispatch.sizeLimit.bytes)
        let limit = ApplicationDispatch.sizeLimit
        #expect(throws: ApplicationFileFailure.tooLarge(limit: limit)) {
            try dispatch(contents).json()
        }
        #expect(failure(String(repeating: " ", count: limit.bytes + 1)) == .tooLarge(limit: limit))
    }

    @Test func `nesting without end is refused, not followed`() {
        #expect(failure(String(repeating: "[", count: 30_000)) == .notOfThisForm)
        #expect(failure(String(repeating: "{\"a\":", count: 6_000)) == .notOfThisForm)
    }

    @Test func `the example lacks nothing by the shipped rulebook and its catalogue`() throws {
        let file = try ApplicationDraftFile(parsing: Array(Data(contentsOf: Self.example)))
        let relief = try RequestedRelief(file.contents)
        let rules = try Rulebook(yaml: Rulebook.shippedYAML, sha256: someDigest)
        let controls = rules.disciplines.controlCodes
        #expect(controls.count > 27)
        let gaps = Completeness(
            on: try KoreanDate(parsing: "2026-07-20"), in: relief.round, controls: controls,
            rules: rules
        ).gaps(in: relief)
        #expect(gaps == [])
        #expect(relief.selfAssessment.map(\.control) == controls)
    }

    @Test(arguments: [
        ("round: 1", "round: one"), ("round: 1", "rounds: 1"),
        ("mode: realTime", "modus: realTime"), ("mode: realTime", "mode: realTime, x: y"),
        ("won: 350000000", "won: \"350000000\""), ("purposes: [", "purposes: {"),
    ])
    func `an example with one defect is not read`(old: String, new: String) throws {
        let text = try String(contentsOf: Self.example, encoding: .utf8)
        #expect(text.contains(old))
        #expect(throws: YAMLFailure.self) {
            try ApplicationDraftFile(parsing: Array(text.replacing(old, with: new).utf8))
        }
    }
}

@Suite struct ShippedRoundTests {
    @Test func `the shipped rounds are those of the announcement`() throws {
        let rules = try Rulebook(yaml: Rulebook.shippedYAML, sha256: someDigest)
        #expect(rules.rounds.numbers.map(\.number) == [1, 2, 3])
        let texts = rules.rounds.numbers.map { rules.rounds[$0]?.capacity.value.ruleText }
        #expect(texts == ["up to 10", "10 to 20", "up to the remaining demand"])
        for number in rules.rounds.numbers {
            let round = try #require(rules.rounds[number])
            let asksReadiness = round.criteria.value.codes.map(\.text).contains("testReadiness")
            #expect(asksReadiness == (number.number == 1))
            for purpose in round.purposes.value.codes {
                #expect(rules.purposes.contains(purpose))
            }
        }
        #expect(rules.applications.selectionPersons.value == 2)
    }

    @Test(arguments: [
        ("value: { max: 10 }", "value: { max: 0 }"), ("value: { max: 10 }", "value: { min: 11 }"),
        ("value: { max: 10 }", "value: { min: 11, max: 10 }"),
        ("value: { max: remaining demand }", "value: { max: demand }"),
        ("securityManagement: 40", "securityManagement: 41"),
        ("\n  3:\n    capacity:", "\n  100:\n    capacity:"),
        ("\n  3:\n    capacity:", "\n  third:\n    capacity:"),
        ("\n  selectionPersons:\n    value: 2", "\n  selectionPersons:\n    value: 1"),
    ])
    func `rounds with one defect do not load`(old: String, new: String) throws {
        let text = String(decoding: Rulebook.shippedYAML, as: UTF8.self)
        #expect(text.contains(old))
        #expect(throws: YAMLFailure.self) {
            try Rulebook(yaml: Array(text.replacing(old, with: new).utf8), sha256: someDigest)
        }
    }
}
