import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// One letter set out: what it says, each grant beside the rule of the gate that enforces it,
/// each condition beside how it is seen to be kept, and what was done against it.
struct LetterPage: ConsolePage {
    let letter: LetterView
    let rules: Rulebook
    let now: Instant
    private let offers: Offers

    let words = LetterWords()

    init(letter: LetterView, rules: Rulebook, now: Instant, offers: Offers = Offers(nil)) {
        self.letter = letter
        self.rules = rules
        self.now = now
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        let actions = LetterActions(letter: letter, offers: offers).blocks(language)
        var sections = [
            Section(
                words.standing(language), [.facts(facts(language)), .links(forms(language))])
        ]
        if !actions.isEmpty { sections.append(Section(words.actions(language), actions)) }
        sections += GrantSections(letter.grant, letter.explanation).sections(language)
        sections += [
            letter.told.map { ToldMeasuresSection($0).section(language) }
                ?? Section(words.measures(language), .table(measures(language))),
            Section(words.grounds(language), .table(grounds(language))),
        ]
        return Page(
            "\(words.title(language)) \(letter.serial)", in: .letters,
            lead: FirmText.pieces(letter, language).prefix(1) + [.text(" · \(letter.firm)")],
            sections: sections)
    }

    /// The letter as the official form: a page of its own, and a file.
    private func forms(_ language: Language) -> [Link] {
        [
            Link(words.form(language), to: "/letters/\(letter.serial)/form"),
            Link(words.formPDF(language), to: "/letters/\(letter.serial)/form.pdf"),
        ]
    }

    private func facts(_ language: Language) -> [Fact] {
        let publication: [Fact] =
            if let day = letter.publishedOn {
                [Fact(words.published(language), .day(day.description))]
            } else if let deferral = letter.deferral {
                [
                    Fact(
                        words.deferred(language), .day(deferral.until.description),
                        .note(deferral.reason))
                ]
            } else { [] }
        return [
            Fact(
                words.standing(language),
                [.status(StandingText.status(letter, language))]
                    + StandingText.notes(letter, at: now, language)),
            Fact(
                words.term(language),
                .text("\(letter.grant.firstDay) – \(letter.grant.lastDay)"),
                .note(words.termNote(language))),
            Fact(
                words.issued(language), letter.issuedAt.map { [.time($0)] } ?? [.text("–")]),
            Fact(
                words.persons(language), .code(letter.draftedBy),
                .note(
                    "\(words.approvedBy(language)) "
                        + letter.approvedBy.joined(separator: ", "))),
        ] + publication + [
            Fact(words.digest(language), [.code(letter.digest.description)], isWide: true)
        ]
    }

    private func measures(_ language: Language) -> Table {
        Table(
            words.measuresCaption(language),
            [
                Table.Column(words.at(language)), Table.Column(words.measure(language)),
                Table.Column(words.reason(language)), Table.Column(words.by(language)),
                Table.Column(words.confirmation(language)),
            ], whenEmpty: words.noMeasures(language),
            rows: letter.measures.map { measure in
                [
                    Cell(.time(measure.at)), Cell(effect(measure.effect, language)),
                    Cell(.text(measure.reason)), Cell(.code(measure.by.text)),
                    confirmation(measure, language),
                ]
            })
    }

    private func effect(_ effect: LetterMeasure.Effect, _ language: Language) -> [Piece] {
        switch effect {
        case .revoked(let ground):
            [
                .status(Status(words.revoked(language), .bad)),
                .note(GroundText.said(ground, rules, language)),
            ]
        case .suspended(let until):
            [
                .status(Status(words.suspended(language), .warn)),
                .note("\(words.until(language)) \(Amount.time(until))"),
            ]
        case .corrected(let draft):
            [.status(Status(words.corrected(language), .bad)), .note(draft.text)]
        }
    }

    private func confirmation(_ measure: LetterMeasure, _ language: Language) -> Cell {
        guard let by = measure.confirmedBy else {
            return measure.isOverdue(at: now)
                ? Cell(
                    .status(Status(words.overdue(language), .bad)),
                    .note(Amount.time(measure.confirmBy)))
                : Cell(
                    .status(Status(words.unconfirmed(language), .warn)),
                    .note(Amount.time(measure.confirmBy)))
        }
        return Cell(.code(by.text))
    }

    private func grounds(_ language: Language) -> Table {
        Table(
            words.groundsCaption(language),
            [Table.Column(words.mark(language)), Table.Column(words.ground(language))],
            whenEmpty: words.noGrounds(language),
            rows: GroundText.ordered(letter.grant.grounds, rules).map { code in
                let ground = GroundText.ground(code, rules)
                return [
                    Cell(.korean(ground?.mark ?? "–")),
                    Cell(
                        .text(ground.map { Words($0.wording)(language) } ?? code), .codeNote(code)),
                ]
            })
    }
}
