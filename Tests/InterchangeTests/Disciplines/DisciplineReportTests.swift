import Foundation
import Interchange
import Programme
import Testing
import Vocabulary

@Suite struct DisciplineReportTests {
    static let golden = """
        {"counts":{"all":4,"kept":1,"notApplicable":1,"notChecked":1,"notKept":1},\
        "evaluatedOn":"2027-01-12","firm":"dasom","format":"sumun-discipline-report/1",\
        "paper":{"date":"2027-01-12","number":"정보보호위원회 2027-1"},\
        "period":{"first":"2026-07-01","last":"2026-12-31"},"results":[\
        {"checkedOn":"2026-12-30","control":"idleCut","evidence":{"number":"점검-7",\
        "type":"testResult"},"result":"kept"},\
        {"control":"inputFilter","reason":"기록 장비 교체 중","result":"notChecked"},\
        {"checkedOn":"2026-10-02","control":"mailMalware","reason":"메일을 쓰지 않음",\
        "result":"notApplicable"},\
        {"checkedOn":"2026-11-20","control":"twoFactors","reason":"두 대에 없음",\
        "result":"notKept"}],"rulebook":{"digest":"\
        0707070707070707070707070707070707070707070707070707070707070707",\
        "version":"2026.07.1"},"suspension":{"finding":"breach","proposed":true,"reasons":[\
        {"control":"twoFactors","kind":"planOverdue","since":"2026-12-20"}]}}
        """

    func failure(of text: String) -> DisciplineReportFailure? {
        do throws(DisciplineReportFailure) {
            _ = try DisciplineReport(json: Array(text.utf8))
            return nil
        } catch { return error }
    }

    @Test func `a report reads back, and is written as it was`() throws {
        let report = try DisciplineReport(json: Array(Self.golden.utf8))
        #expect(report.firm.text == "dasom")
        #expect(report.evaluation.counts.notChecked == 1)
        #expect(try String(decoding: report.json(), as: UTF8.self) == Self.golden)
    }

    @Test(arguments: [
        ("\"kept\":1", "\"kept\":2"), ("\"all\":4", "\"all\":4.0"), ("\"all\":4", "\"all\": 4"),
        ("\"all\":4", "\"all\":4,\"all\":4"), ("\"all\":4", "\"all\":4,\"more\":0"),
        ("\"proposed\":true", "\"proposed\":false"), ("{\"counts\"", " {\"counts\""),
        ("idleCut\",\"evidence\"", "idle\\u0043ut\",\"evidence\""),
        ("\"result\":\"kept\"", "\"reason\":null,\"result\":\"kept\""),
    ])
    func `what a report's one text would not have is refused`(old: String, new: String) throws {
        let range = try #require(Self.golden.range(of: old))
        #expect(
            failure(of: Self.golden.replacingCharacters(in: range, with: new)) == .notItsOwnText,
            "\(new)")
    }

    @Test(arguments: [
        ("\"result\":\"kept\"", "\"result\":\"notChecked\""),
        ("\"result\":\"notChecked\"", "\"result\":\"kept\""),
        ("\"result\":\"notKept\"", "\"result\":\"kept\""),
        ("\"result\":\"kept\"", "\"result\":\"clean\""),
        ("\"finding\":\"breach\"", "\"finding\":\"none\""),
        ("\"kind\":\"planOverdue\"", "\"kind\":\"planDue\""),
        ("\"kind\":\"planOverdue\"", "\"kind\":\"notEvaluated\""),
        ("\"control\":\"twoFactors\",\"kind\"", "\"control\":\"elsewhere\",\"kind\""),
        ("\"control\":\"inputFilter\"", "\"control\":\"a\""),
        ("\"control\":\"inputFilter\"", "\"control\":\"idleCut\""),
        ("\"control\":\"inputFilter\"", "\"control\":\"input filter\""),
        ("\"first\":\"2026-07-01\"", "\"first\":\"2027-01-01\""),
        ("\"evaluatedOn\":\"2027-01-12\"", "\"evaluatedOn\":\"2026-12-30\""),
        ("\"checkedOn\":\"2026-12-30\"", "\"checkedOn\":\"2027-01-01\""),
        ("\"type\":\"testResult\"", "\"type\":\"hearsay\""),
        ("\"number\":\"점검-7\"", "\"number\":\"점검\\u202e7\""),
    ])
    func `a report that contradicts itself is refused`(old: String, new: String) throws {
        let range = try #require(Self.golden.range(of: old))
        let found = failure(of: Self.golden.replacingCharacters(in: range, with: new))
        guard case .contradicts? = found else {
            Issue.record("\(new): \(String(describing: found))")
            return
        }
    }

    @Test func `what is missing or of another kind is named`() {
        #expect(failure(of: "") == .notJSON)
        #expect(failure(of: "[]") == .badField(""))
        #expect(failure(of: "{}") == .missing("counts") || failure(of: "{}") == .missing("format"))
        #expect(
            failure(of: Self.golden.replacing("\"first\":\"2026-07-01\"", with: "\"first\":1"))
                == .badField("period.first"))
        #expect(
            failure(of: Self.golden.replacing("2026-07-01", with: "2026-02-30"))
                == .badField("period.first"))
        #expect(failure(of: Self.golden.replacing("report/1", with: "report/2")) == .otherFormat)
        #expect(failure(of: String(repeating: "[", count: 30_000)) == .notJSON)
    }

    @Test func `a report that is too large is refused before it is read`() {
        let long = Self.golden + String(repeating: " ", count: 32 * 1024)
        #expect(failure(of: long) == .tooLarge(limit: .kibibytes(32)))
    }

    // The generator is a fixed one, so that a failure comes again.
    @Test func `a report with any one byte changed is refused, or says something else soundly`() {
        var random: UInt64 = 20_270_112
        let bytes = Array(Self.golden.utf8)
        for _ in 0..<2000 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var changed = bytes
            changed[Int(random >> 33) % bytes.count] = UInt8(truncatingIfNeeded: random >> 20)
            guard let report = try? DisciplineReport(json: changed) else { continue }
            #expect((try? report.json()) == changed)
        }
    }
}
