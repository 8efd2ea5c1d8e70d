import Interchange
import Rules
import Testing
import Vocabulary

@Suite struct EvaluationRulesTests {
    let shipped = String(decoding: Rulebook.shippedYAML, as: UTF8.self)

    @Test func `the shipped rulebook evaluates on three axes, one of them in round 1 alone`() throws
    {
        let rules = try Rulebook(yaml: Rulebook.shippedYAML, sha256: someDigest).evaluation
        #expect(
            rules.axes(inRound: 1).map(\.code.text)
                == ["aiUtilisation", "securityManagement", "testReadiness"])
        for round in 2...3 {
            #expect(
                rules.axes(inRound: round).map(\.code.text)
                    == ["aiUtilisation", "securityManagement"])
        }
        #expect(rules.fields.keys.map(\.text).sorted() == ["ai", "legal", "security"])
        #expect(rules.leastExperts.value == 3)
        #expect(rules.chairMayScore.value == false)
        for axis in rules.axes.keys { #expect(!rules.criteria(of: axis).isEmpty) }
    }

    @Test(arguments: [
        ("{ axis: testReadiness, ko: \"테스트 계획\"", "{ axis: readiness, ko: \"테스트 계획\""),
        ("axis: testReadiness", "axis: aiUtilisation"),
        ("  ties:\n", "  tie:\n"),
        ("[securityManagement, testReadiness, aiUtilisation]", "[security]"),
        ("[securityManagement, testReadiness, aiUtilisation]", "[testReadiness, testReadiness]"),
        ("weight: 40, floor: 60", "weight: 0, floor: 60"),
        ("weight: 40, floor: 60", "weight: 40, floor: 101"),
        ("rounds: [1]", "rounds: []"), ("rounds: [1]", "rounds: [1, 1]"),
        ("rounds: [1]", "rounds: [100]"), ("points: 20, weight: 1", "points: 0, weight: 1"),
        ("points: 20, weight: 1", "points: 1001, weight: 1"),
    ])
    func `criteria that do not hold together do not load`(old: String, new: String) throws {
        // An axis keeps its criterion only where every one of it is moved.
        let text = shipped.replacing(old, with: new)
        #expect(text != shipped, "the shipped file has no `\(old)`")
        do throws(YAMLFailure) {
            _ = try Rulebook(yaml: Array(text.utf8), sha256: someDigest)
            Issue.record("`\(new)` loads")
        } catch { #expect(error.path.contains("evaluation") || error.line > 0) }
    }
}
