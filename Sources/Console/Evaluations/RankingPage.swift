import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The concluded evaluations of a round in their order, cut off where its capacity ends, with what
/// comes next for each.
struct RankingPage: ConsolePage {
    private let round: RoundNumber
    private let ranking: RankingView
    private let view: OfficeView<SupervisorOffice>
    private let weights: [AxisCode: Int]
    private let offers: Offers

    private let words = RankingWords()

    init(
        of round: RoundNumber, _ ranking: RankingView, weights: [AxisCode: Int],
        in view: OfficeView<SupervisorOffice>, offers: Offers = Offers(nil)
    ) {
        self.round = round
        self.ranking = ranking
        self.weights = weights
        self.view = view
        self.offers = offers
    }

    private var rules: EvaluationRules { view.rules.evaluation }

    private var lines: [Ranking.Line] {
        ranking.lines.compactMap { line in
            if case .shown(let line) = line { line } else { nil }
        }
    }

    /// Heaviest first.
    private var axes: [AxisCode] {
        weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    func page(in language: Language) -> Page {
        Page(
            "\(ApplicationText.name(of: round, language)) \(words.title(language))",
            in: .rounds, lead: [.text(words.lead(language))],
            sections: [
                Section(words.basis(language), basis(language)),
                Section(
                    "\(words.within(language)) \(ranking.capacity)",
                    .table(
                        table(
                            words.withinCaption, [.within, .tiedAtCutOff], words.noneWithin,
                            language))),
                Section(
                    words.below(language),
                    .table(table(words.belowCaption, [.waiting], words.noneBelow, language))),
                Section(
                    words.out(language),
                    .table(
                        table(
                            words.outCaption, [.notRecommended, .belowFloor], words.noneOut,
                            language))),
            ])
    }

    private func basis(_ language: Language) -> [Block] {
        let state = view.state
        let standing = state.applications.inRound(round)
        let selected = state.applications.count(of: .selected, in: round)
        let concluded = ranking.lines.count
        let facts = [
            Fact(words.capacity(language), .text("\(ranking.capacity)")),
            Fact(
                words.selected(language), .text("\(selected)"),
                .note(
                    "\(words.left(language)) \(max(0, ranking.capacity - selected))")),
            Fact(
                words.evaluated(language),
                .link(
                    "\(concluded) / \(standing.count { $0.isActive || $0.outcome != nil })",
                    to: "/evaluations")),
            Fact(
                words.weights(language),
                [
                    .text(
                        axes.map {
                            "\(EvaluationText.name(of: $0, rules, language)) \(weights[$0] ?? 0)"
                        }.joined(separator: " · "))
                ], isWide: true),
            Fact(
                words.ties(language),
                [
                    .text(
                        rules.ties.value.map { EvaluationText.name(of: $0, rules, language) }
                            .joined(separator: " → "))
                ], isWide: true),
        ]
        var blocks: [Block] = [.facts(facts)]
        let tied = lines.count { $0.standing == .tiedAtCutOff }
        if tied > 0 {
            blocks.append(.notice(Notice("\(words.tied(language)) \(tied)", .warn)))
        }
        let withheld = ranking.lines.count - lines.count
        if withheld > 0 {
            blocks.append(.notice(Notice("\(words.withheld(language)) \(withheld)", .quiet)))
        }
        blocks.append(
            .links([
                Link(
                    words.toApplications(language), to: "/applications?round=\(round)")
            ]))
        return blocks
    }

    private func table(
        _ caption: Words, _ standings: Set<Ranking.Standing>, _ none: Words, _ language: Language
    ) -> Table {
        Table(
            caption(language),
            [
                Table.Column(words.place(language)), Table.Column(words.firm(language)),
                Table.Column(words.total(language), isNumber: true),
            ]
                + axes.map {
                    Table.Column(EvaluationText.name(of: $0, rules, language), isNumber: true)
                }
                + [
                    Table.Column(words.spread(language), isNumber: true),
                    Table.Column(words.standing(language)),
                    Table.Column(words.outcome(language)), Table.Column(words.next(language)),
                ], whenEmpty: none(language),
            rows: lines.filter { standings.contains($0.standing) }.map { row(of: $0, language) })
    }

    private func row(of line: Ranking.Line, _ language: Language) -> [Cell] {
        [
            Cell(
                [.text(place(of: line))]
                    + (line.isTied ? [.note(words.isTied(language))] : [])),
            Cell(
                [
                    .link(name(of: line.firm, language), to: "/evaluations/\(line.application)"),
                    .note(line.application.text),
                ] + urgency(of: line, language)),
            Cell(.text(EvaluationText.points(line.total))),
        ] + axes.map { mean(of: $0, line, language) } + [
            Cell(.text(EvaluationText.points(line.result.spread))),
            Cell(
                .status(EvaluationText.status(line.standing, language)),
                .note(
                    "\(words.recommendation(language)) "
                        + EvaluationText.words(of: line.recommendation)(language))),
        ] + outcome(of: line, language)
    }

    /// That the firm says why it cannot wait; no place follows from it.
    private func urgency(of line: Ranking.Line, _ language: Language) -> [Piece] {
        view.state.applications[line.application]?.contents.urgency == nil
            ? [] : [.note(words.urgent(language))]
    }

    private func name(of firm: FirmID, _ language: Language) -> String {
        view.state.firms[firm].map { ApplicationText.name(of: $0, language) } ?? firm.text
    }

    private func place(of line: Ranking.Line) -> String {
        line.place.map { "\($0)\(line.isTied ? "=" : "")" } ?? "–"
    }

    private func mean(of axis: AxisCode, _ line: Ranking.Line, _ language: Language) -> Cell {
        guard let found = line.result.axes.first(where: { $0.code == axis }) else {
            return Cell(.text("–"))
        }
        let points = EvaluationText.points(found.mean)
        return found.missesFloor
            ? Cell(
                .status(Status(points, .bad)),
                .note("\(words.floor(language)) \(found.floor)"))
            : Cell(.text(points))
    }

    /// What became of the application, and what comes next.
    private func outcome(of line: Ranking.Line, _ language: Language) -> [Cell] {
        guard let application = view.state.applications[line.application] else {
            return [Cell(.text("–")), Cell(.text("–"))]
        }
        let isHere = application.round == round
        var stands: [Piece] = [
            .status(
                isHere
                    ? ApplicationText.status(application.status, language)
                    : application.outcome(in: round)
                        .map { ApplicationText.status($0, language) }
                        ?? Status("–", .quiet))
        ]
        if isHere, application.decision == nil, let eyes = application.proposal?.approvals {
            stands.append(
                .note(
                    "\(words.proposedBy(language)) \(eyes.proposedBy) "
                        + "\(eyes.approvedBy.count + 1)/\(eyes.needed)"))
        }
        let next =
            isHere
            ? NextSteps(of: application, in: view.state, offers: offers).pieces(language) : []
        return [Cell(stands), next.isEmpty ? Cell(.text("–")) : Cell(next)]
    }
}

/// The words of a round's ranking.
struct RankingWords: PageWords {
    let title = Words("순위", "ranking")
    let lead = Words(
        "확정된 평가만 순위에 듭니다. 순위는 누구도 선정하지 않습니다.",
        "Concluded evaluations alone have a place; a ranking selects nobody.")
    let basis = Words("기준", "By what it is made")
    let capacity = Words("정원", "Capacity")
    let selected = Words("선정됨", "Selected")
    let left = Words("남은 자리", "places left:")
    let evaluated = Words("확정된 평가 / 신청", "Concluded / applications")
    let weights = Words("분야별 가중치", "Weights of the axes")
    let ties = Words("동점일 때 보는 순서", "What tells equal totals apart, in order")
    let tied = Words(
        "정원의 경계에서 동점입니다. 사람이 정해야 합니다:",
        "Tied at the cut-off, for people to decide:")
    let withheld = Words(
        "이해관계 때문에 보이지 않는 순위:", "Withheld for a conflict, or until you declare:")
    let toApplications = Words("이 차수의 신청", "The round's applications")
    let within = Words("정원 안:", "Within the capacity of")
    let withinCaption = Words("선정할 수 있는 순위", "Those whom the capacity holds")
    let noneWithin = Words("정원 안에 든 회사가 없습니다", "Nobody is within the capacity")
    let below = Words("경계 아래: 대기 순위", "Below the cut-off: the waiting list")
    let belowCaption = Words("정원이 차서 기다리는 순위", "Recommended, and no place is left")
    let noneBelow = Words("대기하는 회사가 없습니다", "Nobody waits")
    let out = Words("선정 권고 없음과 과락", "Not recommended, or below a floor")
    let outCaption = Words("선정할 수 없는 신청", "Those who cannot be selected")
    let noneOut = Words("해당하는 회사가 없습니다", "None")
    let place = Words("순위", "Place")
    let isTied = Words("동점", "tied")
    let firm = Words("금융회사", "Firm")
    let total = Words("종합", "Total")
    let spread = Words("표준편차", "Spread")
    let standing = Words("위치", "Standing")
    let recommendation = Words("평가단 권고:", "the panel recommends:")
    let floor = Words("과락 기준", "floor")
    let outcome = Words("결정", "Outcome")
    let next = Words("다음 단계", "What comes next")
    let urgent = Words("긴급 사유 있음", "marked urgent")
    let proposedBy = Words("제안:", "proposed by")
    init() {}
}
