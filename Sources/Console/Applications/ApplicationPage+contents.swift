import Egress
import Programme
import Rules
import UseCases
import Vocabulary

extension ApplicationPage {
    /// What the firm asks for, in the order of its form.
    func contents(_ language: Language) -> [Section] {
        [
            Section(words.asked(language), .facts(plan(language))),
            Section(
                words.services(language), .table(systems(language)),
                .table(services(language)), .table(terms(language)), .table(data(language)),
                .table(routes(language))),
            Section(words.assessment(language), assessment(language)),
            Section(
                words.papers(language), .facts(papers(language)), .table(readiness(language))),
        ]
    }

    private var asked: ApplicationContents { application.contents }

    private func plan(_ language: Language) -> [Fact] {
        [
            Fact(words.requestedAct(language), [.text(asked.requestedAct)], isWide: true),
            Fact(
                words.provisions(language),
                [.text("\(words.article(language)) \(asked.provisions.joined(separator: ", "))")]),
            Fact(
                words.purposes(language),
                [.text(asked.purposes.map { purpose($0, language) }.joined(separator: ", "))],
                isWide: true),
        ]
    }

    private func purpose(_ code: String, _ language: Language) -> String {
        (try? PurposeCode(parsing: code)).flatMap { view.rules.purposes.name(of: $0) }
            .map { Words($0)(language) } ?? code
    }

    private func systems(_ language: Language) -> Table {
        table(
            words.systemsCaption, [words.system, words.zone],
            asked.systems.map { [.text($0.name), .text($0.zone)] }, language)
    }

    private func services(_ language: Language) -> Table {
        let ai = asked.aiServices.map { service in
            [
                .code(service.service), .text("AI"), .text(service.provider),
                .text("\(service.model) \(service.version)"), .text(service.region),
                .text(certifications(service.certifications, language)),
            ] as [Piece]
        }
        let saas = asked.saasServices.map { service in
            [
                .code(service.service), .text("SaaS"), .text(service.provider),
                .text(service.product), .text(service.region),
                .text(certifications(service.certifications, language)),
            ] as [Piece]
        }
        return table(
            words.servicesCaption,
            [
                words.service, words.kind, words.provider, words.model, words.region,
                words.certifications,
            ], ai + saas, language)
    }

    private func terms(_ language: Language) -> Table {
        let told =
            asked.aiServices.map { ($0.service, $0.terms) }
            + asked.saasServices.map { ($0.service, $0.terms) }
        return table(
            words.termsCaption,
            [
                words.service, words.providerAssessment, words.clauses, words.retention,
                words.training,
            ],
            told.map { service, terms in
                guard let terms else {
                    return [.code(service)] + Array(repeating: .text("–"), count: 4)
                }
                let training = terms.trainsOnInputs ? words.trains : words.trainsNot
                return [
                    .code(service),
                    .text(
                        ServiceTerms.Assessment(rawValue: terms.assessment).map {
                            ApplicationText.words(of: $0)(language)
                        } ?? terms.assessment),
                    .text(terms.clauses.map { clause($0, language) }.joined(separator: ", ")),
                    .text("\(terms.retentionDays)\(words.days(language))"),
                    .text(training(language)),
                ]
            }, language)
    }

    private func clause(_ code: String, _ language: Language) -> String {
        (try? ClauseCode(parsing: code))
            .flatMap { view.rules.applications.contractClauses[$0]?.value }
            .map { Words($0)(language) } ?? code
    }

    private func certifications(
        _ held: [UnverifiedCertification], _ language: Language
    ) -> String {
        held.isEmpty
            ? "–"
            : held.map { "\($0.name) (\(words.until(language)) \($0.validUntil))" }
                .joined(separator: ", ")
    }

    private func data(_ language: Language) -> Table {
        table(
            words.dataCaption, [words.dataClass, words.treatment],
            asked.dataClasses.map { use in
                [
                    [.text(dataClass(use.dataClass, language)), .codeNote(use.dataClass)],
                    [.text(ApplicationText.word(use.treatment, language))],
                ]
            }, language)
    }

    private func dataClass(_ code: String, _ language: Language) -> String {
        (try? DataClassCode(parsing: code))
            .flatMap { view.rules.inspection.classes[$0]?.value.name }
            .map { Words($0)(language) } ?? code
    }

    private func routes(_ language: Language) -> Table {
        table(
            words.routesCaption, [words.zone, words.service, words.mode, words.basis],
            asked.routes.map { route in
                [
                    [.text(route.zone)], [.code(route.service)],
                    [.text(ApplicationText.word(route.mode, language))],
                    [
                        .text(
                            LegalBasis(rawValue: route.basis).map {
                                ApplicationText.words(of: $0)(language)
                            } ?? route.basis), .codeNote(route.basis),
                    ],
                ]
            }, language)
    }

    /// How many controls of each state, and those that are not met or need words.
    private func assessment(_ language: Language) -> [Block] {
        let states = ["met", "partly", "notMet", "notApplicable"]
        let facts = states.map { state in
            Fact(
                ApplicationText.word(state, language),
                .text("\(asked.selfAssessment.count { $0.state == state })"))
        }
        let told = asked.selfAssessment.filter { $0.state != "met" || !($0.remark ?? "").isEmpty }
        return [
            .facts(facts),
            .table(
                table(
                    words.assessmentCaption, [words.control, words.state, words.remark],
                    told.map { each in
                        [
                            .text(control(each.control, language)),
                            .text(ApplicationText.word(each.state, language)),
                            .text(each.remark ?? "–"),
                        ]
                    }, language)),
        ]
    }

    private func control(_ code: String, _ language: Language) -> String {
        (try? ControlCode(parsing: code)).flatMap { view.rules.disciplines.controls[$0]?.value }
            .map { Words($0.wording)(language) } ?? code
    }

    private func papers(_ language: Language) -> [Fact] {
        [
            Fact(
                words.budget(language),
                asked.budget.map { budget in
                    [
                        .text(
                            Won(Int64(budget.won)).map { Amount.won($0, in: language) }
                                ?? "\(budget.won)"), .note(budget.line),
                    ]
                } ?? [.text("–")]),
            Fact(
                words.committee(language),
                asked.committeeApproval.map { [.text($0.number), .note($0.date)] }
                    ?? [.text("–")]),
            Fact(words.contact(language), .text(asked.contact.isEmpty ? "–" : asked.contact)),
            Fact(words.urgency(language), [.text(asked.urgency ?? "–")], isWide: true),
            Fact(
                words.digest(language), [.code(application.digest.description)], isWide: true),
        ]
    }

    private func readiness(_ language: Language) -> Table {
        table(
            words.readinessCaption, [words.paper, words.number, words.date],
            asked.testReadiness.map { paper in
                [
                    .text(paper.title), .text(paper.reference.number),
                    .day(paper.reference.date),
                ]
            }, language)
    }

    private func table(
        _ caption: Words, _ columns: [Words], _ rows: [[Piece]], _ language: Language
    ) -> Table {
        table(caption, columns, rows.map { $0.map { [$0] } }, language)
    }

    private func table(
        _ caption: Words, _ columns: [Words], _ rows: [[[Piece]]], _ language: Language
    ) -> Table {
        Table(
            caption(language), columns.map { Table.Column($0(language)) },
            whenEmpty: words.nothing(language), rows: rows.map { $0.map { Cell($0) } })
    }
}
