import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// One evaluation as its visitor may see it now: what is due from them, the panel, and the scores,
/// which are shown as sealed until all were opened.
struct EvaluationPage: ConsolePage {
    let id: ApplicationID
    /// The newest evaluation; `nil` where nobody evaluates the application yet.
    let seen: EvaluationView?
    /// `nil` where it is not the visitor's to see.
    let application: Application?
    let view: OfficeView<SupervisorOffice>
    let offers: Offers
    /// Why the visitor's own sealed scores cannot be read.
    let defect: (any Refusable)?

    let words = EvaluationWords()

    init(
        of id: ApplicationID, _ seen: EvaluationView?, _ application: Application?,
        in view: OfficeView<SupervisorOffice>, offers: Offers = Offers(nil),
        defect: (any Refusable)? = nil
    ) {
        self.id = id
        self.seen = seen
        self.application = application
        self.view = view
        self.offers = offers
        self.defect = defect
    }

    var rules: EvaluationRules { view.rules.evaluation }

    func page(in language: Language) -> Page {
        let firm = seen?.firm ?? application?.firm
        var sections = [Section(words.now(language), now(language))]
        if let form = panelForm(language) {
            sections.append(
                Section(
                    words.newPanel(language),
                    .paragraph([.text(words.newPanelLead(language))]), .form(form)))
        }
        if let seen, seen.phase != nil {
            sections.append(Section(words.members(language), .table(members(seen, language))))
            if let form = scoringForm(seen, language) {
                sections.append(
                    Section(
                        words.scoring(language),
                        .paragraph([.text(words.scoringLead(language))]), .form(form)))
            } else if let own = seen.own, seen.result == nil {
                sections.append(Section(words.own(language), .table(sheet(own, language))))
            }
            sections += results(seen, language)
        }
        return Page(
            "\(words.title(language)) \(id)", in: .evaluations,
            lead: firm.map { firm in
                ApplicationText.firm(firm, in: view.state, language).prefix(1)
                    + [.text(" · \(firm)")]
            } ?? [], sections: sections)
    }

    private func now(_ language: Language) -> [Block] {
        var blocks: [Block] = [.notice(notice(language))]
        if let defect {
            blocks.append(
                .notice(
                    Notice(
                        words.defect(language), .bad,
                        points: defect.sentences(in: language).map { [.text($0)] })))
        }
        if let seen, let phase = seen.phase {
            blocks.append(.facts(facts(seen, phase, language)))
        }
        if let form = nextForm(language) { blocks.append(.form(form)) }
        let links = links(language)
        return blocks + (links.isEmpty ? [] : [.links(links)])
    }

    private func facts(
        _ seen: EvaluationView, _ phase: Evaluation.Phase, _ language: Language
    ) -> [Fact] {
        var facts = [
            Fact(words.phase(language), .status(EvaluationText.status(phase, language))),
            Fact(
                words.round(language),
                .text(language == .korean ? "\(seen.round)차" : "Round \(seen.round)")),
            Fact(words.part(language), .text(EvaluationText.words(of: seen.part)(language))),
        ]
        if let result = seen.result {
            facts += [
                Fact(words.total(language), .text(EvaluationText.points(result.total))),
                Fact(words.spread(language), .text(EvaluationText.points(result.spread))),
            ]
        }
        if let conclusion = seen.conclusion {
            facts += [
                Fact(
                    words.recommendation(language),
                    .status(EvaluationText.status(conclusion.recommendation, language)),
                    .note("\(conclusion.by) · \(Amount.time(conclusion.at))")),
                Fact(words.reasons(language), [.text(conclusion.reasons)], isWide: true),
            ]
            if let check = conclusion.siteCheck {
                facts.append(
                    Fact(
                        words.siteCheck(language),
                        [.text(check.findings), .note(check.date.description)], isWide: true))
            }
        }
        return facts
    }

