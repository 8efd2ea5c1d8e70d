import Egress
import Programme
import Rules
import UseCases
import Vocabulary

extension ProgrammePage {
    /// Letters whose term is not over, by the day on which they end.
    func terms(_ language: Language) -> Figure {
        let current = letters.filter { letter in
            letter.term.map { now < $0.last.end } ?? false
        }
        .sorted { ($0.grant.lastDay, $0.serial) < ($1.grant.lastDay, $1.serial) }
        let spans = current.compactMap { letter in
            letter.term.map { term in
                Timeline.Span(
                    label: "\(letter.serial) \(name(of: letter, language))", first: term.first,
                    last: term.last, tone: StandingText.status(letter, language).tone)
            }
        }
        let timeline = Timeline(
            summary: words.timelineSummary(language), today: today,
            todayLabel: "\(words.today(language)) \(today)", spans: spans)
        return Figure(
            drawing: timeline.drawing, table: LetterTable(current, now).table(language))
    }

    private func name(of letter: LetterView, _ language: Language) -> String {
        letter.names.map { Words($0)(language) } ?? letter.firm.text
    }

    /// Firms by sector, and within each by verdict.
    func sectors(_ language: Language) -> Figure {
        let verdicts = Eligibility.Verdict.allCases
        var counts: [String: [Int]] = [:]
        for (firm, found) in judged {
            var row = counts[EligibilityText.sector(firm.sector, language)] ?? [0, 0, 0]
            for (place, verdict) in verdicts.enumerated() where verdict == found {
                row[place] += 1
            }
            counts[EligibilityText.sector(firm.sector, language)] = row
        }
        let rows = counts.map { BarChart.Row($0.key, values: $0.value) }
            .sorted { ($1.total, $0.label) < ($0.total, $1.label) }
        let chart = BarChart(
            summary: words.sectorsSummary(language),
            series: verdicts.map { verdict in
                let status = EligibilityText.status(verdict, language)
                return .init(status.word, status.tone)
            }, rows: rows)
        return Figure(drawing: chart.drawing, table: table(of: rows, language))
    }

    private func table(of rows: [BarChart.Row], _ language: Language) -> Table {
        Table(
            words.sectorsCaption(language),
            [Table.Column(words.sector(language))]
                + Eligibility.Verdict.allCases.map {
                    Table.Column(EligibilityText.status($0, language).word, isNumber: true)
                } + [Table.Column(words.sum(language), isNumber: true)],
            whenEmpty: words.noFirms(language),
            rows: rows.map { row in
                [Cell(.text(row.label))] + row.values.map(Cell.number) + [.number(row.total)]
            })
    }
}

/// The words of the programme's page.
struct ProgrammeWords: PageWords {
    let title = Words("제도 현황", "Programme at a glance")
    let now = Words("지금", "Now")
    let inForce = Words("효력 있는 의견서", "Letters in force")
    let notStanding = Words("정지·철회된 의견서", "Suspended or revoked")
    let eligible = Words("적격 금융회사 / 전체", "Eligible firms / all")
    let unknown = Words("적격 여부 미확인", "Eligibility unknown")
    let demand = Words("남은 수요", "Demand that remains")
    let rounds = Words("차수와 남은 수요", "Rounds and the demand that remains")
    let allRounds = Words("차수 현황판 보기 →", "The rounds' board →")
    let letters = Words("의견서와 종료일", "Letters and when they end")
    let timelineSummary = Words(
        "의견서별 유효기간의 막대와 오늘을 나타내는 선; 수치는 표에 있습니다.",
        "A bar for the term of each letter and a line at today; the numbers are in the table.")
    let today = Words("오늘", "today")
    let firms = Words("업권별 금융회사", "Firms by sector")
    let sectorsSummary = Words(
        "업권별 금융회사 수와 적격 판정의 막대; 수치는 표에 있습니다.",
        "A bar for the firms of each sector by verdict; the numbers are in the table.")
    let sectorsCaption = Words("업권과 적격 판정별 회사 수", "Number of firms by sector and verdict")
    let sector = Words("업권", "Sector")
    let sum = Words("합계", "Sum")
    let noFirms = Words("등록된 금융회사가 없습니다", "No firm is known yet")
    let statusList = Words("상태목록", "Status list")
    let noList = Words("아직 없음", "none yet")
    let sequence = Words("순번", "Sequence")
    let issuedAt = Words("서명 시각", "Signed at")
    let nextUpdate = Words("다음 갱신 기한", "Next update by")
    let overdue = Words("기한 지남", "overdue")
    let fresh = Words("유효", "fresh")
    let entries = Words("정지·철회 항목", "Entries")
    let entriesNote = Words("항목이 없는 의견서는 유효합니다", "a letter without an entry stands")
    init() {}
}
