import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// An application to be drafted: a text that has every field, to be filled in, beside the words
/// that the rulebook lets stand in it.
struct DraftApplicationPage: ConsolePage {
    private let contents: String
    private let rules: Rulebook
    private let offers: Offers

    private let words = FirmApplicationWords()

    init(_ view: OfficeView<FirmState>, offers: Offers = Offers(nil)) {
        contents = ReadApplications.template(in: view)
        rules = view.rules
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        let form = offers.form(Ask<FirmDesk>.draftApplication, ["contents": contents], in: language)
        return Page(
            words.draft(language), in: .applications, lead: [.text(words.draftLead(language))],
            sections: [
                Section(
                    words.text(language),
                    [
                        .beside(
                            form.map { [.form($0)] } ?? [],
                            [.table(ApplicationVocabulary(rules).table(language))])
                    ])
            ])
    }
}

/// What may stand in an application, field by field.
struct ApplicationVocabulary {
    private let rules: Rulebook
    private let words = FirmApplicationWords()

    init(_ rules: Rulebook) { self.rules = rules }

    func table(_ language: Language) -> Table {
        var terms = rules.letter.provisions.value.map { VocabularyTerm("provisions", $0, nil) }
        terms += rules.purposes.codes.map {
            VocabularyTerm("purposes", $0.text, rules.purposes.name(of: $0))
        }
        terms += routes + forms
        terms += ServiceTerms.Assessment.allCases.map {
            VocabularyTerm("terms.assessment", $0.rawValue, saying: ApplicationText.words(of: $0))
        }
        terms += rules.applications.contractClauses.sorted { $0.key < $1.key }.map {
            VocabularyTerm("terms.clauses", $0.key.text, $0.value.value)
        }
        terms += ControlAssessment.State.allCases.map {
            VocabularyTerm("selfAssessment.state", $0.rawValue, saying: words.name(of: $0))
        }
        terms += rules.disciplines.catalogue.map {
            VocabularyTerm("selfAssessment.control", $0.code.text, $0.control.wording)
        }
        return VocabularyTerm.table(terms, words.vocabulary(language), language)
    }

    /// What leaves, and by which ways.
    private var routes: [VocabularyTerm] {
        let classes = rules.inspection.classes.sorted { $0.key < $1.key }.map {
            VocabularyTerm("dataClasses.dataClass", $0.key.text, $0.value.value.name)
        }
        let bases = LegalBasis.allCases.map { basis in
            let name = ApplicationText.words(of: basis)
            let reach = basis.permitsRealTime ? words.realTimeToo : words.noRealTime
            return VocabularyTerm(
                "routes.basis", basis.rawValue,
                saying: Words(
                    "\(name(.korean)) · \(reach(.korean))",
                    "\(name(.english)) · \(reach(.english))"))
        }
        return classes + [
            VocabularyTerm("dataClasses.treatment", "allowed", saying: words.allowed),
            VocabularyTerm("dataClasses.treatment", "pseudonymised", saying: words.pseudonymised),
        ] + bases + [
            VocabularyTerm("routes.mode", "realTime", saying: words.realTime),
            VocabularyTerm("routes.mode", "file", saying: words.file),
            VocabularyTerm("routes.mode", "hash", saying: words.hash),
        ]
    }

    /// Fields of several parts, as they are written.
    private var forms: [VocabularyTerm] {
        [
            VocabularyTerm(
                "certifications", #"{name: ISO/IEC 27001, validUntil: "2027-12-31"}"#,
                saying: words.certificationForm),
            VocabularyTerm(
                "terms",
                "{assessment: done, clauses: […], retentionDays: 30, trainsOnInputs: false}",
                saying: words.termsForm),
            VocabularyTerm(
                "testReadiness", #"- {title: …, reference: {number: …, date: "2026-06-01"} }"#,
                saying: words.evidenceForm),
            VocabularyTerm(
                "budget", "{line: …, won: 350000000}", saying: words.budgetForm),
            VocabularyTerm("urgency", "…", saying: words.urgencyForm),
            VocabularyTerm(
                "committeeApproval", #"{number: …, date: "2026-06-01"}"#,
                saying: words.approvalForm),
        ]
    }
}
