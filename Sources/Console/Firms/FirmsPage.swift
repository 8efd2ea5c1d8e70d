import Egress
import Programme
import Rules
import Vocabulary

/// The register: each firm with its eligibility, criterion by criterion, and why.
struct FirmsPage: ConsolePage {
    let firms: [Firm]
    let rules: EligibilityRules
    /// The day for which eligibility is told.
    let day: KoreanDate
    /// Shows only firms of this verdict; `nil` is all.
    let filter: Eligibility.Verdict?

    private let words = FirmsWords()

    init(
        firms: [Firm], rules: EligibilityRules, day: KoreanDate, filter: Eligibility.Verdict?
    ) {
        self.firms = firms
        self.rules = rules
        self.day = day
        self.filter = filter
    }

    func page(in language: Language) -> Page {
        let judged = firms.map { ($0, Eligibility(of: $0, asOf: day, rules: rules)) }
        let shown = judged.filter { filter == nil || $0.1.verdict == filter }
        return Page(
            words.title(language), in: .firms,
            lead: [.text("\(words.asOf(language)) \(day). \(words.unknownNote(language))")],
            sections: [
                Section(
                    words.register(language), .links(filters(judged.map(\.1), language)),
                    .table(register(shown, language))),
                Section(words.criteria(language), .table(criteria(language))),
            ])
    }

    private func filters(_ found: [Eligibility], _ language: Language) -> [Link] {
        [Link("\(words.all(language)) \(found.count)", to: "/firms", isHere: filter == nil)]
            + Eligibility.Verdict.allCases.map { verdict in
                let count = found.count { $0.verdict == verdict }
                return Link(
                    "\(EligibilityText.status(verdict, language).word) \(count)",
                    to: "/firms?verdict=\(verdict.rawValue)", isHere: filter == verdict)
            }
    }

    private func register(_ shown: [(Firm, Eligibility)], _ language: Language) -> Table {
        Table(
            words.registerCaption(language),
            [
                Table.Column(words.firm(language)), Table.Column(words.sector(language)),
                Table.Column(words.overall(language)),
            ]
                + Criterion.Name.allCases.map {
                    Table.Column(EligibilityText.name($0, language))
                },
            whenEmpty: words.none(language),
            rows: shown.map { firm, found in
                [
                    Cell(
                        .text(language == .korean ? firm.koreanName : firm.englishName),
                        .note(firm.id.text)),
                    Cell(.text(EligibilityText.sector(firm.sector, language))),
                    Cell(.status(EligibilityText.status(found.verdict, language))),
                ]
                    + found.criteria.map {
                        Cell(EligibilityText.pieces($0, of: firm, language))
                    }
            })
    }

    private func criteria(_ language: Language) -> Table {
        let nothing = FirmFigures(
            asOf: nil, assets: nil, employees: nil, officer: nil, underTransactionAct: nil)
        let criteria = Eligibility(of: nothing, asOf: day, rules: rules).criteria
        return Table(
            words.criteriaCaption(language),
            [
                Table.Column(words.criterion(language)), Table.Column(words.required(language)),
                Table.Column(words.source(language)),
            ], whenEmpty: words.none(language),
            rows: criteria.map { criterion in
                [
                    Cell(.text(EligibilityText.name(criterion.name, language))),
                    Cell(.text(EligibilityText.required(criterion.name, rules, language))),
                    Cell(.text(criterion.source)),
                ]
            })
    }
}

extension Eligibility {
    /// Of a firm as the office knows it; figures that nobody gave are unknown.
    init(of firm: Firm, asOf day: KoreanDate, rules: EligibilityRules) {
        let nothing = FirmFigures(
            asOf: nil, assets: nil, employees: nil, officer: nil, underTransactionAct: nil)
        self.init(of: firm.figures ?? nothing, asOf: day, rules: rules)
    }
}

struct FirmsWords: PageWords {
    let title = Words("금융회사 명부", "Register of firms")
    let asOf = Words("판정 기준일", "Judged as of")
    let unknownNote = Words(
        "확인되지 않은 요건은 충족으로 보지 않습니다.", "What is unknown never passes.")
    let register = Words("명부와 적격 요건", "Register and eligibility")
    let registerCaption = Words(
        "금융회사별 적격 요건: 판정, 값, 이유, 값의 기준일",
        "Eligibility by firm: verdict, value, reason, the value's day")
    let all = Words("전체", "all")
    let firm = Words("금융회사", "Firm")
    let sector = Words("업권", "Sector")
    let overall = Words("종합", "Overall")
    let none = Words("해당하는 금융회사가 없습니다", "No such firm")
    let criteria = Words("요건과 출처", "Criteria and their sources")
    let criteriaCaption = Words("규정집이 정한 요건", "What the rulebook asks")
    let criterion = Words("요건", "Criterion")
    let required = Words("기준", "Required")
    let source = Words("출처", "Source")
    init() {}
}
