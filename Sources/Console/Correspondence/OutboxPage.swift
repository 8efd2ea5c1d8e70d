import Egress
import Programme
import UseCases
import Vocabulary

/// What has gone to other offices, what came from them, what waits for a courier, what is wrong.
struct OutboxPage: ConsolePage {
    private let offices: [(id: CounterpartID, counterpart: Counterpart)]

    private let alarms: OpenAlarms
    private let offers: Offers
    /// Whether this is a firm's office, which trusts one supervisor's card.
    private let isFirms: Bool
    /// The offices to which the visitor may read what goes there.
    private let readable: Set<CounterpartID>

    private let words = OutboxWords()

    init<State: ReplayedOffice>(_ office: State, offers: Offers = Offers(nil)) {
        self.offers = offers
        isFirms = State.office == FirmState.office
        let correspondence = office.correspondence
        alarms = OpenAlarms(correspondence, offers)
        offices = correspondence.known.compactMap { id in correspondence[id].map { (id, $0) } }
        readable = Set(
            correspondence.known.filter { id in
                offers.person.map { office.mayRead(to: id, by: $0) } ?? false
            })
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
        if let alarmed = alarms.notice(language) { return .notice(alarmed) }
        let count = offices.reduce(0) { $0 + $1.counterpart.waiting.count }
        return .notice(
            count == 0
                ? Notice(words.nothingWaits(language), .good)
                : Notice("\(words.waits(language)) \(count)", .warn))
    }

    /// What waits, all of it to keep at once, and the way in for what a courier brought.
    private func carried(_ language: Language) -> [Block] {
        let bags = offices.filter { id, counterpart in
            readable.contains(id) && (!counterpart.waiting.isEmpty || counterpart.owesReceipts)
        }
        .map { id, _ in
            Link("\(words.bag(language)) \(id)", to: "/outbox/\(id)/documents")
        }
        let pin = isFirms ? offers.link(Ask<FirmDesk>.pinSupervisor, in: language) : nil
        let links =
            bags + offers.links([.importDocuments, .showDocument, .checkProof], in: language)
            + [pin].compactMap(\.self)
        let left = offices.reduce(-OutboxLine.tableLimit) { $0 + $1.counterpart.waiting.count }
        return [.table(waiting(language))]
            + (left > 0 ? [.paragraph([.text("\(words.notShown(language)) \(left)")])] : [])
            + (links.isEmpty ? [] : [.links(links)])
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
                    Cell([.code(id.text)] + writing(to: id, language)),
                    .number(counterpart.written.count),
                    .number(counterpart.waiting.count), .number(counterpart.taken.count),
                    .number(counterpart.held.count), .number(counterpart.openAlarms.count),
                ]
            })
    }

    private func writing(to id: CounterpartID, _ language: Language) -> [Piece] {
        let link = offers.piece(.writeDispatch, ["office": id.text], in: language)
        return link.map { [.text(" "), $0] } ?? []
    }

    private func waiting(_ language: Language) -> Table {
        OutboxLine.table(
            words.waitingCaption(language), whenEmpty: words.nothingWaits(language), language,
            order: .oldestFirst,
            offices.flatMap { id, counterpart in
                counterpart.waiting.map {
                    OutboxLine(
                        id, $0.number, $0.kind, $0.writtenAt,
                        Status(words.courier(language), .warn),
                        link: readable.contains(id)
                            ? Link(
                                words.keep(language),
                                to: "/outbox/\(id)/documents/dispatch/\($0.number)") : nil)
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
                    note: $0.reason ?? reasons(of: $0, language),
                    link: $0.document == nil ? nil : read($0.number, id, language))
            }
            let early = Status(words.early(language), .warn)
            let note = "\(words.waitsFor(language)) \(counterpart.nextNumber)"
            lines += counterpart.held.values.map {
                OutboxLine(
                    id, $0.number, $0.kind, $0.heldAt, early, note: note,
                    link: read($0.number, id, language))
            }
        }
        return OutboxLine.table(
            words.receivedCaption(language), whenEmpty: words.nothing(language), language, lines)
    }

    private func read(_ number: Int, _ id: CounterpartID, _ language: Language) -> Link? {
        guard readable.contains(id) else { return nil }
        return Link(words.read(language), to: "/outbox/\(id)/received/\(number)")
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
