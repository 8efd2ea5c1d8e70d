import Programme
import Vocabulary

/// What has gone to each other office, what came from it, what waits for a courier, and what is
/// wrong.
package struct ListOutbox: Sendable {
    private let desk: OfficeDesk

    package init(desk: OfficeDesk) { self.desk = desk }

    package struct Shown: Codable, Sendable {
        package let office: String
        package let sent: [Sent]
        package let received: [Received]
        package let alarms: [Alarm]
        /// Dispatches without a receipt.
        package let waitsForCourier: Int
        /// The dispatch of that office that is taken next.
        package let nextNumber: Int
    }

    package struct Sent: Codable, Sendable {
        package let number: Int
        package let kind: String
        package let writtenAt: String
        /// `waits for a courier`, `received`, or that its contents were refused.
        package let state: String
        package let receivedAt: String?
    }

    package struct Received: Codable, Sendable {
        package let number: Int
        package let kind: String
        package let at: String
        package let state: String
        /// Why the firm gets no letter, where a notice of refusal came.
        package var reasonsKorean: String?
        package var reasonsEnglish: String?
    }

    package struct Alarm: Codable, Sendable {
        package let alarm: Int
        package let number: Int
        package let kind: String
        package let raisedAt: String
        /// `nil` until a person acknowledges it.
        package let acknowledgedBy: String?
    }

    package func callAsFunction() throws -> [Shown] {
        let correspondence = try desk.correspondence().1
        return correspondence.known.compactMap { id in
            correspondence[id].map { Shown(id, $0, isFirms: !desk.isSupervisor) }
        }
    }
}

extension ListOutbox.Shown {
    fileprivate init(_ id: CounterpartID, _ counterpart: Counterpart, isFirms: Bool) {
        office = id.text
        sent = counterpart.written.map(ListOutbox.Sent.init)
        received =
            counterpart.taken.map { ListOutbox.Received($0, isFirms: isFirms) }
            + counterpart.held.values.sorted { $0.number < $1.number }.map { held in
                ListOutbox.Received(
                    number: held.number, kind: held.kind.rawValue, at: held.heldAt.description,
                    state: "waits for dispatch \(counterpart.nextNumber)")
            }
        alarms = counterpart.alarms.enumerated().map { index, alarm in
            ListOutbox.Alarm(
                alarm: index + 1, number: alarm.number, kind: alarm.kind.rawValue,
                raisedAt: alarm.raisedAt.description,
                acknowledgedBy: alarm.acknowledgedBy?.text)
        }
        waitsForCourier = counterpart.waiting.count
        nextNumber = counterpart.nextNumber
    }
}

extension ListOutbox.Sent {
    fileprivate init(_ written: WrittenDispatch) {
        number = written.number
        kind = written.kind.rawValue
        writtenAt = written.writtenAt.description
        receivedAt = written.delivered?.receivedAt.description
        state =
            written.delivered.map {
                $0.refusal.map { "received, but refused: \($0)" } ?? "received"
            }
            ?? "waits for a courier"
    }
}

extension ListOutbox.Received {
    fileprivate init(_ taken: TakenDispatch, isFirms: Bool) {
        number = taken.number
        kind = taken.kind.rawValue
        at = taken.takenAt.description
        state =
            switch taken.outcome {
            case .acted: "taken"
            case .kept: "taken, not yet acted on"
            case .refused: "taken, but refused: \(taken.reason ?? "")"
            }
        let notice = isFirms ? taken.refusalNotice : nil
        reasonsKorean = notice?.reasonsKorean
        reasonsEnglish = notice?.reasonsEnglish
    }
}
