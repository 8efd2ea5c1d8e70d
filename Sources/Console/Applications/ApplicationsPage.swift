import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The round board by firm: how each application stands, what it lacks, who evaluates it.
struct ApplicationsPage: ConsolePage {
    private let view: OfficeView<SupervisorOffice>
    /// Those that the visitor may see.
    private let seen: [Application]
    /// How many more there are, withheld for a conflict.
    private let withheld: Int
    private let round: RoundNumber?
    private let status: Application.Status?
    private let offers: Offers

    private let words = ApplicationsWords()

    /// - Parameters:
    ///   - round: those that stand in it alone; `nil` is all.
    ///   - status: those of it alone; `nil` is all.
    init(
        _ view: OfficeView<SupervisorOffice>, for person: PersonID?, round: RoundNumber? = nil,
        status: Application.Status? = nil, offers: Offers = Offers(nil)
    ) {
        self.view = view
        let sights = view.state.applications.all.map { application in
            (application, person.map { view.state.sight(of: application, for: $0) } ?? .none)
        }
        seen = sights.filter { $0.1 == .whole }.map(\.0)
        withheld = sights.count { $0.1 == .withheld }
        self.round = round
        self.status = status
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        let shown = seen.filter {
            (round == nil || $0.round == round) && (status == nil || $0.status == status)
        }
        var blocks: [Block] = [.links(rounds(language)), .links(statuses(language))]
        if withheld > 0 {
            blocks.append(
                .notice(Notice("\(words.withheld(language)) \(withheld)", .quiet)))
        }
        blocks.append(.table(table(shown, language)))
        if let receive = offers.link(
            Ask<SupervisorDesk>.receiveApplication, in: language)
        {
            blocks.append(.links([receive]))
        }
        return Page(
            words.title(language), in: .applications, lead: [.text(words.lead(language))],
            sections: [Section(words.board(language), blocks)])
    }

