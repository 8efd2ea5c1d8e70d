import Egress
import Inspection
import Testing

/// A key is never rewritten, so a value in one ends the answer, whatever the policy would do to
/// a text.
@Suite struct AnswerKeyTests {
    @Test func `there are maps in the answers of every API`() {
        for api in ["chat", "responses", "messages"] {
            #expect(AnswerFixture.keyed.contains { $0.api == api && $0.count > 0 })
        }
    }

    @Test(arguments: AnswerFixture.keyed, [Action.pseudonymise, .mask, .block])
    func `a value in any key of it does not pass`(fixture: AnswerFixture, action: Action) {
        for index in fixture.places {
            let json = fixture.json(planting: Planted.value, at: index)
            let run = AnswerRun(
                fixture.answer(json), fixture.shape, form: fixture.form, action: action)
            #expect(run.refusal?.reason == .answerForbidden, "key \(index) of \(fixture.event)")
            #expect(!run.text.contains("900101"), "key \(index) of \(fixture.event)")
        }
    }

    @Test(arguments: AnswerFixture.keyed)
    func `with nothing planted it passes as it is`(fixture: AnswerFixture) {
        let answer = fixture.answer(fixture.json(planting: "", at: -1))
        let run = AnswerRun(answer, fixture.shape, form: fixture.form, usageAdded: false)
        #expect(run.text == answer)
    }
}
