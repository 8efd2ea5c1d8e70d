import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// One application set out: how it stands and what comes next, what it lacks and the remedy, what
/// it asks for field by field, who evaluates it, and all that happened to it.
struct ApplicationPage: ConsolePage {
    let application: Application
    let view: OfficeView<SupervisorOffice>
    let offers: Offers

    let words = ApplicationWords()

    init(
        _ application: Application, in view: OfficeView<SupervisorOffice>,
        offers: Offers = Offers(nil)
    ) {
        self.application = application
        self.view = view
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        Page(
            "\(words.title(language)) \(application.id)", in: .applications,
            lead: ApplicationText.firm(application.firm, in: view.state, language).prefix(1)
                + [.text(" · \(application.firm)")],
            sections: [
                Section(words.standing(language), standing(language)),
                Section(words.gaps(language), gaps(language)),
                Section(words.panel(language), panel(language)),
            ] + contents(language) + [
                Section(words.history(language), .table(history(language)))
            ])
    }

    private func standing(_ language: Language) -> [Block] {
        var facts = [
            Fact(
                words.status(language),
                .status(ApplicationText.status(application.status, language))),
            Fact(
                words.round(language),
                offers.may(.readOffice)
                    ? .link(
                        ApplicationText.name(of: application.round, language),
                        to: "/applications?round=\(application.round)")
                    : .text(ApplicationText.name(of: application.round, language)),
                .note(roundState(language))),
            Fact(words.received(language), .time(application.receivedAt)),
        ]
        if let due = application.openRequest?.due ?? application.decision?.due {
            let missed: [Piece] =
                application.isSupplementOverdue(at: view.now)
                ? [.status(Status(words.missed(language), .bad))] : []
            facts.append(Fact(words.due(language), [.day(due.description)] + missed))
        }
        facts += reply(language)
        if let proposal = application.proposal {
            facts += [
                Fact(
                    words.proposal(language), .code(proposal.approvals.proposedBy.text),
                    .note(persons(of: proposal, language))),
                Fact(words.proposalReasons(language), [.text(proposal.reasons)], isWide: true),
            ]
        }
        if let decision = application.decision {
            facts.append(
                Fact(words.reasons(language), [.text(decision.reasons)], isWide: true))
        }
        facts += commission(language)
        let next = next(language)
        return [.facts(facts)] + (next.isEmpty ? [] : [.links(next)])
    }

    /// The word by which the commission rejected or deferred it, while it stands.
    private func commission(_ language: Language) -> [Fact] {
        guard let word = application.word, let decision = word.decision else { return [] }
        let remark = word.remark.map { [Piece.text($0)] } ?? []
        return [
            Fact(
                words.commission(language),
                [
                    .status(CommissionWords().status(decision, language)),
                    .note(word.report.text),
                ] + remark, isWide: true)
        ]
    }

    /// By when the authority replies, or why no time for it runs.
    private func reply(_ language: Language) -> [Fact] {
        switch view.state.reply(to: application, at: view.now, rulebook: view.rules).clock {
        case .due(let day):
            let pieces = DueDayText.pieces(day, on: KoreanDate(of: view.now), language)
            return [Fact(words.replyBy(language), pieces)]
        case .stands: return [Fact(words.replyBy(language), .text(words.replyStands(language)))]
        case .answered(let by): return [Fact(words.repliedBy(language), .code(by))]
        case .ended: return []
        }
    }

    private func roundState(_ language: Language) -> String {
        view.state.rounds[application.round]
            .map { RoundsWords().status($0.state, language).word } ?? ""
    }

    private func persons(of proposal: SelectionProposal, _ language: Language) -> String {
        let eyes = proposal.approvals
        let by = eyes.approvedBy.map(\.text).joined(separator: ", ")
        return "\(words.approvedBy(language)) \(by.isEmpty ? "–" : by) "
            + "(\(eyes.approvedBy.count + 1)/\(eyes.needed))"
    }

    /// What leads it on from where it is, as far as the visitor may.
    private func next(_ language: Language) -> [Link] {
        var steps = NextSteps(of: application, in: view.state, offers: offers).links(language)
        if view.state.reply(to: application, at: view.now, rulebook: view.rules).target != nil {
            steps += offers.links(
                [Ask<SupervisorDesk>.extendReply], ["request": application.id.text],
                in: language)
        }
        guard offers.seesRankings,
            let state = view.state.rounds[application.round]?.state, state >= .evaluating
        else { return steps }
        return steps + [
            Link(words.ranking(language), to: "/rounds/\(application.round)/ranking")
        ]
    }

