import Programme
import Rules
import Testing
import Vocabulary

@Suite struct LetterExplanationTests {
    let sample: Sample
    let explanation: LetterExplanation

    init() throws {
        sample = try Sample()
        explanation = LetterExplanation(of: try sample.letter(), rules: sample.rulebook)
    }

    func rules(_ what: String) -> Set<EnforcingRule> {
        Set(explanation.grants.filter { $0.what == what }.map(\.rule))
    }

    @Test func `each grant stands beside the rule that enforces it`() {
        #expect(rules("from") == [.letterNotYet])
        #expect(rules("until") == [.letterExpired])
        #expect(rules("unless") == [.letterRevoked])
        #expect(rules("while") == [.statusListStale])
        #expect(rules("purpose") == [.purposeNotGranted])
        #expect(rules("service") == [.serviceNotGranted])
        #expect(rules("endpoint") == [.endpointNotGranted])
        #expect(rules("model") == [.modelNotGranted])
        #expect(rules("feature") == [.featureNotGranted])
        #expect(rules("quota") == [.quotaExceeded])
        #expect(rules("data as pseudonyms") == [.dataForbidden])
    }

    @Test func `every class of data of the rulebook is told`() {
        let data = explanation.grants.filter { $0.what.hasPrefix("data") }
        #expect(data.count == sample.rulebook.inspection.classes.count)
        let unchecked = data.filter { $0.rule == .notChecked }
        #expect(unchecked.count == 2)
        #expect(unchecked.allSatisfy { $0.what == "data forbidden, not checked, accepted" })
    }

    @Test func `each condition says whether it is enforced, evidenced or kept by hand`() {
        #expect(
            explanation.conditions.map(\.means) == [
                .enforced(.modelNotGranted), .evidenced, .byHand,
            ])
        #expect(
            explanation.conditions.map(\.evidence) == [
                "gateRecord", "evaluation report", "pledge",
            ])
    }

    @Test func `what no rule of the gate enforces is said to be so`() {
        let words = explanation.byHand.map(\.what)
        #expect(
            words == [
                "system", "provision relieved", "provision relieved", "region",
                "certification", "report",
            ])
    }
}
