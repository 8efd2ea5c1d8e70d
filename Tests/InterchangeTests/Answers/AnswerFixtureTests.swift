import Egress
import Inspection
import Interchange
import Testing

/// Every string field of every event and body of the three APIs, one by one.
@Suite struct AnswerFixtureTests {
    @Test func `there are fixtures of every API, streamed and not`() {
        for api in ["chat", "responses", "messages"] {
            for form in [AnswerFilter.Form.events, .body] {
                #expect(AnswerFixture.all.contains { $0.api == api && $0.form == form })
            }
        }
        #expect(Set(AnswerFixture.all.map(\.type)).count > 60)
    }

    @Test(arguments: AnswerFixture.all)
    func `a value in any string field is masked`(fixture: AnswerFixture) {
        for index in fixture.places {
            let json = fixture.json(planting: Planted.value, at: index)
            let run = AnswerRun(fixture.answer(json), fixture.shape, form: fixture.form)
            #expect(run.refusal == nil, "field \(index) of \(fixture.event)")
            #expect(!run.text.contains("900101"), "field \(index) of \(fixture.event)")
            #expect(
                run.text.contains(Planted.masked) || fixture.isToken(index),
                "field \(index) of \(fixture.event)")
            #expect(run.report.findings.map(\.kind) == [.residentRegistration])
        }
    }

    @Test(arguments: AnswerFixture.all)
    func `a value in any string field that must not pass ends the answer`(
        fixture: AnswerFixture
    ) {
        for index in fixture.places {
            let json = fixture.json(planting: Planted.value, at: index)
            let run = AnswerRun(
                fixture.answer(json), fixture.shape, form: fixture.form, action: .block)
            #expect(run.refusal?.reason == .answerForbidden, "field \(index) of \(fixture.event)")
            #expect(!run.text.contains("900101"), "field \(index) of \(fixture.event)")
        }
    }

    @Test(arguments: AnswerFixture.all)
    func `a placeholder in any string field is turned back`(fixture: AnswerFixture) {
        for index in fixture.places {
            let json = fixture.json(planting: "to [RRN-1]", at: index)
            let run = AnswerRun(
                fixture.answer(json), fixture.shape, form: fixture.form, action: .block,
                restoring: ["[RRN-1]": Planted.value])
            #expect(
                run.text.contains(Planted.value) || fixture.isToken(index),
                "field \(index) of \(fixture.event)")
            #expect(run.report.findings.isEmpty)
        }
    }

    @Test(arguments: AnswerFixture.all)
    func `nothing planted, nothing changed`(fixture: AnswerFixture) {
        let answer = fixture.answer(fixture.json(planting: "", at: -1))
        let run = AnswerRun(answer, fixture.shape, form: fixture.form, usageAdded: false)
        #expect(run.text == answer)
    }
}