    private func gaps(_ language: Language) -> [Block] {
        guard let found = try? application.gaps(at: view.now, view.rules) else {
            return [.notice(Notice(words.unreadable(language), .bad))]
        }
        let blocking = found.count { $0.isBlocking }
        let notice =
            blocking == 0
            ? Notice(words.complete(language), .good)
            : Notice("\(words.lacking(language)) \(blocking)", .bad)
        var blocks: [Block] = [.notice(notice)]
        if !found.isEmpty { blocks.append(.table(table(of: found, language))) }
        if !application.gaps.isEmpty { blocks.append(.table(told(language))) }
        return blocks
    }

    private func table(of found: [Gap], _ language: Language) -> Table {
        Table(
            words.gapsCaption(language),
            [words.field, words.lacks, words.remedy, words.weight].map {
                Table.Column($0(language))
            }, whenEmpty: words.complete(language),
            rows: found.map { gap in
                let said = gap.code.words
                return [
                    Cell(.code(gap.field)),
                    Cell(.text(Words(said.korean, said.english)(language))),
                    Cell(.text(Words(said.remedyKorean, said.remedyEnglish)(language))),
                    Cell(
                        .status(
                            gap.isBlocking
                                ? Status(words.blocks(language), .bad)
                                : Status(words.note(language), .quiet))),
                ]
            })
    }

    private func told(_ language: Language) -> Table {
        Table(
            words.toldCaption(language),
            [words.field, words.lacks].map { Table.Column($0(language)) },
            whenEmpty: words.complete(language),
            rows: application.gaps.map { gap in
                [
                    Cell(.code(gap.field)),
                    Cell(.text(Words(gap.korean, gap.english)(language))),
                ]
            })
    }

    private func panel(_ language: Language) -> [Block] {
        let link = Block.links([
            Link(words.toPanel(language), to: "/evaluations/\(application.id)")
        ])
        let seen = offers.person.flatMap { person in
            view.state.evaluations[application.id].flatMap {
                view.state.view(of: $0, for: person)
            }
        }
        guard let seen, let phase = seen.phase else {
            return [.notice(Notice(words.noPanel(language), .quiet)), link]
        }
        let rules = view.rules.evaluation
        var facts = [
            Fact(words.phase(language), .status(EvaluationText.status(phase, language)))
        ]
        facts += seen.members.map { member in
            Fact(
                member.field.map { EvaluationText.name(of: $0, rules, language) }
                    ?? words.chair(language), .code(member.person.text))
        }
        if let result = seen.result {
            facts.append(
                Fact(words.total(language), .text(EvaluationText.points(result.total))))
        }
        if let conclusion = seen.conclusion {
            facts += [
                Fact(
                    words.recommendation(language),
                    .status(EvaluationText.status(conclusion.recommendation, language))),
                Fact(words.reasons(language), [.text(conclusion.reasons)], isWide: true),
            ]
        }
        return [.facts(facts), link]
    }

    private func history(_ language: Language) -> Table {
        Table(
            words.historyCaption(language),
            [words.at, words.step, words.round, words.by, words.why].map {
                Table.Column($0(language))
            }, whenEmpty: words.noHistory(language),
            rows: application.steps.map { step in
                var what: [Piece] = [.text(ApplicationText.words(of: step.kind)(language))]
                if let outcome = step.outcome {
                    what += [.text(" "), .status(ApplicationText.status(outcome, language))]
                }
                if step.kind == .commissionDecided {
                    let standing = ApplicationText.status(Application.Status.selected, language)
                    let word = step.word.map { CommissionWords().status($0, language) }
                    what += [.text(" "), .status(word ?? standing)]
                }
                if let due = step.due { what.append(.note("\(words.due(language)) \(due)")) }
                return [
                    Cell(.time(step.act.at)), Cell(what),
                    Cell(.text(ApplicationText.name(of: step.round, language))),
                    Cell(.code(step.act.by.text)), Cell(.text(step.reasons ?? "–")),
                ]
            })
    }
}
