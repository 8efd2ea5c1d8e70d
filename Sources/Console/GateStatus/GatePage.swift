import Egress
import Programme
import Rules
import UseCases
import Vocabulary

/// The gate at a glance: open or shut and why, what it held on to lately.
struct GatePage: ConsolePage {
    let reasons: [ShutReason]
    let letters: [LetterView]
    let statusList: StatusList?
    let callers: Int
    let isRehearsal: Bool
    /// The newest entries, bounded.
    let record: RecordStretch
    let rules: Rulebook
    let now: Instant
    private let stop: StopOrder?
    /// The firm's last; `nil` where it has none.
    private let application: FirmApplication?
    private let offers: Offers
    private let alarms: OpenAlarms
    private let endings: LetterEndings

    let words = GateWords()

    /// Entries of which the charts are made.
    static let tail = 500
    private static let listed = 10

    init(
        reasons: [ShutReason], view: OfficeView<FirmState>, isRehearsal: Bool,
        record: RecordStretch, offers: Offers = Offers(nil)
    ) {
        self.reasons = reasons
        stop = view.state.stopOrders.current
        application = view.state.office.applications.all.last
        self.offers = offers
        alarms = OpenAlarms(view.state.correspondence, offers)
        letters = ReadLetters.held(in: view)
        endings = LetterEndings(view)
        statusList = view.state.office.statusList
        callers = view.state.callers.all.count
        self.isRehearsal = isRehearsal
        self.record = record
        rules = view.rules
        now = view.now
    }

    func page(in language: Language) -> Page {
        Page(
            words.title(language), in: .home,
            sections: [
                Section(
                    words.state(language),
                    [.notice(state(language))] + alarmed(language)
                        + GateActions(stop: stop, offers: offers).blocks(language)
                        + endings.blocks(language)
                        + [.facts(facts(language))]),
                Section(words.flow(language), .figure(flow(language))),
                Section(words.refusals(language), .figure(refusals(language))),
                Section(words.findings(language), .figure(findings(language))),
                Section(
                    words.last(language),
                    .table(
                        RecordTable(entries: Array(record.entries.prefix(Self.listed)))
                            .table(language)),
                    .links([Link(words.all(language), to: "/record")])),
            ])
    }

    private func alarmed(_ language: Language) -> [Block] {
        alarms.notice(language).map { [.notice($0)] } ?? []
    }

    private func state(_ language: Language) -> Notice {
        guard !reasons.isEmpty else {
            return Notice(
                words.open(language), .good,
                points: isRehearsal ? [[.text(words.rehearsal(language))]] : [])
        }
        return Notice(
            words.shut(language), .bad,
            points: reasons.map { ShutText.pieces($0, at: now, language) }
                + (isRehearsal ? [[.text(words.rehearsal(language))]] : []))
    }

    private func facts(_ language: Language) -> [Fact] {
        let inForce = letters.filter { $0.standing == .inForce }
        var facts = [
            Fact(
                words.inForce(language),
                inForce.isEmpty
                    ? [.status(Status(words.none(language), .bad))]
                    : inForce.flatMap { letter -> [Piece] in
                        [
                            .link(
                                letter.serial.description, to: "/letters/\(letter.serial)"),
                            .note("\(words.until(language)) \(letter.grant.lastDay)"),
                        ]
                    })
        ]
        facts.append(
            Fact(
                words.statusList(language),
                statusList.map { list in
                    let isFresh = list.isFresh(at: now, rules: rules)
                    return [
                        .status(
                            isFresh
                                ? Status(words.fresh(language), .good)
                                : Status(words.stale(language), .bad)),
                        .note(
                            "\(words.freshUntil(language)) "
                                + Amount.time(list.freshUntil(rules: rules))),
                    ]
                } ?? [.status(Status(words.none(language), .bad))]))
        if let application {
            let said = FirmApplicationWords()
            let status =
                application.outcome.map { said.status(of: $0.outcome, language) }
                ?? said.status(application, language)
            facts.append(
                Fact(
                    words.application(language),
                    .link(application.id.text, to: "/applications/\(application.id)"),
                    .text(" "), .status(status)))
        }
        facts.append(Fact(words.callers(language), .link("\(callers)", to: "/callers")))
        facts.append(
            Fact(
                words.recorded(language),
                .link(Amount.grouped(Int64(clamping: record.size)), to: "/record")))
        return facts
    }
}