    private func address(_ round: RoundNumber?, _ status: Application.Status?) -> String {
        let query = [
            round.map { "round=\($0)" }, status.map { "status=\($0.rawValue)" },
        ].compactMap { $0 }
        return "/applications" + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    private func rounds(_ language: Language) -> [Link] {
        let all = Link(
            "\(words.all(language)) \(seen.count)", to: address(nil, status),
            isHere: round == nil)
        return [all]
            + view.state.rounds.all.map { each in
                let count = seen.count { $0.round == each.number }
                return Link(
                    "\(ApplicationText.name(of: each.number, language)) \(count)",
                    to: address(each.number, status), isHere: round == each.number)
            }
    }

    private func statuses(_ language: Language) -> [Link] {
        let here = seen.filter { round == nil || $0.round == round }
        let all = Link(
            "\(words.anyStatus(language)) \(here.count)", to: address(round, nil),
            isHere: status == nil)
        let used = Application.Status.allCases.filter { each in
            each == status || here.contains { $0.status == each }
        }
        return [all]
            + used.map { each in
                Link(
                    "\(ApplicationText.words(of: each)(language)) "
                        + "\(here.count { $0.status == each })", to: address(round, each),
                    isHere: status == each)
            }
    }

    private func table(_ shown: [Application], _ language: Language) -> Table {
        Table(
            words.caption(language),
            [
                words.application, words.firm, words.round, words.status, words.gaps,
                words.evaluation,
            ].map { Table.Column($0(language)) }, whenEmpty: words.none(language),
            rows: shown.map { application in
                [
                    Cell(.link(application.id.text, to: "/applications/\(application.id)")),
                    Cell(ApplicationText.firm(application.firm, in: view.state, language)),
                    Cell(.text(ApplicationText.name(of: application.round, language))),
                    standing(of: application, language), gaps(of: application, language),
                    evaluation(of: application, language),
                ]
            })
    }

    private func standing(of application: Application, _ language: Language) -> Cell {
        var pieces: [Piece] = [
            .status(ApplicationText.status(application.status, language))
        ]
        if let request = application.openRequest {
            let late = request.isLate(at: view.now) ? words.late : words.due
            pieces.append(.note("\(late(language)) \(request.due)"))
        } else if let due = application.decision?.due {
            pieces.append(.note("\(words.due(language)) \(due)"))
        } else if application.status == .received, let proposal = application.proposal {
            let eyes = proposal.approvals
            pieces.append(
                .note(
                    "\(words.proposed(language)) \(eyes.approvedBy.count + 1)/\(eyes.needed)"))
        }
        if application.contents.urgency != nil {
            pieces.append(.note(words.urgent(language)))
        }
        return Cell(pieces + reply(to: application, language))
    }

    /// By when the authority replies, where its time runs.
    private func reply(to application: Application, _ language: Language) -> [Piece] {
        guard
            case .on(let day)? = view.state.reply(
                to: application, at: view.now, rulebook: view.rules
            ).target
        else { return [] }
        let isOver = DueDay.on(day).isOver(on: KoreanDate(of: view.now))
        return [.note("\((isOver ? words.replyLate : words.reply)(language)) \(day)")]
    }

    /// What it lacks while it is looked at; afterwards what its firm was told.
    private func gaps(of application: Application, _ language: Language) -> Cell {
        guard application.isActive, application.decision == nil else {
            return application.gaps.isEmpty
                ? Cell(.text("–")) : Cell(.text("\(application.gaps.count)"))
        }
        guard let found = try? application.gaps(at: view.now, view.rules) else {
            return .status(words.unreadable(language), .bad)
        }
        let blocking = found.count { $0.isBlocking }
        let notes = found.count - blocking
        return Cell(
            [
                .status(
                    blocking == 0
                        ? Status(words.whole(language), .good)
                        : Status("\(words.lacks(language)) \(blocking)", .bad))
            ] + (notes == 0 ? [] : [.note("\(words.notes(language)) \(notes)")]))
    }

    private func evaluation(of application: Application, _ language: Language) -> Cell {
        let address = "/evaluations/\(application.id)"
        let mayView = offers.person.flatMap { person in
            view.state.evaluations[application.id].flatMap {
                view.state.view(of: $0, for: person)
            }
        }
        guard let evaluation = mayView, evaluation.round == application.round.number,
            let phase = evaluation.phase
        else {
            let isDue =
                application.isActive && application.decision == nil
                && view.state.rounds[application.round]?.state == .evaluating
            return isDue
                ? Cell(.link(words.noPanel(language), to: address)) : Cell(.text("–"))
        }
        let people = evaluation.members.map(\.person.text).joined(separator: ", ")
        return Cell(
            .link(EvaluationText.status(phase, language).word, to: address), .note(people))
    }
}

/// The words of the board of applications.
struct ApplicationsWords: PageWords {
    let title = Words("신청", "Applications")
    let lead = Words(
        "회사별 진행 상황: 부족한 사항은 오늘 규정집으로 점검한 결과입니다.",
        "Firm by firm; what is lacking is what a check by today's rulebook finds.")
    let board = Words("회사별 현황판", "The board by firm")
    let caption = Words(
        "신청별 상태, 부족한 사항, 평가단", "How each application stands, what it lacks, its panel")
    let all = Words("모든 차수", "all rounds")
    let anyStatus = Words("모든 상태", "any status")
    let withheld = Words(
        "이해관계 때문에 보이지 않는 신청:", "Withheld for a conflict, or until you declare:")
    let application = Words("신청", "Application")
    let firm = Words("금융회사", "Firm")
    let round = Words("차수", "Round")
    let status = Words("상태", "Status")
    let gaps = Words("부족한 사항", "Gaps")
    let evaluation = Words("평가", "Evaluation")
    let none = Words("해당하는 신청이 없습니다", "No such application")
    let due = Words("기한", "due")
    let late = Words("기한 지남:", "late since")
    let reply = Words("회신 기한", "reply by")
    let replyLate = Words("회신 기한 지남:", "reply overdue since")
    let proposed = Words("선정 제안, 승인", "selection proposed, persons")
    let urgent = Words("긴급 사유 있음", "marked urgent")
    let unreadable = Words("읽을 수 없음", "cannot be read")
    let whole = Words("없음", "none")
    let lacks = Words("부족", "lacks")
    let notes = Words("참고", "to note:")
    let noPanel = Words("평가단 구성 필요", "needs a panel")
    init() {}
}
