import Egress
import Programme
import Vocabulary

/// Second documents under used numbers that nobody has acknowledged: another office may show
/// different people different things.
struct OpenAlarms: Sendable {
    private let alarms: [(office: CounterpartID, number: Int, alarm: DispatchAlarm)]
    private let offers: Offers
    private let words = OutboxWords()

    init(_ correspondence: Correspondence, _ offers: Offers) {
        alarms = correspondence.known.flatMap { id in
            correspondence[id]?.openAlarms.map { (id, $0.number, $0.alarm) } ?? []
        }
        self.offers = offers
    }

    var isEmpty: Bool { alarms.isEmpty }

    /// `nil` where there are none.
    func notice(_ language: Language) -> Notice? {
        guard !isEmpty else { return nil }
        return Notice(
            words.alarmed(language), .bad,
            points: alarms.prefix(OutboxLine.tableLimit).map { office, number, alarm in
                [
                    .code(office.text), .text(" \(words.alarm(language)) \(number): "),
                    .text(DispatchWords().name(of: alarm.kind)(language)),
                    .text(" \(alarm.number), "), .time(alarm.raisedAt),
                ] + acknowledging(number, office, language)
            })
    }

    /// For a list of what waits: nothing, or one point that leads to the outbox.
    func points(_ language: Language) -> [[Piece]] {
        guard !isEmpty else { return [] }
        return [
            [
                .link("\(words.alarmed(language)): \(alarms.count)", to: Place.outbox.address),
                .text(" "), .status(Status(words.alarm(language), .bad)),
            ]
        ]
    }

    private func acknowledging(
        _ alarm: Int, _ office: CounterpartID, _ language: Language
    ) -> [Piece] {
        let link = offers.piece(
            .acknowledgeAlarm, ["office": office.text, "alarm": "\(alarm)"], in: language)
        return link.map { [.text(" · "), $0] } ?? []
    }
}
