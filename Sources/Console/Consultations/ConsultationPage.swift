import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// One round table: who came, in numbers, what was said and decided, and the rulebooks in which
/// its decisions stand.
struct ConsultationPage: ConsolePage {
    private let held: Consultation
    private let rules: ConsultationRules
    private let offers: Offers
    private let today: KoreanDate

    private let words = ConsultationWords()

    /// - Throws: a `Refusal` where no such consultation is recorded.
    init(
        _ id: String, in view: OfficeView<SupervisorOffice>, offers: Offers = Offers(nil)
    ) throws {
        guard let id = try? ConsultationID(parsing: id), let held = view.state.consultations[id]
        else { throw GivenFailure.unknown(String(id.prefix(64)), .consultation) }
        self.held = held
        rules = view.rules.consultations
        self.offers = offers
        today = KoreanDate(of: view.now)
    }

    func page(in language: Language) -> Page {
        let record = held.record
        let link = offers.link(
            .linkConsultation, ["consultation": held.id.text], in: language)
        let isOpen = record.decisions.contains { !$0.paths.isEmpty }
        return Page(
            "\(words.one(language)) \(record.date)", in: .consultations,
            lead: [.text(record.agenda)],
            sections: [
                Section(words.meeting(language), .facts(facts(language))),
                Section(
                    words.decisions(language),
                    [.table(decisions(language))]
                        + (isOpen ? link.map { [.links([$0])] } ?? [] : [])),
                Section(words.actions(language), .table(actions(language))),
                Section(words.rulebooks(language), .table(links(language))),
                Section(
                    words.minutes(language),
                    record.minutes.split(separator: "\n").map {
                        Block.paragraph([.text(String($0))])
                    }),
            ])
    }

    private func facts(_ language: Language) -> [Fact] {
        let record = held.record
        return [
            Fact(words.consultation(language), .code(held.id.text)),
            Fact(words.date(language), .day(record.date.description)),
            Fact(
                words.chair(language),
                .text(ConsultationText.chair(record.chair, rules, language))),
            Fact(words.experts(language), .text("\(record.experts)")),
        ]
            + record.attendees.map {
                Fact(ConsultationText.sector($0.sector, language), .text("\($0.count)"))
            }
    }

    private func decisions(_ language: Language) -> Table {
        let linked = Set(held.links.flatMap(\.paths))
        return Table(
            words.decisionsCaption(language),
            [words.decision, words.paths].map { Table.Column($0(language)) },
            whenEmpty: words.noDecision(language),
            rows: held.record.decisions.map { decision in
                [
                    Cell(.text(decision.text)),
                    Cell(
                        decision.paths.flatMap { path -> [Piece] in
                            [
                                .code(path),
                                linked.contains(path)
                                    ? .note(words.linked(language))
                                    : .note(words.unlinked(language)),
                            ]
                        }),
                ]
            })
    }

    private func actions(_ language: Language) -> Table {
        Table(
            words.actionsCaption(language),
            [words.action, words.owner, words.dueOn, words.done].map { Table.Column($0(language)) },
            whenEmpty: words.noAction(language),
            rows: held.actions.enumerated().map { index, action in
                [
                    Cell(.text(action.text)), Cell(.text(action.owner)),
                    Cell(.day(action.due.description)), Cell(done(index + 1, language)),
                ]
            })
    }

    /// That it was done, by whom and how; or how late it is, and the way to say so.
    private func done(_ action: Int, _ language: Language) -> [Piece] {
        if let completed = held.completed[action] {
            return [
                .day(completed.on.description), .text(" "), .code(completed.by.text),
                .note(completed.note),
            ]
        }
        let days = held.overdueDays(of: action, on: today)
        let standing: Piece =
            days > 0
            ? .status(Status("\(words.overdue(language)) \(days)", .warn))
            : .text(words.open(language))
        let form = offers.piece(
            .completeConsultationAction,
            ["consultation": held.id.text, "action": "\(action)"], in: language)
        return [standing] + (form.map { [.text(" "), $0] } ?? [])
    }

    private func links(_ language: Language) -> Table {
        Table(
            words.rulebooksCaption(language),
            [words.version, words.paths, words.digest].map { Table.Column($0(language)) },
            whenEmpty: words.noRulebook(language),
            rows: held.links.map { link in
                [
                    Cell(.text(link.rulebookVersion)),
                    Cell(link.paths.map { .codeNote($0) }),
                    Cell(.code(link.rulebookDigest.description)),
                ]
            })
    }
}
