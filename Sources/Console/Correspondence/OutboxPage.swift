import Egress
import Programme
import UseCases
import Vocabulary

/// What has gone to other offices, what came from them, what waits for a courier, what is wrong.
struct OutboxPage: ConsolePage {
    private let offices: [(id: CounterpartID, counterpart: Counterpart)]

    private let offers: Offers
    /// Whether this is a firm's office, which trusts one supervisor's card.
    private let isFirms: Bool

    private let words = OutboxWords()
    private let kinds = DispatchWords()

    init(
        _ correspondence: Correspondence, offers: Offers = Offers(nil), isFirms: Bool = false
    ) {
        self.offers = offers
        self.isFirms = isFirms
        offices = correspondence.known.compactMap { id in correspondence[id].map { (id, $0) } }
    }

    func page(in language: Language) -> Page {
        Page(
            words.title(language), in: .outbox, lead: [.text(words.lead(language))],
            sections: [
                Section(words.now(language), notice(language)),
                Section(words.waitingHeading(language), carried(language)),
                Section(words.sentHeading(language), .table(sent(language))),
                Section(words.receivedHeading(language), .table(received(language))),
                Section(words.byOffice(language), .table(overview(language))),
            ])
    }

    private func notice(_ language: Language) -> Block {
        let alarms = offices.flatMap { id, counterpart in
            counterpart.openAlarms.map { (id, $0.number, $0.alarm) }
        }
        if !alarms.isEmpty {
            return .notice(
                Notice(
                    words.alarmed(language), .bad,
                    points: alarms.prefix(OutboxLine.tableLimit).map { id, number, alarm in
                        [
                            .code(id.text), .text(" \(words.alarm(language)) \(number): "),
                            .text(kinds.name(of: alarm.kind)(language)),
                            .text(" \(alarm.number), "), .time(alarm.raisedAt),
                        ] + acknowledging(number, id, language)
                    }))
        }
        let count = offices.reduce(0) { $0 + $1.counterpart.waiting.count }
        return .notice(
            count == 0
                ? Notice(words.nothingWaits(language), .good)
                : Notice("\(words.waits(language)) \(count)", .warn))
    }

    private func acknowledging(
        _ alarm: Int, _ id: CounterpartID, _ language: Language
    ) -> [Piece] {
        let link = offers.piece(
            .acknowledgeAlarm, ["office": id.text, "alarm": "\(alarm)"], in: language)
        return link.map { [.text(" · "), $0] } ?? []
    }

    /// What waits, all of it to keep at once, and the way in for what a courier brought.
    private func carried(_ language: Language) -> [Block] {
        let bags = offices.filter { !$0.counterpart.waiting.isEmpty || $0.counterpart.owesReceipts }
            .map { id, _ in
                Link("\(words.bag(language)) \(id)", to: "/outbox/\(id)/documents")
            }
        let pin = isFirms ? offers.link(Ask<FirmDesk>.pinSupervisor, in: language) : nil
        let links =
            bags + offers.links([.importDocuments, .showDocument, .checkProof], in: language)
            + [pin].compactMap(\.self)
        return [.table(waiting(language))] + (links.isEmpty ? [] : [.links(links)])
    }

    private func overview(_ language: Language) -> Table {
        Table(
            words.overviewCaption(language),
            [Table.Column(words.office(language))]
                + [words.sent, words.waiting, words.received, words.held, words.alarms].map {
                    Table.Column($0(language), isNumber: true)
                },
            whenEmpty: words.noOffice(language),
            rows: offices.map { id, counterpart in
                [
                    Cell(.code(id.text)), .number(counterpart.written.count),
                    .number(counterpart.waiting.count), .number(counterpart.taken.count),
                    .number(counterpart.held.count), .number(counterpart.openAlarms.count),
                ]
            })
    }

    private func waiting(_ language: Language) -> Table {
        OutboxLine.table(
            words.waitingCaption(language), whenEmpty: words.nothingWaits(language), language,
            offices.flatMap { id, counterpart in
                counterpart.waiting.map {
                    OutboxLine(
                        id, $0.number, $0.kind, $0.writtenAt,
                        Status(words.courier(language), .warn),
                        keep: words.keep(language))
                }
            })
    }

    private func sent(_ language: Language) -> Table {
        OutboxLine.table(
            words.sentCaption(language), whenEmpty: words.nothing(language), language,
            offices.flatMap { id, counterpart in
                counterpart.written.compactMap { written in
                    written.delivered.map { delivered in
                        OutboxLine(
                            id, written.number, written.kind, delivered.receivedAt,
                            delivered.refusal == nil
                                ? Status(words.receipted(language), .good)
                                : Status(words.refused(language), .bad),
                            note: delivered.refusal)
                    }
                }
            })
    }

    private func received(_ language: Language) -> Table {
        var lines: [OutboxLine] = []
        for (id, counterpart) in offices {
            lines += counterpart.taken.map {
                OutboxLine(
                    id, $0.number, $0.kind, $0.takenAt, status($0.outcome, language),
                    note: $0.reason ?? reasons(of: $0, language))
            }
            let early = Status(words.early(language), .warn)
            let note = "\(words.waitsFor(language)) \(counterpart.nextNumber)"
            lines += counterpart.held.values.map {
                OutboxLine(id, $0.number, $0.kind, $0.heldAt, early, note: note)
            }
        }
        return OutboxLine.table(
            words.receivedCaption(language), whenEmpty: words.nothing(language), language, lines)
    }

    /// What a notice of refusal says, in the reader's language.
    private func reasons(of taken: TakenDispatch, _ language: Language) -> String? {
        guard isFirms, let notice = taken.refusalNotice else { return nil }
        return language == .korean ? notice.reasonsKorean : notice.reasonsEnglish
    }

    private func status(_ outcome: DispatchOutcome, _ language: Language) -> Status {
        switch outcome {
        case .acted: Status(words.taken(language), .good)
        case .kept: Status(words.kept(language), .quiet)
        case .refused: Status(words.refused(language), .bad)
        }
    }
}

extension Counterpart {
    /// Whether receipts of ours may not have arrived there.
    fileprivate var owesReceipts: Bool { !owedReceipts.isEmpty }
}
