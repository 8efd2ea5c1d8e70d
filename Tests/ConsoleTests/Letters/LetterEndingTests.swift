import Access
import Egress
import Programme
import Testing
import UseCases
import Vocabulary

@testable import Console

/// The end of a firm's own letter, on the firm's first page and beside its letters.
@Suite struct LetterEndingTests {
    private func texts(_ now: Instant, _ language: Language) throws -> [String] {
        let office = try InventedFirmOffice()
        let view = OfficeView(state: office.state, rules: office.rules, now: now)
        let pages: [any ConsolePage] = [
            GatePage(
                reasons: [], view: view, isRehearsal: false,
                record: RecordStretch(size: 0, entries: [])),
            LettersPage(
                letters: ReadLetters.held(in: view), drafts: nil, now: now,
                endings: LetterEndings(view)),
        ]
        return try pages.map { page in
            try Document(
                page.page(in: language).html(
                    in: Frame(
                        office: Consoles.firmName, visitor: try Consoles.visitor([.ciso]),
                        language: language, path: "/", query: [], asOf: nil))
            ).text
        }
    }

    @Test(
        arguments: [
            ("2027-03-24", 90, 90), ("2027-04-22", 90, 61), ("2027-04-23", 60, 60),
            ("2027-05-23", 30, 30), ("2027-06-15", 7, 7), ("2027-06-22", 7, 0),
        ])
    func `at each of the rulebook's marks the firm is told the day and what to do`(
        day: String, mark: Int, daysLeft: Int
    ) throws {
        let now = try KoreanDate(parsing: day).start
        for text in try texts(now, .english) {
            #expect(
                text.contains(
                    "260001: \(mark) days or less to go, last day 2027-06-22 (days left \(daysLeft))"
                ))
            #expect(text.contains("A letter is renewed by a new evaluation alone"))
        }
        for text in try texts(now, .korean) {
            #expect(
                text.contains("260001: \(mark)일 이내 종료, 종료일 2027-06-22 (남은 날 \(daysLeft))"))
            #expect(text.contains("갱신하려면 새 평가를 받아야 하므로 다음 차수에 신청하여 주십시오."))
        }
    }

    @Test(arguments: ["2026-07-20", "2027-03-23", "2027-06-23"])
    func `before the first mark and after the last day nothing is said`(day: String) throws {
        for text in try texts(KoreanDate(parsing: day).start, .english) {
            #expect(!text.contains("ends soon") && !text.contains("new evaluation"))
        }
    }
}
