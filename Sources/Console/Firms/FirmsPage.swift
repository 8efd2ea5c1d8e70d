import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The register: each firm with its eligibility, criterion by criterion, and why; and the letters
/// that wait for a look because their firm no longer meets each.
struct FirmsPage: ConsolePage {
    private let firms: Firms
    private let rules: Rulebook
    /// The day for which eligibility is told.
    private let day: KoreanDate
    /// Shows only firms of this verdict; `nil` is all.
    private let filter: Eligibility.Verdict?
    private let reviews: Reviews
    private let offers: Offers

    private let words = FirmsWords()

    init(
        _ view: OfficeView<SupervisorOffice>, filter: Eligibility.Verdict? = nil,
        offers: Offers = Offers(nil)
    ) {
        firms = view.state.firms
        rules = view.rules
        day = KoreanDate(of: view.now)
        self.filter = filter
        reviews = view.state.reviews
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        let judged = firms.all.map {
            ($0, $0.eligibility(asOf: day, rules: rules.eligibility))
        }
        let shown = judged.filter { filter == nil || $0.1.verdict == filter }
        let list = Section(
            words.register(language),
            asked(language) + [
                .links(filters(judged.map(\.1), language)), .table(register(shown, language)),
            ])
        let tasks = Section(words.reviews(language), reviewing(language))
        return Page(
            words.title(language), in: .firms,
            lead: [.text("\(words.asOf(language)) \(day). \(words.unknownNote(language))")],
            sections: (waits ? [tasks, list] : [list, tasks]) + [
                Section(words.criteria(language), .table(criteria(language)))
            ])
    }

    /// Whether a review is open or due, and so comes first.
    private var waits: Bool {
        reviews.isDue(on: day, rules: rules.reviews) || reviews.all.contains { $0.isOpen }
    }

    private func asked(_ language: Language) -> [Block] {
        let links = [
            offers.link(.registerFirms, ["csv": FirmTable.heading], in: language),
            offers.link(.checkFirms, ["csv": FirmTable.heading], in: language),
            offers.link(.importFirmCard, in: language),
        ].compactMap(\.self)
        return links.isEmpty ? [] : [.links(links)]
    }

    private func reviewing(_ language: Language) -> [Block] {
        let isDue = reviews.isDue(on: day, rules: rules.reviews)
        let next = rules.reviews.dueOn.value.next(after: day)
        let facts: [Fact] = [
            Fact(
                words.reviewed(language),
                reviews.latest.map { .day("\($0.asOf)") } ?? .text(words.never(language))),
            Fact(
                words.due(language),
                isDue
                    ? .status(Status(words.dueNow(language), .warn)) : .day(next.description)),
            Fact(words.open(language), .text("\(reviews.all.count { $0.isOpen })")),
        ]
        let links = [offers.link(.reviewEligibility, in: language)].compactMap(\.self)
        return [
            .facts(facts),
            .table(ReviewTable(reviews.all, of: firms, offers).table(language)),
        ] + (links.isEmpty ? [] : [.links(links)])
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
                        .link(
                            language == .korean ? firm.koreanName : firm.englishName,
                            to: "/firms/\(firm.id)"), .note(firm.id.text)),
                    Cell(.text(EligibilityText.sector(firm.sector, language))),
                    Cell(.status(EligibilityText.status(found.verdict, language))),
                ]
                    + found.criteria.map {
                        Cell(EligibilityText.pieces($0, of: firm, language))
                    }
            })
    }

    private func criteria(_ language: Language) -> Table {
        let criteria = Eligibility(of: .unknown, asOf: day, rules: rules.eligibility).criteria
        return Table(
            words.criteriaCaption(language),
            [
                Table.Column(words.criterion(language)), Table.Column(words.required(language)),
                Table.Column(words.source(language)),
            ], whenEmpty: words.none(language),
            rows: criteria.map { criterion in
                [
                    Cell(.text(EligibilityText.name(criterion.name, language))),
                    Cell(
                        .text(
                            EligibilityText.required(
                                criterion.name, rules.eligibility, language))),
                    Cell(.text(criterion.source)),
                ]
            })
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
    let reviews = Words("적격 검토", "Reviews of eligibility")
    let reviewed = Words("마지막 재판정", "Last reviewed as of")
    let never = Words("아직 없음", "never")
    let due = Words("다음 재판정", "Next review")
    let dueNow = Words("지금 해야 함", "due now")
    let open = Words("열린 검토 과제", "Open reviews")
    init() {}
}
