import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The evaluations that one has a part in, and what is due from them: home to experts and chairs;
/// for the office all panels, their phase, and the applications that have none.
struct EvaluationsPage: ConsolePage {
    private let view: OfficeView<SupervisorOffice>
    private let person: PersonID?
    private let seen: [EvaluationView]
    private let offers: Offers

    private let words = EvaluationsWords()

    init(
        _ view: OfficeView<SupervisorOffice>, for person: PersonID?, offers: Offers = Offers(nil)
    ) {
        self.view = view
        self.person = person
        self.offers = offers
        seen =
            person.map { person in
                view.state.evaluations.all.compactMap { view.state.view(of: $0, for: person) }
            } ?? []
    }

    func page(in language: Language) -> Page {
        var sections = [Section(words.due(language), .notice(notice(language)))]
        if offers.may(.readOffice) {
            sections.append(
                Section(words.without(language), .table(without(language))))
        }
        sections.append(Section(words.panels(language), .table(table(language))))
        return Page(
            words.title(language), in: .evaluations, lead: [.text(words.lead(language))],
            sections: sections)
    }

    private func notice(_ language: Language) -> Notice {
        let points = seen.compactMap { evaluation in
            due(of: evaluation).map { due -> [Piece] in
                [
                    .link(
                        "\(due(language)): \(evaluation.application)",
                        to: "/evaluations/\(evaluation.application)"), .text(" "),
                ] + ApplicationText.firm(evaluation.firm, in: view.state, language).prefix(1)
            }
        }
        return points.isEmpty
            ? Notice(words.nothing(language), .good)
            : Notice(words.waits(language), .warn, points: points)
    }

    /// What this evaluation waits for from the visitor; `nil` is nothing.
    private func due(of seen: EvaluationView) -> Words? {
        switch (seen.part, seen.phase) {
        case (.undeclared, _):
            return sits(seen) ? words.declare : nil
        case (.chair, .complete): return words.open
        case (.chair, .opened): return words.conclude
        case (.expert, let phase?), (.chair, let phase?):
            guard phase.isSealed, let person,
                let seat = view.state.evaluations[seen.application]?.seat(of: person)
            else { return nil }
            return seat.commitment == nil ? words.score : nil
        default: return nil
        }
    }

    private func sits(_ seen: EvaluationView) -> Bool {
        person.flatMap { view.state.evaluations[seen.application]?.sits($0) } ?? false
    }

    private func table(_ language: Language) -> Table {
        Table(
            words.caption(language),
            [
                words.application, words.firm, words.round, words.part, words.phase,
                words.dueColumn,
            ].map { Table.Column($0(language)) }, whenEmpty: words.none(language),
            rows: seen.map { evaluation in
                [
                    Cell(
                        .link(
                            evaluation.application.text,
                            to: "/evaluations/\(evaluation.application)")),
                    Cell(ApplicationText.firm(evaluation.firm, in: view.state, language)),
                    Cell(.text(name(ofRound: evaluation.round, language))),
                    Cell(.text(EvaluationText.words(of: evaluation.part)(language))),
                    evaluation.phase.map {
                        Cell(.status(EvaluationText.status($0, language)))
                    } ?? Cell(.text(words.notShown(language))),
                    due(of: evaluation).map { .status($0(language), .warn) }
                        ?? Cell(.text("–")),
                ]
            })
    }

    private func name(ofRound number: Int, _ language: Language) -> String {
        language == .korean ? "\(number)차" : "Round \(number)"
    }

    /// Applications that are evaluated now and have no panel of their round.
    private func without(_ language: Language) -> Table {
        let state = view.state
        let bare = person.map { state.applications(for: $0) } ?? []
        return Table(
            words.withoutCaption(language),
            [words.application, words.firm, words.round].map { Table.Column($0(language)) },
            whenEmpty: words.noneWithout(language),
            rows: bare.filter { application in
                application.isActive && application.decision == nil
                    && state.rounds[application.round]?.state == .evaluating
                    && state.evaluations[application.id]?.round != application.round.number
            }.map { application in
                [
                    Cell(
                        .link(application.id.text, to: "/evaluations/\(application.id)")),
                    Cell(ApplicationText.firm(application.firm, in: state, language)),
                    Cell(.text(ApplicationText.name(of: application.round, language))),
                ]
            })
    }
}

/// The words of the page of evaluations.
struct EvaluationsWords: PageWords {
    let title = Words("평가", "Evaluations")
    let lead = Words(
        "점수는 모두 들어올 때까지 봉인되어, 작성한 위원만 볼 수 있습니다.",
        "Scores lie sealed until all are in; until then only their author sees them.")
    let due = Words("할 일", "What is due from you")
    let waits = Words("처리할 일이 있습니다", "This waits for you")
    let nothing = Words("지금 처리할 일이 없습니다", "Nothing waits for you now")
    let declare = Words("이해관계 신고", "declare interests")
    let score = Words("채점", "score")
    let open = Words("점수 개봉", "open the scores")
    let conclude = Words("평가 확정", "sign off")
    let without = Words("평가단이 필요한 신청", "Applications that need a panel")
    let withoutCaption = Words(
        "평가 중인 차수에 있고 평가단이 없는 신청",
        "In a round that is evaluated, and without a panel")
    let noneWithout = Words("모든 신청에 평가단이 있습니다", "Every application has its panel")
    let panels = Words("평가단", "Panels")
    let caption = Words("내가 볼 수 있는 평가", "The evaluations that you have a part in")
    let application = Words("신청", "Application")
    let firm = Words("금융회사", "Firm")
    let round = Words("차수", "Round")
    let part = Words("나의 자격", "You see it as")
    let phase = Words("진행", "Phase")
    let dueColumn = Words("할 일", "Due")
    let notShown = Words("비공개", "not shown")
    let none = Words("맡은 평가가 없습니다", "You have no part in any evaluation")
    init() {}
}