    /// What stands first: what is due from the visitor, or what is waited for.
    private func notice(_ language: Language) -> Notice {
        guard let seen else { return Notice(words.none(language), .warn) }
        switch seen.part {
        case .lockedOut: return Notice(words.lockedOut(language), .bad)
        case .undeclared: return Notice(words.undeclared(language), .warn)
        default: break
        }
        switch seen.phase {
        case .opened:
            return seen.part == .chair
                ? Notice(words.toConclude(language), .warn)
                : Notice(words.opened(language), .good)
        case .concluded: return Notice(words.concluded(language), .good)
        case .complete where seen.part == .chair:
            return Notice(words.toOpen(language), .warn)
        default: break
        }
        guard isExpert(seen) else { return Notice(words.sealed(language), .quiet) }
        return seen.own == nil && defect == nil
            ? Notice(words.toScore(language), .warn) : Notice(words.scored(language), .good)
    }

    /// Whether the visitor is one of those who score.
    func isExpert(_ seen: EvaluationView) -> Bool {
        seen.members.contains { $0.person == offers.person && $0.field != nil }
    }

    /// The form of what is due from the visitor, where it is one for the page's head.
    private func nextForm(_ language: Language) -> Form? {
        let known = ["application": id.text]
        switch (seen?.part, seen?.phase) {
        case (.undeclared, _):
            return offers.form(
                Ask<SupervisorDesk>.declareConflict, known, in: language)
        case (.chair, .complete):
            return offers.form(Ask<SupervisorDesk>.openScores, known, in: language)
        case (.chair, .opened):
            return offers.form(Ask<SupervisorDesk>.concludeEvaluation, known, in: language)
        default: return nil
        }
    }

    private func links(_ language: Language) -> [Link] {
        var links: [Link] = []
        if let application {
            links.append(
                Link(words.toApplication(language), to: "/applications/\(application.id)"))
        }
        if let seen, seen.part == .expert || seen.part == .chair, seen.phase?.isSealed == true,
            let link = offers.link(
                Ask<SupervisorDesk>.declareConflict,
                [
                    "application": id.text,
                    "declaration": ConflictDeclaration.conflicted.rawValue,
                ], in: language)
        {
            links.append(Link(words.foundConflict(language), to: link.address))
        }
        if let seen, seen.phase == .concluded, offers.seesRankings {
            links.append(Link(words.ranking(language), to: "/rounds/\(seen.round)/ranking"))
        }
        return links
    }

    /// Who declared what and whose scores are in, for whom that is to be seen.
    private func members(_ seen: EvaluationView, _ language: Language) -> Table {
        let showsProgress = seen.part == .chair || seen.part == .office
        let mayChange =
            seen.part == .office && seen.phase != .concluded && offers.may(.formPanel)
        let columns =
            [words.person, words.field]
            + (showsProgress ? [words.declaration, words.scores] : [])
            + (mayChange ? [words.change] : [])
        return Table(
            words.membersCaption(language), columns.map { Table.Column($0(language)) },
            whenEmpty: words.none(language),
            rows: seen.members.map { member in
                [
                    Cell(.code(member.person.text)),
                    Cell(
                        .text(
                            member.field.map { EvaluationText.name(of: $0, rules, language) }
                                ?? words.chair(language))),
                ] + (showsProgress ? progress(of: member, seen, language) : [])
                    + (mayChange ? [Cell(change(of: member, seen, language))] : [])
            })
    }

    private func progress(
        of member: EvaluationView.Member, _ seen: EvaluationView, _ language: Language
    ) -> [Cell] {
        let scores: Cell =
            if member.field == nil {
                Cell(.text("–"))
            } else if seen.phase?.isSealed == false {
                .status(words.isOpen(language), .good)
            } else if member.hasCommitted == true {
                .status(words.isSealed(language), .good)
            } else {
                .status(words.awaited(language), .warn)
            }
        return [
            Cell(.status(EvaluationText.status(member.declaration, language))), scores,
        ]
    }

    /// To the form by which a place is filled again, where it may be.
    private func change(
        of member: EvaluationView.Member, _ seen: EvaluationView, _ language: Language
    ) -> [Piece] {
        let isFree =
            member.field == nil
            ? seen.phase != .concluded
            : seen.phase?.isSealed == true && member.hasCommitted == false
        guard isFree else { return [.text("–")] }
        let known: KeyValuePairs =
            member.field == nil
            ? ["application": id.text]
            : ["application": id.text, "expert": member.person.text]
        return [
            offers.piece(Ask<SupervisorDesk>.replaceMember, known, in: language) ?? .text("–")
        ]
    }
}
