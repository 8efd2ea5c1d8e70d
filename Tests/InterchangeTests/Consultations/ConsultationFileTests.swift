import Interchange
import Programme
import Testing
import Vocabulary

@Suite struct ConsultationFileTests {
    static let whole = """
        date: "2026-05-22"
        chair: viceChair
        attendees: {card: 2, bank: 6, other: 0}
        experts: 3
        agenda: 안건
        minutes: |
          첫째 줄
          둘째 줄
        decisions:
          - {text: 결정, paths: [letter.maxTermYears]}
          - {text: 다른 결정}
        actions:
          - {text: 할 일, owner: 담당 부서, due: "2026-06-30"}

        """

    func failure(_ text: String) -> YAMLFailure? {
        do throws(YAMLFailure) { _ = try ConsultationFile(parsing: Array(text.utf8)) } catch {
            return error
        }
        return nil
    }

    @Test func `a consultation is read, attendance in the order of the sectors`() throws {
        let contents = try ConsultationFile(parsing: Array(Self.whole.utf8)).contents
        #expect(contents.date.description == "2026-05-22")
        #expect(contents.attendees.map(\.sector) == ["bank", "card"])
        #expect(contents.attendees.map(\.count) == [6, 2])
        #expect(contents.minutes == "첫째 줄\n둘째 줄")
        #expect(contents.decisions.map(\.paths) == [["letter.maxTermYears"], []])
        #expect(contents.actions.map(\.owner) == ["담당 부서"])
        #expect(contents.actions.map(\.due.description) == ["2026-06-30"])
    }

    @Test(arguments: [
        ("chair: viceChair", "chairs: viceChair"), ("card: 2", "cards: 2"), ("card: 2", "card: -2"),
        ("card: 2", "card: 10000"), ("card: 2", "card: two"), ("2026-05-22", "2026-02-30"),
        ("experts: 3", "experts: 3\nnames: [kim]"), ("text: 결정, ", "word: 결정, "),
        ("owner: 담당 부서, ", ""), ("2026-06-30", "soon"), ("agenda: 안건", ""),
        ("agenda: 안건", "agenda: [a]"),
        ("paths: [letter.maxTermYears]", "paths: letter.maxTermYears"),
    ])
    func `a consultation with one defect is not read`(old: String, new: String) {
        #expect(failure(Self.whole) == nil)
        #expect(failure(Self.whole.replacing(old, with: new))?.file == "consultation")
    }
}
