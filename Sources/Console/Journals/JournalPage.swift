import Access
import Egress
import Programme
import UseCases
import Vocabulary

/// What the office knew at the end of one day, and what it decided on it.
struct JournalPage: ConsolePage {
    let day: KoreanDate
    let before: KoreanDate?
    let after: KoreanDate?
    let entries: [JournalLine]
    let count: Int
    /// Entries up to the end of the day.
    let size: UInt64
    let rulebookVersion: String?
    /// What else was known, by the office's kind.
    let known: Known

    /// The state at the end of the day, as far as this page tells it.
    struct Known: Sendable {
        let people: Int
        let letters: [LetterView]
        /// `nil` at a firm's office.
        let firms: Int?
        let statusListSequence: UInt64?
        /// At a firm's office: whether the gate was stopped.
        let isStopped: Bool?
        /// `nil` at a firm's office.
        let progress: KnownProgress?
    }

    private let words = JournalWords()

    init(
        day: KoreanDate, before: KoreanDate?, after: KoreanDate?, entries: [JournalLine],
        count: Int, size: UInt64, rulebookVersion: String?, known: Known
    ) {
        self.day = day
        self.before = before
        self.after = after
        self.entries = entries
        self.count = count
        self.size = size
        self.rulebookVersion = rulebookVersion
        self.known = known
    }

    func page(in language: Language) -> Page {
        Page(
            words.title(language), in: .journal, lead: [.text(words.lead(language))],
            sections: [
                Section(
                    words.choose(language), .form(form(language)), .links(neighbours(language))),
                Section(
                    "\(day)\(words.known(language))", .facts(facts(language)),
                    .table(LetterTable(known.letters, lastMoment).table(language))),
                Section("\(day)\(words.decided(language))", decisions(language)),
            ])
    }

    /// The last microsecond of the day: the end itself is outside.
    private var lastMoment: Instant { day.end - .microseconds(1) }

    private func form(_ language: Language) -> Form {
        Form(
            .get, to: "/journal",
            fields: [
                Field("day", label: words.day(language), .date, value: day.description)
            ], submit: words.show(language))
    }

    private func neighbours(_ language: Language) -> [Link] {
        [
            before.map { Link("← \($0)", to: "/journal?day=\($0)") },
            after.map { Link("\($0) →", to: "/journal?day=\($0)") },
        ].compactMap { $0 }
    }

    private func facts(_ language: Language) -> [Fact] {
        var facts = [
            Fact(words.size(language), .text(Amount.grouped(Int64(clamping: size)))),
            Fact(words.people(language), .text("\(known.people)")),
            Fact(words.rulebook(language), .text(rulebookVersion ?? "–")),
            Fact(
                words.statusList(language),
                .text(known.statusListSequence.map { "\($0)" } ?? "–")),
        ]
        if let firms = known.firms { facts.append(Fact(words.firms(language), .text("\(firms)"))) }
        if let progress = known.progress { facts += progress.facts(language) }
        if let isStopped = known.isStopped {
            facts.append(
                Fact(
                    words.stop(language),
                    .status(
                        isStopped
                            ? Status(words.stopped(language), .bad)
                            : Status(words.notStopped(language), .quiet))))
        }
        return facts
    }

    private func decisions(_ language: Language) -> [Block] {
        let table = Block.table(
            Table(
                words.caption(language),
                [
                    Table.Column(words.entry(language), isNumber: true),
                    Table.Column(words.time(language)), Table.Column(words.kind(language)),
                    Table.Column(words.person(language)), Table.Column(words.way(language)),
                    Table.Column(words.rulebook(language)), Table.Column(words.says(language)),
                ], whenEmpty: words.none(language),
                rows: entries.map { row(of: $0, language) }))
        guard entries.count < count else { return [table] }
        return [
            table,
            .paragraph([.text("\(words.more(language)) \(count - entries.count)")]),
            .links(stretches(language)),
        ]
    }

    /// Most entries that are listed at once.
    static let entryLimit = 100

    /// The stretches of the day's entries before and after those that are listed.
    private func stretches(_ language: Language) -> [Link] {
        let first = size - UInt64(clamping: count)
        let start = entries.first?.index ?? size
        let end = entries.last.map { $0.index + 1 } ?? size
        let step = UInt64(Self.entryLimit)
        let before = start > first ? max(first, start - min(start, step)) : nil
        return [
            before.map { Link("← \(words.older(language))", to: address(from: $0)) },
            end < size ? Link("\(words.newer(language)) →", to: address(from: end)) : nil,
        ].compactMap { $0 }
    }

    private func address(from entry: UInt64) -> String { "/journal?day=\(day)&from=\(entry)" }

    private func row(of line: JournalLine, _ language: Language) -> [Cell] {
        [
            Cell(.text("\(line.index)")), Cell(.time(line.at)),
            Cell(.text(EventWords.name(of: line.kind)(language)), .codeNote(line.kind)),
            Cell(.code(line.by.text)), Cell(.text(EventWords.name(of: line.way)(language))),
            Cell(line.rulebook.map { .code($0.version) } ?? .text("–")),
            Cell(
                line.fields.map { .codeNote("\($0.name): \($0.value)") }),
        ]
    }
}

struct JournalWords: PageWords {
    let title = Words("결정 일지", "Journal")
    let lead = Words(
        "그날 24시(한국 시각)까지의 기록을 처음부터 다시 적용한 결과입니다.",
        "Recomputed from the entries up to 24:00 in Korea of that day.")
    let choose = Words("날짜 선택", "Choose a day")
    let day = Words("날짜", "Day")
    let show = Words("보기", "Show")
    let known = Words("에 알고 있던 것", " – what was known")
    let decided = Words("의 결정", " – what was decided")
    let size = Words("그날까지의 기록 수", "Entries up to then")
    let people = Words("담당자", "People")
    let rulebook = Words("규정집 판본", "Rulebook version")
    let statusList = Words("상태목록 순번", "Status list")
    let firms = Words("금융회사", "Firms")
    let rounds = Words("신청 차수", "Rounds")
    let applications = Words("신청", "Applications")
    let evaluations = Words("평가", "Evaluations")
    let reports = Words("보안규율 보고", "Firms by their last report of disciplines")
    let noneYet = Words("없음", "none")
    let stop = Words("중지 명령", "Stop order")
    let stopped = Words("중지됨", "stopped")
    let notStopped = Words("없음", "none")
    let caption = Words("그날의 기록", "Entries of that day")
    let entry = Words("번호", "Entry")
    let time = Words("시각", "Time")
    let kind = Words("결정", "Decision")
    let person = Words("담당자", "Person")
    let way = Words("경로", "By way of")
    let says = Words("내용", "Says")
    let none = Words("그날의 결정이 없습니다", "Nothing was decided on that day")
    let more = Words("표시하지 않은 기록:", "Entries not listed:")
    let older = Words("이전 기록", "Earlier entries")
    let newer = Words("다음 기록", "Later entries")
    init() {}
}
