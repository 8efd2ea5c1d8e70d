import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// A firm's own applications: how each stands, and what leads it on.
struct FirmApplicationsPage: ConsolePage {
    private let applications: [FirmApplication]
    private let gaps: [FirmApplicationID: Int]
    private let mayDraft: Bool
    private let office: FirmOffice
    private let offers: Offers

    private let words = FirmApplicationWords()

    init(_ view: OfficeView<FirmState>, offers: Offers = Offers(nil)) {
        applications = view.state.office.applications.all.reversed()
        gaps = Dictionary(
            uniqueKeysWithValues: applications.map { application in
                (application.id, application.gaps(in: view).count(where: \.isBlocking))
            })
        mayDraft = view.state.office.applications.unsent == nil
        office = view.state.office
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        var blocks: [Block] = [.table(table(language))]
        let requests = office.replies.toRequests
        if !requests.isEmpty {
            blocks.append(
                .notice(
                    Notice(
                        words.repliesLater(language), .quiet,
                        points: requests.map { told in
                            [
                                .code(told.word.replyTo), .text(" \(words.replyBy(language)) "),
                                .day(told.word.replyBy.description),
                                .text(": \(told.word.reason)"),
                            ]
                        })))
        }
        if mayDraft, let link = offers.link(Ask<FirmDesk>.draftApplication, in: language) {
            blocks.append(.links([Link(link.label, to: "/applications/draft")]))
        }
        return Page(
            words.title(language), in: .applications, lead: [.text(words.lead(language))],
            sections: [Section(words.list(language), blocks)])
    }

    private func table(_ language: Language) -> Table {
        Table(
            words.caption(language),
            [
                Table.Column(words.application(language)), Table.Column(words.round(language)),
                Table.Column(words.standing(language)), Table.Column(words.outcome(language)),
                Table.Column(words.gaps(language), isNumber: true),
                Table.Column(words.since(language)),
            ], whenEmpty: words.none(language),
            rows: applications.map { application in
                [
                    Cell(.link(application.id.text, to: "/applications/\(application.id)")),
                    Cell(.text(application.round.map { "\($0)" } ?? "–")),
                    Cell(.status(words.status(application, language))),
                    outcome(of: application, language), .number(gaps[application.id] ?? 0),
                    Cell(.time(application.draftedAt)),
                ]
            })
    }

    private func outcome(of application: FirmApplication, _ language: Language) -> Cell {
        var pieces: [Piece] = [.text("–")]
        if let outcome = application.outcome {
            pieces = [.status(words.status(of: outcome.outcome, language))]
            if let due = outcome.due { pieces.append(.note("\(words.by(language)) \(due)")) }
        }
        if let later = office.laterReply(to: application)?.word {
            pieces.append(.note("\(words.replyBy(language)) \(later.replyBy)"))
        }
        return Cell(pieces)
    }
}

extension FirmApplication {
    /// What it lacks on the day of the view; contents that are not of their form lack nothing
    /// that could be named.
    func gaps(in view: OfficeView<FirmState>) -> [Gap] {
        guard let relief = try? RequestedRelief(contents) else { return [] }
        return Completeness(
            on: KoreanDate(of: view.now), in: round ?? relief.round,
            controls: view.rules.disciplines.controlCodes, rules: view.rules
        ).gaps(in: relief)
    }
}
