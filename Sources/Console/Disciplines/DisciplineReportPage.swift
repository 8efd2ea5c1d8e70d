import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// One report of a firm in full: each control with its evidence, failures and plans, what its own
/// rule proposes, and the ways to decide on that.
struct DisciplineReportPage: ConsolePage {
    private let view: DisciplineReportView
    private let firms: Firms
    private let offers: Offers
    private let words = DisciplineReportWords()

    /// - Parameter lastDay: of the report's period; `nil` is the last one's.
    /// - Throws: a `Refusal` where there is no such report, or it is withheld from the visitor.
    init(
        _ firm: String, lastDay: KoreanDate?, in view: OfficeView<SupervisorOffice>,
        offers: Offers
    ) throws {
        guard let person = offers.person else {
            throw GivenFailure.unknown(String(firm.prefix(64)), .firm)
        }
        self.view = try DisciplineReportView(firm, lastDay: lastDay, in: view, for: person)
        firms = view.state.firms
        self.offers = offers
    }

    private var evaluation: DisciplinesEvaluated { view.report.evaluation }

    func page(in language: Language) -> Page {
        Page(
            "\(words.one(language)) \(evaluation.firstDay) – \(evaluation.lastDay)",
            in: .disciplines,
            lead: FirmLink.pieces(view.standing.firm, in: firms, language),
            sections: [
                Section(
                    words.report(language),
                    [.facts(facts(language)), .notice(notice(language))]
                        + (decisions(language).isEmpty ? [] : [.links(decisions(language))])),
                Section(words.controls(language), .table(controls(language))),
                Section(words.completed(language), .table(completed(language))),
                Section(words.earlier(language), .table(reports(language))),
            ])
    }

    private func facts(_ language: Language) -> [Fact] {
        let counts = evaluation.counts
        let rulebook: [Piece] =
            [.text(evaluation.rulebookVersion), .codeNote(evaluation.rulebookDigest.description)]
            + (view.isOfThisRulebook ? [] : [.note(words.otherRulebook(language))])
        return [
            Fact(words.letters(language), letters),
            Fact(words.evaluatedOn(language), .day(evaluation.evaluatedOn.description)),
            Fact(words.received(language), .time(view.report.receivedAt)),
            Fact(
                words.paper(language), .text("\(evaluation.paperNumber) "),
                .day(evaluation.paperDate.description)),
            Fact(words.kept(language), .text("\(counts.kept) / \(counts.all)")),
            Fact(words.notKept(language), .text("\(counts.notKept)")),
            Fact(DisciplineWords().notChecked(language), .text("\(counts.notChecked)")),
            Fact(DisciplineWords().notApplicable(language), .text("\(counts.notApplicable)")),
            Fact(words.next(language), words.due(of: view.standing, language)),
            Fact(words.rulebook(language), rulebook, isWide: true),
        ] + missing(language)
    }

    private var letters: [Piece] {
        Array(
            (evaluation.letters ?? []).map { [Piece.link("\($0)", to: "/letters/\($0)")] }
                .joined(separator: [.text(", ")]))
    }

    private func missing(_ language: Language) -> [Fact] {
        guard !view.missing.isEmpty else { return [] }
        return [
            Fact(
                words.missing(language),
                [.status(Status("\(view.missing.count)", .warn))]
                    + view.missing.map { .codeNote($0.text) }, isWide: true)
        ]
    }

    private func notice(_ language: Language) -> Notice {
        let names = DisciplineWords()
        let points: [[Piece]] = evaluation.reasons.map { reason in
            let control = reason.control.map { "\(name($0, language)): " } ?? ""
            let kind = SuspensionRule.Kind(rawValue: reason.kind).map(names.name)
            return [
                .text("\(control)\(kind?(language) ?? reason.kind), \(names.since(language)) "),
                .day(reason.since.description),
            ]
        }
        switch SuspensionRule.Word(rawValue: evaluation.finding) {
        case .breach:
            return Notice(words.proposes(language), .bad, points: points + declined(language))
        case .correctivePlanDue: return Notice(words.planDue(language), .warn, points: points)
        case .some(.none), nil: return Notice(words.nothing(language), .good)
        }
    }

