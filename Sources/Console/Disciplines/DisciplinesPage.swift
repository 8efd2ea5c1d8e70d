import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The controls that a firm keeps in return for its letter: whose each is, what the last check
/// found, when the next one is due.
struct DisciplinesPage: ConsolePage {
    let board: DisciplineBoard
    private let offers: Offers

    private let words = DisciplineWords()

    init(board: DisciplineBoard, offers: Offers = Offers(nil)) {
        self.board = board
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        Page(
            words.title(language), in: .disciplines, lead: [.text(words.lead(language))],
            sections: [
                Section(
                    words.now(language),
                    [notice(language)] + onward(language) + [.facts(facts(language))]),
                Section(words.controls(language), .table(table(language))),
            ])
    }

    /// What is asked of all controls: an owner for those that have none, and the evaluation.
    private func onward(_ language: Language) -> [Block] {
        let nobodys = board.rows.filter { $0.owner == nil }.map(\.code.text)
        var links = [
            offers.link(
                Ask<FirmDesk>.assignDiscipline,
                ["controls": nobodys.joined(separator: "\n")], in: language)
        ]
        if let period {
            links.append(
                offers.link(Ask<FirmDesk>.evaluateDisciplines, of: period, in: language))
        }
        let found = links.compactMap(\.self)
        return found.isEmpty ? [] : [.links(found)]
    }

    /// What the form of the next evaluation can be filled in with: the period, and a row for each
    /// control that is not checked, which must say why.
    private var period: [(key: String, value: String)]? {
        guard let first = board.evaluationFrom, let last = board.evaluationDue else { return nil }
        let unchecked = board.rows.filter { !$0.standing.isChecked }.map(\.code.text)
        return [("firstDay", first.description), ("lastDay", last.description)]
            + unchecked.enumerated().map { ("notChecked.\($0.offset).control", $0.element) }
    }

    /// What leads a control on: a check, or the plan by which it will be kept again.
    private func next(_ row: DisciplineBoard.Row, _ language: Language) -> Cell {
        guard row.owner != nil else {
            return Cell(
                offers.pieces(
                    [Ask<FirmDesk>.assignDiscipline], ["controls": row.code.text], in: language))
        }
        let asks: [Ask<FirmDesk>] =
            switch row.shortfall {
            case nil: [.checkDiscipline]
            case .some(let shortfall) where shortfall.plan == nil: [.makeCorrectivePlan]
            case .some: [.completeCorrectivePlan]
            }
        return Cell(offers.pieces(asks, ["control": row.code.text], in: language))
    }

    /// What the rule of suspension finds; it decides nothing.
    private func notice(_ language: Language) -> Block {
        let points: [[Piece]] = board.suspension.reasons.map { reason in
            let control = reason.control.map(name(language)).map { "\($0): " } ?? ""
            return [
                .text(control), .text(words.name(of: reason.kind)(language)), .text(", "),
                .text("\(words.since(language)) "), .day(reason.since.description),
            ]
        }
        switch board.suspension.word {
        case .none: return .notice(Notice(words.nothingFound(language), .good))
        case .correctivePlanDue:
            return .notice(Notice(words.planDue(language), .warn, points: points))
        case .breach: return .notice(Notice(words.breach(language), .bad, points: points))
        }
    }

    private func name(_ language: Language) -> (ControlCode) -> String {
        { code in
            board.rows.first { $0.code == code }.map { Words($0.control.wording)(language) }
                ?? code.text
        }
    }

    private func facts(_ language: Language) -> [Fact] {
        let counts = board.counts
        return [
            Fact(words.kept(language), .text("\(counts.kept) / \(counts.all)")),
            Fact(words.notKept(language), .text("\(counts.notKept)")),
            Fact(words.notApplicable(language), .text("\(counts.notApplicable)")),
            Fact(words.notChecked(language), .text("\(counts.notChecked)")),
            Fact(words.overdue(language), .text("\(board.overdue)")),
            Fact(
                words.evaluationDue(language),
                board.evaluationDue.map { Piece.day($0.description) }
                    ?? .text(words.noLetter(language))),
        ]
    }

    private func table(_ language: Language) -> Table {
        Table(
            words.caption(language),
            [
                words.control, words.owner, words.standing, words.lastCheck, words.frequency,
                words.nextDue, words.next,
            ].map { Table.Column($0(language)) }, whenEmpty: words.none(language),
            rows: board.rows.map { row in
                [
                    Cell(
                        .text(Words(row.control.wording)(language)), .codeNote(row.code.text)),
                    row.owner.map { Cell(.text($0.text)) }
                        ?? .status(words.nobody(language), .warn),
                    Cell(.status(words.status(row.standing, language))),
                    lastCheck(row, language),
                    Cell(.text(DisciplineWords.name(of: row.frequency)(language))),
                    due(row, language), next(row, language),
                ]
            })
    }

    private func lastCheck(_ row: DisciplineBoard.Row, _ language: Language) -> Cell {
        guard let check = row.lastCheck else { return Cell(.text(words.never(language))) }
        var pieces: [Piece] = [
            .text("\(words.name(of: check.result)(language)) "),
            .day(check.checkedOn.description),
        ]
        if let evidence = check.evidence { pieces.append(.note(evidence.number)) }
        if let reason = check.reason { pieces.append(.note(reason)) }
        return Cell(pieces)
    }

    private func due(_ row: DisciplineBoard.Row, _ language: Language) -> Cell {
        guard let due = row.nextDue else { return Cell(.text(words.notDue(language))) }
        guard row.overdueDays > 0 else { return Cell(.day(due.description)) }
        return Cell(
            .day(due.description), .text(" "),
            .status(Status("\(words.late(language)) \(row.overdueDays)", .bad)))
    }
}
