import Rules
import Testing
import Vocabulary

@Suite struct RuleTextTests {
    @Test(arguments: ["24h", "90s", "5min", "200ms", "1us", "36h"])
    func `a duration is written as it was read`(text: String) throws {
        #expect(try #require(Duration(ruleText: text)).ruleText == text)
    }

    @Test func `a duration takes its largest whole unit`() {
        #expect(Duration.seconds(86_400).ruleText == "24h")
        #expect(Duration.seconds(120).ruleText == "2min")
        #expect(Duration(ruleText: "120s") == Duration(ruleText: "2min"))
        #expect(Duration.zero.ruleText == "0s")
    }

    @Test(arguments: ["", "h", "24", "24 h", "24H", "-1h", "1.5h", "1h30min", "1234567890h", "１h"])
    func `any other text is no duration`(text: String) {
        #expect(Duration(ruleText: text) == nil)
    }

    @Test(arguments: ["8MiB", "64KiB", "1GiB", "513B"])
    func `a size is written as it was read`(text: String) throws {
        #expect(try #require(ByteCount(ruleText: text)).ruleText == text)
    }

    @Test(arguments: ["", "8", "8MB", "8 MiB", "8mib", "-1B", "1.5GiB", "12345678901B"])
    func `any other text is no size`(text: String) {
        #expect(ByteCount(ruleText: text) == nil)
    }

    @Test(arguments: ["0/1", "2/3", "1/0", "1/", "1/1000001", "1/ 2", "1"])
    func `only one in so many is a sampling rate`(text: String) {
        #expect(SamplingRate(ruleText: text) == nil)
    }

    @Test func `a sampling rate comes back`() {
        #expect(SamplingRate(ruleText: "1/100")?.ruleText == "1/100")
    }
}

@Suite struct DatedTests {
    @Test(arguments: ["", " ", "\n\t"])
    func `a value without a source cannot be made`(source: String) throws {
        let day = try KoreanDate(parsing: "2026-07-20")
        #expect(throws: DatedFailure.noSource) { try Dated(1, date: day, source: source) }
    }

    @Test func `a source is at most 400 bytes long`() throws {
        let day = try KoreanDate(parsing: "2026-07-20")
        let long = String(repeating: "x", count: 401)
        #expect(throws: DatedFailure.sourceTooLong) { try Dated(1, date: day, source: long) }
        #expect(try Dated(1, date: day, source: String(long.dropLast())).value == 1)
    }
}

@Suite struct CodeTests {
    @Test(arguments: [
        ("", CodeFailure.empty), ("Code", .badFirstCharacter), ("1a", .badFirstCharacter),
        ("code review", .badCharacter), ("code-review", .badCharacter), ("codé", .badCharacter),
        (String(repeating: "x", count: 65), .tooLong),
    ])
    func `a code that is not camel case is refused`(text: String, failure: CodeFailure) {
        #expect(throws: failure) { try PurposeCode(parsing: text) }
    }

    @Test func `a purpose outside the closed list is not on it`() throws {
        let purposes = try Rulebook.sample().purposes
        #expect(purposes.contains(try PurposeCode(parsing: "codeReview")))
        #expect(!purposes.contains(try PurposeCode(parsing: "marketing")))
        #expect(purposes.name(of: try PurposeCode(parsing: "logAnalysis"))?.korean == "로그 분석")
    }
}

@Suite struct KindPolicyTests {
    @Test func `a surer finding never gets a milder action`() {
        for possible in KindAction.allCases {
            for likely in KindAction.allCases {
                for certain in KindAction.allCases {
                    let policy = KindPolicy(
                        possible: possible, likely: likely, certain: certain, repeatedFrom: 3,
                        repeated: .block)
                    #expect((policy != nil) == (possible <= likely && likely <= certain))
                }
            }
        }
        #expect(KindAction.allCases.sorted() == [.note, .mask, .pseudonymise, .block])
    }

    @Test(arguments: [-1, 0, 1, 1001])
    func `repetition is counted from the second to the thousandth`(from: Int) {
        #expect(
            KindPolicy(
                possible: .note, likely: .note, certain: .note, repeatedFrom: from,
                repeated: .note) == nil)
    }

    @Test func `a kind without a policy has none, and a class without a kind no detector`() throws {
        let rules = try Rulebook.sample().inspection
        #expect(rules.policy(for: try KindName(parsing: "shoeSize")) == nil)
        #expect(rules.dataClass(of: try KindName(parsing: "email"))?.text == "contact")
        #expect(rules.classes[try DataClassCode(parsing: "sourceCode")]?.value.isCovered == false)
    }
}

@Suite struct LegalBasisTests {
    @Test func `calls in real time rest on three bases alone`() {
        let realTime = LegalBasis.allCases.filter(\.permitsRealTime)
        #expect(realTime == [.sandboxDesignation, .noActionLetter, .fullLift])
    }
}
