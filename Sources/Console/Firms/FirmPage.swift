import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// One firm: who it is, every criterion with its value and the day of it, and what the programme
/// has had to do with it.
struct FirmPage: ConsolePage {
    private let firm: Firm
    private let firms: Firms
    private let rules: EligibilityRules
    private let day: KoreanDate
    private let now: Instant
    private let applications: [Application]
    private let letters: [LetterView]
    private let reviews: [Review]
    private let decisions: [CommissionDecisions.Line]
    private let refusals: RefusalNotices
    /// Where the visitor may see it.
    private let relief: ReliefState?
    /// Its last report of disciplines, where the visitor may see it.
    private let report: ReceivedReport?
    private let offers: Offers
    private let applicationLinks: ApplicationLinks

    private let words = FirmWords()

    /// - Throws: a `Refusal` where no such firm is known.
    init(
        _ id: String, in view: OfficeView<SupervisorOffice>, offers: Offers = Offers(nil)
    ) throws {
        guard let id = try? FirmID(parsing: id) else {
            throw GivenFailure.unknown(String(id.prefix(64)), .firm)
        }
        guard let firm = view.state.firms[id] else { throw FirmFailure.unknownFirm(id) }
        self.firm = firm
        firms = view.state.firms
        rules = view.rules.eligibility
        day = KoreanDate(of: view.now)
        now = view.now
        applications = offers.applications(in: view.state).filter { $0.firm == id }.reversed()
        letters = ReadLetters.issued(in: view, for: offers.person).filter { $0.firm == id }
        reviews = view.state.reviews.all.filter { $0.firm == id }
        decisions = CommissionDecisions.lines(of: view.state, for: offers.person)
            .filter { $0.item.firm == id }
        relief = offers.person.flatMap {
            view.state.isFree($0, towards: id) ? view.state.relief(of: id, at: view.now) : nil
        }
        refusals = view.state.refusals
        report = offers.person.flatMap { view.state.lastReport(of: id, for: $0) }
        self.offers = offers
        applicationLinks = ApplicationLinks(in: view.state, for: offers)
    }

    func page(in language: Language) -> Page {
        Page(
            language == .korean ? firm.koreanName : firm.englishName, in: .firms,
            lead: [
                .text("\(EligibilityText.sector(firm.sector, language)) · "), .code(firm.id.text),
            ],
            sections: [
                Section(words.criteria(language), .table(criteria(language))),
                Section(words.firm(language), .facts(facts(language))),
                Section(words.applications(language), .table(applied(language))),
                Section(
                    words.letters(language), .table(LetterTable(letters, now).table(language))),
                Section(
                    words.commission(language),
                    .table(
                        CommissionDecisions(
                            decisions, of: firms, refusals, applicationLinks, offers
                        ).table(language))),
                Section(
                    words.reviews(language),
                    .table(ReviewTable(reviews, of: firms, offers).table(language))),
            ])
    }

    private func criteria(_ language: Language) -> Table {
        let found = firm.eligibility(asOf: day, rules: rules)
        return Table(
            "\(words.criteriaCaption(language)) \(day): "
                + EligibilityText.status(found.verdict, language).word,
            [
                words.criterion, words.verdict, words.value, words.asOf, words.required,
                words.source,
            ].map { Table.Column($0(language)) }, whenEmpty: words.none(language),
            rows: found.criteria.map { criterion in
                [
                    Cell(.text(EligibilityText.name(criterion.name, language))),
                    Cell(.status(EligibilityText.status(criterion.verdict, language))),
                    Cell(value(of: criterion, language)),
                    Cell(criterion.valueAsOf.map { .day($0.description) } ?? .text("–")),
                    Cell(.text(EligibilityText.required(criterion.name, rules, language))),
                    Cell(.note(criterion.source)),
                ]
            })
    }

    private func value(of criterion: Criterion, _ language: Language) -> [Piece] {
        var text = EligibilityText.value(criterion.name, of: firm, language)
        if criterion.name == .underTransactionAct, let isUnder = firm.figures?.underTransactionAct {
            text = (isUnder ? words.yes : words.no)(language)
        }
        var pieces: [Piece] = [.text(text.isEmpty ? criterion.value ?? "–" : text)]
        if let reason = criterion.reason {
            pieces.append(.note(EligibilityText.reason(reason, language)))
        }
        return pieces
    }

    private func facts(_ language: Language) -> [Fact] {
        let officer = firm.figures?.officer
        let unknown = words.unknown(language)
        func truth(_ value: Bool?) -> Piece {
            .text(value.map { ($0 ? words.yes : words.no)(language) } ?? unknown)
        }
        return [
            Fact(words.koreanName(language), .korean(firm.koreanName)),
            Fact(words.englishName(language), .text(firm.englishName)),
            Fact(
                words.registered(language),
                firm.registration == nil
                    ? .status(Status(words.cardOnly(language), .warn))
                    : .text(words.yes(language))),
            Fact(
                words.relief(language),
                relief.map { .status(words.status($0, language)) } ?? .text("–")),
            Fact(words.executive(language), truth(officer?.isExecutive)),
            Fact(words.reportsTo(language), .text(officer?.reportsTo ?? unknown)),
            Fact(words.contact(language), contact(unknown)),
            Fact(
                words.assetsBasis(language), .text(firm.figures?.assets?.basis ?? unknown)),
            Fact(
                words.countBasis(language), .text(firm.figures?.employees?.basis ?? unknown)),
            Fact(words.card(language), card(language), isWide: true),
        ] + reported(language)
    }

    private func contact(_ unknown: String) -> Piece {
        let told = [firm.contact?.phone, firm.contact?.email].compactMap(\.self)
        return .text(told.isEmpty ? unknown : told.joined(separator: ", "))
    }

    private func reported(_ language: Language) -> [Fact] {
        guard let report else { return [] }
        return [
            Fact(
                words.report(language),
                .link(
                    "\(report.evaluation.firstDay) – \(report.lastDay)",
                    to: "/disciplines/\(firm.id)"))
        ]
    }

    private func card(_ language: Language) -> [Piece] {
        guard let keys = firm.keys else {
            let take = offers.piece(.importFirmCard, in: language)
            return [.status(Status(words.noCard(language), .warn))]
                + (take.map { [.text(" "), $0] } ?? [])
        }
        return [.code(keys.fingerprint.description)]
    }

    private func applied(_ language: Language) -> Table {
        Table(
            words.applicationsCaption(language),
            [
                Table.Column(words.application(language)),
                Table.Column(words.round(language), isNumber: true),
                Table.Column(words.state(language)), Table.Column(words.received(language)),
                Table.Column(words.reasons(language)),
            ], whenEmpty: words.none(language),
            rows: applications.map { application in
                [
                    Cell(.code(application.id.text)), .number(application.round.number),
                    Cell(.status(words.status(application.status, language))),
                    Cell(.time(application.receivedAt)),
                    Cell(reasons(of: application, language)),
                ]
            })
    }

    private func reasons(of application: Application, _ language: Language) -> [Piece] {
        let notice = refusals.notice(of: application.id)
        return [.text(application.decision?.reasons ?? "–")]
            + (notice.map { [.note("\(CommissionWords().notice(language)) \($0.id)")] } ?? [])
    }
}
