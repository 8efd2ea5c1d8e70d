import Foundation
import Interchange
import Programme
import Testing
import Vocabulary

/// The contents of a dispatch of kind `report`: one text of each of its two, and no other.
@Suite struct ReportDispatchTests {
    static let completed = """
        {"checkedOn":"2027-01-15","control":"twoFactors","evidence":{"number":"점검-9",\
        "type":"systemSetting"},"firm":"dasom","format":"sumun-corrective-plan/1",\
        "foundOn":"2026-11-20","letters":["260001","260004"]}
        """

    func failure(_ text: String) -> DisciplineReportFailure? {
        do throws(DisciplineReportFailure) {
            _ = try ReportDispatch(json: text)
            return nil
        } catch { return error }
    }

    @Test func `a completed plan reads back, and is written as it was`() throws {
        let read = try ReportDispatch(json: Self.completed)
        guard case .completedPlan(let plan) = read else {
            Issue.record("\(read)")
            return
        }
        #expect(plan.firm.text == "dasom" && plan.letters.count == 2)
        #expect(try read.json() == Self.completed)
    }

    @Test func `a report says its letters, what is due next, and failures with their plans`() throws
    {
        let text = DisciplineReportTests.golden
            .replacing("\"paper\":", with: "\"letters\":[\"260001\"],\"paper\":")
            .replacing(
                "\"result\":\"kept\"", with: "\"nextDue\":\"2027-06-30\",\"result\":\"kept\""
            )
            .replacing(
                "\"result\":\"notKept\"}",
                with: "\"result\":\"notKept\",\"shortfall\":{\"closedOn\":\"2027-01-04\","
                    + "\"foundOn\":\"2026-11-20\",\"planDue\":\"2026-12-20\"}}")
        guard case .evaluation(let report) = try ReportDispatch(json: text) else {
            Issue.record("no report")
            return
        }
        #expect(report.evaluation.letters?.map(\.description) == ["260001"])
        #expect(report.evaluation.results.first?.nextDue?.description == "2027-06-30")
        let shortfall = try #require(report.evaluation.results.last?.shortfall)
        #expect(shortfall.planDue?.description == "2026-12-20")
        #expect(shortfall.closedOn?.description == "2027-01-04")
        #expect(try ReportDispatch.evaluation(report).json() == text)
    }

    @Test(arguments: [
        ("{\"checkedOn\"", "{ \"checkedOn\""), ("\"firm\":", "\"extra\":1,\"firm\":"),
        ("\"firm\":\"dasom\"", "\"firm\":\"dasom\",\"firm\":\"dasom\""),
        ("twoFactors", "two\\u0046actors"),
    ])
    func `another text of the same sense is refused`(old: String, new: String) {
        #expect(failure(Self.completed.replacing(old, with: new)) == .notItsOwnText, "\(new)")
    }

    @Test(arguments: [
        ("[\"260001\",\"260004\"]", "[]"), ("[\"260001\",\"260004\"]", "[\"260004\",\"260001\"]"),
        ("2026-11-20", "2027-01-16"), ("systemSetting", "hearsay"), ("twoFactors", "two factors"),
        ("점검-9", ""),
    ])
    func `a completed plan that does not hold together is refused`(old: String, new: String) {
        guard case .contradicts? = failure(Self.completed.replacing(old, with: new)) else {
            Issue.record("\(new): \(String(describing: failure(Self.completed)))")
            return
        }
    }

    @Test func `what is of neither format is refused as such`() {
        #expect(failure("") == .notJSON)
        #expect(failure("{}") == .missing("format"))
        #expect(failure("{\"format\":1}") == .badField("format"))
        #expect(failure("{\"format\":\"sumun-discipline-report/2\"}") == .otherFormat)
        #expect(failure("{\"format\":\"sumun-discipline-report/1\"}") != nil)
        #expect(
            failure(Self.completed.replacing("260004", with: "26")) == .badField("letters[1]"))
        #expect(
            failure(String(repeating: " ", count: 32_769)) == .tooLarge(limit: .kibibytes(32)))
    }
}
