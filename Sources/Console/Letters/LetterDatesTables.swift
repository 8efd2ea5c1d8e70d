import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// What is due about letters: replies, publications, and letters that end soon.
struct LetterDatesTables: Sendable {
    private let replies: [OwedReply]
    private let publications: [(letter: IssuedLetter, by: DueDay)]
    private let alarms: [LetterAlarm]
    private let today: KoreanDate
    private let offers: Offers

    private let words = LetterDatesWords()

    init(_ view: OfficeView<SupervisorOffice>, offers: Offers) {
        let office = view.state
        replies = office.owedReplies(for: offers.person, at: view.now, rulebook: view.rules)
        publications = office.unpublished(for: offers.person, rulebook: view.rules)
        alarms = office.alarms(
            for: offers.person, at: view.now, rules: view.rules.letter.times)
        today = KoreanDate(of: view.now)
        self.offers = offers
    }

    func blocks(_ language: Language) -> [Block] {
        var blocks: [Block] = [.table(due(language)), .table(ending(language))]
        let links = offers.links([Ask<SupervisorDesk>.receiveLetterRequest], in: language)
        if !links.isEmpty { blocks.append(.links(links)) }
        return blocks
    }

    /// By day, and what nobody can tell the day of at the end.
    private func due(_ language: Language) -> Table {
        let rows =
            replies.map { (by: $0.by, cells: row(of: $0, language)) }
            + publications.map { (by: $0.by, cells: row(of: $0.letter, by: $0.by, language)) }
        let known = rows.compactMap { row in
            if case .on(let day) = row.by { (day: day, cells: row.cells) } else { nil }
        }
        let ordered =
            known.enumerated().sorted {
                ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
            }.map(\.element.cells)
            + rows.filter { if case .unknown = $0.by { true } else { false } }.map(\.cells)
        return Table(
            words.dueCaption(language),
            [words.what, words.firm, words.by, words.next].map { Table.Column($0(language)) },
            whenEmpty: words.nothingDue(language), rows: ordered)
    }

    private func row(of reply: OwedReply, _ language: Language) -> [Cell] {
        [
            Cell(subject(reply.subject, language)), Cell(.code(reply.firm.text)),
            Cell(DueDayText.pieces(reply.by, on: today, language)),
            Cell(
                offers.pieces(
                    [Ask<SupervisorDesk>.extendReply], ["request": reply.subject.text],
                    in: language)),
        ]
    }

    private func row(
        of letter: IssuedLetter, by due: DueDay, _ language: Language
    ) -> [Cell] {
        let serial = letter.serial.description
        return [
            Cell(
                .text(words.publication(language)), .text(" "),
                .link(serial, to: "/letters/\(serial)")),
            Cell(.code(letter.firm.text)), Cell(DueDayText.pieces(due, on: today, language)),
            Cell(
                offers.pieces(
                    [Ask<SupervisorDesk>.publishLetter, .deferPublication], ["serial": serial],
                    in: language)),
        ]
    }

    private func subject(_ subject: ReplySubject, _ language: Language) -> [Piece] {
        switch subject {
        case .application(let id):
            [.text("\(words.reply(language)) "), .link(id.text, to: "/applications/\(id)")]
        case .request(let id): [.text(words.reply(language)), .note(id.text)]
        }
    }

    private func ending(_ language: Language) -> Table {
        Table(
            words.endingCaption(language),
            [
                Table.Column(words.letter(language)), Table.Column(words.firm(language)),
                Table.Column(words.lastDay(language)),
                Table.Column(words.daysLeft(language), isNumber: true),
            ], whenEmpty: words.noneEnds(language),
            rows: alarms.map { alarm in
                [
                    Cell(.link(alarm.serial.description, to: "/letters/\(alarm.serial)")),
                    Cell(.code(alarm.firm.text)), Cell(.day(alarm.lastDay.description)),
                    .number(alarm.daysLeft),
                ]
            })
    }
}

struct LetterDatesWords: PageWords {
    let dueCaption = Words("기한이 있는 회신과 공개", "Replies and publications that are due")
    let what = Words("할 일", "What")
    let reply = Words("회신", "reply")
    let publication = Words("공개", "publication")
    let firm = Words("금융회사", "Firm")
    let by = Words("기한", "By")
    let next = Words("다음", "Next")
    let overdue = Words("기한 지남", "overdue")
    let unknown = Words("규정집에 공휴일 없음", "no holidays in the rulebook for")
    let nothingDue = Words("기다리는 회신이나 공개가 없습니다", "No reply or publication is due")
    let endingCaption = Words("곧 끝나는 의견서", "Letters that end soon")
    let letter = Words("의견서", "Letter")
    let lastDay = Words("종료일", "Last day")
    let daysLeft = Words("남은 날", "Days left")
    let noneEnds = Words("곧 끝나는 의견서가 없습니다", "No letter ends soon")
    init() {}
}