    private func declined(_ language: Language) -> [[Piece]] {
        guard let declined = view.report.declined else { return [] }
        return [
            [
                .text("\(words.declined(language)): \(declined.reason) "), .time(declined.at),
                .text(" "), .code(declined.by.text),
            ]
        ]
    }

    /// The ways to the forms, while the last report's proposal waits and for those who may.
    private func decisions(_ language: Language) -> [Link] {
        guard view.standing.awaitsDecision, view.standing.last == view.report else { return [] }
        let suspend = view.standing.letters.compactMap { serial in
            offers.link(.suspendLetter, ["serial": "\(serial)"], in: language)
                .map { Link("\($0.label): \(serial)", to: $0.address) }
        }
        let decline = offers.link(
            .declineSuspension,
            ["firm": view.standing.firm.text, "lastDay": evaluation.lastDay.description],
            in: language)
        return suspend + [decline].compactMap(\.self)
    }

    private func controls(_ language: Language) -> Table {
        Table(
            words.controlsCaption(language),
            [
                words.control, words.result, words.evidence, words.shortfall, words.nextDue,
            ].map { Table.Column($0(language)) }, whenEmpty: words.none(language),
            rows: evaluation.results.map { result in
                [
                    Cell(.text(name(result.control, language)), .codeNote(result.control)),
                    Cell(found(result, language)), Cell(evidence(result, language)),
                    Cell(shortfall(result, language)),
                    Cell(result.nextDue.map { .day($0.description) } ?? .text("–")),
                ]
            })
    }

    private func name(_ code: String, _ language: Language) -> String {
        view.control(code).map { Words($0.wording)(language) } ?? code
    }

    private func found(_ result: EvaluatedControl, _ language: Language) -> [Piece] {
        var pieces: [Piece] =
            EvaluatedControl.Result(rawValue: result.result)
            .map { [.status(words.status($0, language))] } ?? [.text(result.result)]
        if let day = result.checkedOn { pieces += [.text(" "), .day(day.description)] }
        if let reason = result.reason { pieces.append(.note(reason)) }
        return pieces
    }

    private func evidence(_ result: EvaluatedControl, _ language: Language) -> [Piece] {
        guard let evidence = result.evidence else { return [.text("–")] }
        let kind = evidence.kind.map { DisciplineWords.name(of: $0)(language) } ?? evidence.type
        return [.text(evidence.number), .note(kind)]
            + (evidence.digest.map { [.codeNote($0.description)] } ?? [])
    }

    private func shortfall(_ result: EvaluatedControl, _ language: Language) -> [Piece] {
        guard let shortfall = result.shortfall else { return [.text("–")] }
        var pieces: [Piece] = [
            .text("\(words.found(language)) "), .day(shortfall.foundOn.description),
        ]
        if let due = shortfall.planDue {
            pieces.append(.note("\(words.plan(language)) \(due)"))
        } else {
            pieces.append(.note(words.noPlan(language)))
        }
        if let closed = shortfall.closedOn {
            pieces.append(.note("\(words.closed(language)) \(closed)"))
        }
        return pieces
    }

    private func completed(_ language: Language) -> Table {
        Table(
            words.completedCaption(language),
            [words.control, words.found, words.checkedOn, words.evidence].map {
                Table.Column($0(language))
            }, whenEmpty: words.noneCompleted(language),
            rows: view.completed.map { plan in
                [
                    Cell(.text(name(plan.control, language)), .codeNote(plan.control)),
                    Cell(.day(plan.foundOn.description)), Cell(.day(plan.checkedOn.description)),
                    Cell(.text(plan.evidence.number)),
                ]
            })
    }

    private func reports(_ language: Language) -> Table {
        Table(
            words.earlierCaption(language),
            [words.period, words.received, words.finding].map { Table.Column($0(language)) },
            whenEmpty: words.none(language),
            rows: view.all.reversed().map { report in
                let word = SuspensionRule.Word(rawValue: report.evaluation.finding)
                return [
                    Cell(
                        .link(
                            "\(report.evaluation.firstDay) – \(report.lastDay)",
                            to: "/disciplines/\(view.standing.firm)?lastDay=\(report.lastDay)")),
                    Cell(.time(report.receivedAt)),
                    Cell(
                        word.map { .status(words.status($0, language)) }
                            ?? .text(report.evaluation.finding)),
                ]
            })
    }
}
