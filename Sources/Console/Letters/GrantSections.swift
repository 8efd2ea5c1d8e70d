import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// What a grant says, section by section: of a letter and of a draft alike.
struct GrantSections {
    let grant: UnverifiedGrant
    /// `nil` where the contents do not hold under the office's rulebook.
    let explanation: LetterExplanation?

    private let words = LetterWords()

    init(_ grant: UnverifiedGrant, _ explanation: LetterExplanation?) {
        self.grant = grant
        self.explanation = explanation
    }

    func sections(_ language: Language) -> [Section] {
        var sections = [Section(words.opinion(language), [.facts(opinion(language))])]
        if let explanation {
            sections += [
                Section(
                    words.grants(language),
                    .paragraph([.text(words.grantsLead(language))]),
                    .table(grants(explanation, language))),
                Section(
                    words.conditions(language), .table(conditions(explanation, language))),
                Section(words.byHand(language), .table(byHand(language))),
            ]
        }
        return sections
    }

    private func opinion(_ language: Language) -> [Fact] {
        [
            Fact(words.requestedAct(language), [.text(grant.requestedAct)], isWide: true),
            Fact(words.reasons(language), [.text(grant.reasons)], isWide: true),
            Fact(
                words.decision(language),
                .text(
                    grant.decision == "noAction" ? words.noAction(language) : grant.decision)),
            Fact(
                words.provisions(language),
                .text(
                    "\(words.article(language)) " + grant.provisions.joined(separator: ", "))),
            Fact(
                words.committee(language), .text(grant.committeeApproval.number),
                .note(grant.committeeApproval.date)),
            Fact(
                words.commission(language), .text(grant.commissionReport.number),
                .note(grant.commissionReport.date)),
        ]
    }

    private func grants(_ explanation: LetterExplanation, _ language: Language) -> Table {
        Table(
            words.grantsCaption(language),
            [
                Table.Column(words.subject(language)), Table.Column(words.detail(language)),
                Table.Column(words.rule(language)),
            ], whenEmpty: words.nothing(language),
            rows: explanation.grants.map { grant in
                let (name, detail) = said(grant.subject, language)
                return [
                    Cell(.text(name)), Cell(detail),
                    Cell([.code(grant.rule.rawValue)] + sentence(of: grant.rule, language)),
                ]
            })
    }

    /// What the gate tells a caller whom this rule stops.
    private func sentence(of rule: EnforcingRule, _ language: Language) -> [Piece] {
        GateReason(rawValue: rule.rawValue).map { [.note($0.sentence(in: language))] } ?? []
    }

    private func said(
        _ subject: LetterExplanation.Grant.Subject, _ language: Language
    ) -> (String, [Piece]) {
        switch subject {
        case .from(let day): (words.from(language), [.text("\(day) 00:00 KST")])
        case .until(let day): (words.untilEnd(language), [.text("\(day) 24:00 KST")])
        case .unlessRevoked(let grounds):
            (
                words.unlessRevoked(language),
                [.text("\(words.groundCount(language)) \(grounds)")]
            )
        case .whileListIsFresh:
            (words.whileFresh(language), [.text(words.freshList(language))])
        case .purpose(let code, let name):
            (
                words.purpose(language),
                [.text(name.map { Words($0)(language) } ?? code.text), .codeNote(code.text)]
            )
        case .service(let id, let provider):
            (words.service(language), [.code(id.text), .note(provider)])
        case .endpoint(let id, let endpoint):
            (words.endpoint(language), [.code(endpoint.description), .codeNote(id.text)])
        case .model(let id, let name): (words.model(language), [.code(name), .codeNote(id.text)])
        case .feature(let id, let name):
            (words.feature(language), [.code(name), .codeNote(id.text)])
        case .data(let code, let name, let standing):
            (data(standing, language), [.text(Words(name)(language)), .codeNote(code.text)])
        case .quota(let quota): (words.quota(language), [.text(said(quota, language))])
        }
    }

    private func data(
        _ standing: LetterExplanation.Grant.DataStanding, _ language: Language
    ) -> String {
        switch standing {
        case .allowed: words.dataAllowed(language)
        case .pseudonymised: words.dataPseudonymised(language)
        case .forbidden: words.dataForbidden(language)
        case .acceptedUnchecked: words.dataAccepted(language)
        case .unchecked: words.dataUnchecked(language)
        }
    }

    private func said(_ quota: Quota, _ language: Language) -> String {
        let requests = Amount.grouped(Int64(quota.requestsPerDay))
        let tokens = Amount.grouped(Int64(quota.tokensPerDay))
        return "\(words.requests(language)) \(requests) · \(words.volume(language)) "
            + "\(quota.bytesPerDay.ruleText) · \(words.tokens(language)) \(tokens)"
    }

    private func conditions(_ explanation: LetterExplanation, _ language: Language) -> Table {
        Table(
            words.conditionsCaption(language),
            [
                Table.Column(words.condition(language)), Table.Column(words.means(language)),
                Table.Column(words.due(language)), Table.Column(words.frequency(language)),
            ], whenEmpty: words.noConditions(language),
            rows: explanation.conditions.map { condition in
                [
                    Cell(.text(Words(condition.wording)(language)), .codeNote(condition.code.text)),
                    means(condition, language),
                    Cell(.text(condition.due?.description ?? "–")),
                    Cell(.text(GrantText.frequency(condition.frequency, language) ?? "–")),
                ]
            })
    }

    private func means(
        _ condition: LetterExplanation.Condition, _ language: Language
    ) -> Cell {
        let evidence = condition.evidence.map { Piece.note(GrantText.evidence($0, language)) }
        let means: [Piece] =
            switch condition.means {
            case .enforced(let rule):
                [.status(Status(words.enforced(language), .good)), .codeNote(rule.rawValue)]
            case .evidenced: [.status(Status(words.evidenced(language), .quiet))]
            case .byHand: [.status(Status(words.keptByHand(language), .quiet))]
            }
        return Cell(means + [evidence].compactMap { $0 })
    }

    /// What stands in the letter and no rule of the gate enforces.
    private func byHand(_ language: Language) -> Table {
        var rows = grant.systems.map { system in
            [Cell(.text(words.system(language))), Cell(.text(system.name), .note(system.zone))]
        }
        for service in grant.services {
            rows.append([
                Cell(.text(words.region(language))),
                Cell(.text(service.region), .note(service.service)),
            ])
            rows += service.certifications.map { certification in
                [
                    Cell(.text(words.certification(language))),
                    Cell(
                        .text(certification.name),
                        .note(
                            "\(service.service) · \(words.validUntil(language)) "
                                + certification.validUntil)),
                ]
            }
        }
        rows += grant.reports.map { duty in
            [
                Cell(.text(words.report(language))),
                Cell(
                    .text(duty.name),
                    .note(
                        [duty.due, GrantText.frequency(duty.frequency, language)]
                            .compactMap { $0 }.joined(separator: " · "))),
            ]
        }
        return Table(
            words.byHandCaption(language),
            [Table.Column(words.subject(language)), Table.Column(words.detail(language))],
            whenEmpty: words.nothing(language), rows: rows)
    }
}
