import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The round tables that were held with the industry.
struct ConsultationsPage: ConsolePage {
    private let consultations: [Consultation]
    private let rules: ConsultationRules
    private let offers: Offers
    private let today: KoreanDate

    private let words = ConsultationWords()

    init(_ view: OfficeView<SupervisorOffice>, offers: Offers = Offers(nil)) {
        consultations = view.state.consultations.all.reversed()
        rules = view.rules.consultations
        self.offers = offers
        today = KoreanDate(of: view.now)
    }

    func page(in language: Language) -> Page {
        let links = [
            offers.link(
                .recordConsultation, ["yaml": ConsultationSkeleton.yaml(language)], in: language)
        ].compactMap(\.self)
        return Page(
            words.title(language), in: .consultations, lead: [.text(words.lead(language))],
            sections: [
                Section(
                    words.all(language),
                    [.table(table(language))] + (links.isEmpty ? [] : [.links(links)]))
            ])
    }

    private func table(_ language: Language) -> Table {
        Table(
            words.caption(language),
            [
                Table.Column(words.consultation(language)), Table.Column(words.date(language)),
                Table.Column(words.chair(language)), Table.Column(words.agenda(language)),
                Table.Column(words.attended(language), isNumber: true),
                Table.Column(words.decisions(language), isNumber: true),
                Table.Column(words.overdueActions(language), isNumber: true),
                Table.Column(words.rulebooks(language)),
            ], whenEmpty: words.none(language),
            rows: consultations.map { held in
                let record = held.record
                let attended = record.attendees.reduce(record.experts) { $0 + $1.count }
                return [
                    Cell(.link(held.id.text, to: "/consultations/\(held.id)")),
                    Cell(.day(record.date.description)),
                    Cell(.text(ConsultationText.chair(record.chair, rules, language))),
                    Cell(.text(record.agenda)), .number(attended),
                    .number(record.decisions.count), .number(held.overdueActions(on: today)),
                    Cell(
                        .text(
                            held.links.isEmpty
                                ? "–" : held.links.map(\.rulebookVersion).joined(separator: ", "))),
                ]
            })
    }
}

/// Parts of a consultation in words.
enum ConsultationText {
    /// The chair's post; its code where the rulebook of now has it no more.
    static func chair(_ code: String, _ rules: ConsultationRules, _ language: Language) -> String {
        (try? PostCode(parsing: code)).flatMap { rules.chairs[$0] }
            .map { Words($0.value)(language) } ?? code
    }

    static func sector(_ text: String, _ language: Language) -> String {
        Sector(rawValue: text).map { EligibilityText.sector($0, language) } ?? text
    }
}

/// A consultation that is to be filled in.
enum ConsultationSkeleton {
    static func yaml(_ language: Language) -> String {
        let (agenda, minutes, decision, action, owner) =
            switch language {
            case .korean: ("안건", "회의 내용", "결정한 것", "할 일", "담당 부서")
            case .english:
                (
                    "what it was about", "what was said", "what was decided", "what is to follow",
                    "the body that answers for it"
                )
            }
        return """
            date: "2026-01-31"
            chair: viceChair
            attendees: {bank: 0, securities: 0, card: 0, insurance: 0}
            experts: 0
            agenda: \(agenda)
            minutes: |
              \(minutes)
            decisions:
              - text: \(decision)
                paths: [eligibility.employeesMin]
            actions:
              - {text: \(action), owner: \(owner), due: "2026-03-31"}

            """
    }
}
