import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// A letter to be drafted: its contents to be looked over, as an application gives them, with
/// what must be seen to beside them.
struct PreparedDraftPage: ConsolePage {
    /// `nil` where no application was named.
    private let prepared: PrepareLetter.Prepared?
    /// Selected, and without a draft of its firm that waits.
    private let open: [Application]
    private let rules: Rulebook
    private let offers: Offers

    private let words = PreparedDraftWords()

    init(
        application: String?, in view: OfficeView<SupervisorOffice>, offers: Offers = Offers(nil)
    ) throws {
        prepared = try application.map { application in
            guard let person = offers.person else {
                throw AccountFailure.sessionOver
            }
            return try PrepareLetter.prepared(application, for: person, in: view)
        }
        let drafted = Set(
            view.state.letters.drafts.values.filter { $0.serial == nil }.map(\.firm))
        open = offers.applications(in: view.state).filter {
            $0.status == .selected && !drafted.contains($0.firm)
        }
        rules = view.rules
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        var beside: [Block] = []
        if let prepared { beside.append(.notice(remarks(prepared, language))) }
        beside.append(.table(LetterVocabulary(rules).table(language)))
        let form = offers.form(
            Ask<SupervisorDesk>.draftLetter, ["contents": prepared?.contents ?? ""], in: language)
        var sections = [
            Section(
                words.contents(language),
                [.beside(form.map { [.form($0)] } ?? [], beside)])
        ]
        if prepared == nil {
            sections.insert(
                Section(
                    words.applications(language),
                    open.isEmpty
                        ? .paragraph([.text(words.noApplications(language))])
                        : .links(
                            open.map {
                                Link(
                                    "\($0.id) · \($0.firm)",
                                    to: "/letters/draft?application=\(Percent.encoded($0.id.text))")
                            })), at: 0)
        }
        return Page(
            words.title(language), in: .letters, lead: [.text(words.lead(language))],
            sections: sections)
    }

    private func remarks(_ prepared: PrepareLetter.Prepared, _ language: Language) -> Notice {
        guard !prepared.remarks.isEmpty else { return Notice(words.whole(language), .good) }
        return Notice(
            words.seeTo(language), .warn,
            points: prepared.remarks.map {
                Piece.said(language == .korean ? $0.korean : $0.english)
            })
    }
}

/// The words that may stand in a letter, as the rulebook has them.
struct LetterVocabulary {
    private let rules: Rulebook
    private let words = PreparedDraftWords()

    init(_ rules: Rulebook) { self.rules = rules }

    func table(_ language: Language) -> Table {
        var terms = rules.letter.provisions.value.map { VocabularyTerm("provisions", $0, nil) }
        terms += rules.purposes.codes.map {
            VocabularyTerm("purposes", $0.text, rules.purposes.name(of: $0))
        }
        terms += rules.inspection.classes.sorted { $0.key < $1.key }.map {
            VocabularyTerm("data", $0.key.text, $0.value.value.name)
        }
        terms += rules.letter.grounds.sorted { $0.key < $1.key }.map {
            VocabularyTerm("grounds", $0.key.text, $0.value.value.wording)
        }
        return VocabularyTerm.table(terms, words.vocabulary(language), language)
    }
}

/// A word that may stand in a field of a text that people write, and what it means.
struct VocabularyTerm {
    let field: String
    let code: String
    /// `nil` where the word says enough.
    let meaning: Words?

    init(_ field: String, _ code: String, _ wording: Wording?) {
        self.init(field, code, saying: wording.map { Words($0) })
    }

    init(_ field: String, _ code: String, saying meaning: Words?) {
        self.field = field
        self.code = code
        self.meaning = meaning
    }

    static func table(
        _ terms: [VocabularyTerm], _ caption: String, _ language: Language
    ) -> Table {
        let words = PreparedDraftWords()
        return Table(
            caption, [words.code, words.name].map { Table.Column($0(language)) },
            whenEmpty: words.nothing(language),
            rows: terms.map { term in
                [
                    Cell(.code(term.code), .codeNote(term.field)),
                    Cell(.text(term.meaning?(language) ?? "–")),
                ]
            })
    }
}

struct PreparedDraftWords: PageWords {
    let title = Words("의견서 초안 작성", "Draft a letter")
    let lead = Words(
        "내용을 확인하고 제출하면 다른 사람이 승인합니다.",
        "Look it over and hand it in; another person approves it.")
    let applications = Words("선정된 신청", "Selected applications")
    let noApplications = Words(
        "초안을 기다리는 선정된 신청이 없습니다", "No selected application waits for a draft")
    let contents = Words("초안 내용", "Contents")
    let whole = Words("신청의 내용으로 모두 채웠습니다", "Everything is filled in from the application")
    let seeTo = Words("제출 전에 확인하십시오", "See to this before you hand it in")
    let vocabulary = Words("규정집의 용어", "What the rulebook lets stand in a letter")
    let code = Words("코드", "Code")
    let name = Words("뜻", "Meaning")
    let nothing = Words("없음", "none")
    init() {}
}
