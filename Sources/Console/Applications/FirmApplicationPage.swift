import Access
import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// One of the firm's own applications: how it stands, what it lacks beside the text to be
/// changed, and what went to the supervisor's office.
struct FirmApplicationPage: ConsolePage {
    private let application: FirmApplication
    /// The text to be changed: YAML.
    private let contents: String
    private let gaps: [Gap]
    private let later: ToldReply?
    private let rules: Rulebook
    private let offers: Offers

    private let words = FirmApplicationWords()

    init(
        _ application: FirmApplication, in view: OfficeView<FirmState>,
        offers: Offers = Offers(nil)
    ) {
        self.application = application
        contents = ReadApplications.contents(of: application)
        gaps = application.gaps(in: view)
        later = view.state.office.laterReply(to: application)
        rules = view.rules
        self.offers = offers
    }

    func page(in language: Language) -> Page {
        Page(
            "\(words.one(language)) \(application.id)", in: .applications,
            lead: [.status(words.status(application, language))],
            sections: [
                Section(words.next(language), next(language)),
                Section(words.text(language), [.beside(text(language), beside(language))]),
                Section(words.standing(language), .facts(facts(language))),
                Section(words.sent(language), .table(sent(language))),
            ])
    }

    private var known: [String: String] { ["application": application.id.text] }

    private func next(_ language: Language) -> [Block] {
        if application.status == .withdrawn {
            return [.notice(Notice(words.withdrawn(language), .quiet))]
        }
        if application.outcome?.outcome.endsIt == true {
            return [.notice(Notice(words.isOver(language), .bad))]
        }
        var blocks: [Block] = [.notice(notice(language))]
        if let ask = step, let form = offers.form(ask, known, in: language) {
            blocks.append(.form(form))
        }
        let links = offers.links(
            application.hasApplied ? [Ask<FirmDesk>.enterRound, .withdrawApplication] : [],
            ["application": application.id.text], in: language)
        return blocks + (links.isEmpty ? [] : [.links(links)])
    }

    /// The one button that is this visitor's to press now.
    private var step: Ask<FirmDesk>? {
        if application.isSent || isBlocked { return nil }
        if application.approvals.isComplete {
            return application.hasApplied ? .supplementApplication : .submitApplication
        }
        return application.approvals.proposedBy == offers.person ? nil : .approveApplication
    }

    private var isBlocked: Bool { gaps.contains(where: \.isBlocking) }

    private func notice(_ language: Language) -> Notice {
        if let outcome = application.outcome, !outcome.gaps.isEmpty, application.isSent {
            let due = outcome.due.map { " (\(words.by(language)) \($0))" } ?? ""
            return Notice(
                words.answerThem(language) + due, .warn,
                points: outcome.gaps.map { [.text(said($0, language)), .codeNote($0.field)] })
        }
        if application.isSent { return Notice(words.waitsForThem(language), .good) }
        if isBlocked { return Notice(words.answerFirst(language), .warn) }
        return application.approvals.isComplete
            ? Notice(words.mayGo(language), .good) : Notice(words.needsApproval(language), .warn)
    }

    private func said(_ gap: NamedGap, _ language: Language) -> String {
        language == .korean ? gap.korean : gap.english
    }

    private func text(_ language: Language) -> [Block] {
        let mayChange = application.status != .withdrawn
        let form =
            mayChange
            ? offers.form(
                Ask<FirmDesk>.reviseApplication, known.merging(["contents": contents]) { $1 },
                in: language)
            : nil
        return form.map { [.form($0)] } ?? [.paragraph([.text(words.notYours(language))])]
    }

    private func beside(_ language: Language) -> [Block] {
        [
            .table(GapTable(gaps: gaps).table(language)),
            .table(ApplicationVocabulary(rules).table(language)),
        ]
    }

    private func facts(_ language: Language) -> [Fact] {
        let approvals = application.approvals
        var facts = [
            Fact(words.round(language), .text(application.round.map { "\($0)" } ?? "–")),
            Fact(words.draftedBy(language), .code(approvals.proposedBy.text)),
            Fact(words.since(language), .time(application.draftedAt)),
            Fact(
                words.approvals(language),
                .text("\(approvals.approvedBy.count + 1) / \(approvals.needed)"),
                .note(approvals.approvedBy.map(\.text).joined(separator: ", "))),
        ]
        if let later {
            facts += [
                Fact(
                    words.replyBy(language), .day(later.word.replyBy.description),
                    .note(words.replyLater(language))),
                Fact(words.laterReason(language), [.text(later.word.reason)], isWide: true),
            ]
        }
        if let outcome = application.outcome {
            facts += [
                Fact(
                    words.outcome(language), .status(words.status(of: outcome.outcome, language))),
                Fact(
                    words.reasons(language), [.text(outcome.reasons ?? "–")], isWide: true),
            ]
        }
        return facts
    }

    private func sent(_ language: Language) -> Table {
        Table(
            words.sentCaption(language),
            [words.what, words.round, words.at, words.by, words.digest].map {
                Table.Column($0(language))
            }, whenEmpty: words.nothingSent(language),
            rows: application.sent.map { sent in
                [
                    Cell(.text(words.name(of: sent.act)(language))), Cell(.text("\(sent.round)")),
                    Cell(.time(sent.sentAt)), Cell(.code(sent.sentBy.text)),
                    Cell(.code(String(sent.digest.description.prefix(16)))),
                ]
            })
    }
}

/// What an application lacks, each with its place and its remedy.
struct GapTable {
    let gaps: [Gap]
    private let words = FirmApplicationWords()

    init(gaps: [Gap]) { self.gaps = gaps }

    func table(_ language: Language) -> Table {
        Table(
            words.gapCaption(language),
            [words.lack, words.remedy].map { Table.Column($0(language)) },
            whenEmpty: words.noGap(language),
            rows: gaps.map { gap in
                let said = gap.code.words
                return [
                    Cell(
                        .code(gap.field), .note(language == .korean ? said.korean : said.english),
                        .status(
                            gap.isBlocking
                                ? Status(words.blocks(language), .bad)
                                : Status(words.hint(language), .quiet))),
                    Cell(.text(language == .korean ? said.remedyKorean : said.remedyEnglish)),
                ]
            })
    }
}
