package import Vocabulary

// What comes in.
extension Correspondence {
    /// How far ahead of its turn a dispatch may come, and so how many may wait.
    package static let heldLimit = 64
    /// Most alarms of one office that are entered; more are refused without an entry.
    package static let alarmLimit = 64

    /// What is to be done with a dispatch that came.
    package enum Arrival: Hashable, Sendable {
        /// It came before: the first receipt goes back again, and nothing changes.
        case again(receipt: String)
        /// It is taken now, and after it those that waited for it, in order.
        case inTurn(then: [HeldDispatch])
        /// It waits until the ones before it are here.
        case early
        /// Its number is used by another document: an alarm, unless that was raised before.
        case forked(isKnown: Bool)
    }

    /// Says what is to be done with a dispatch whose signature by its sender's document key was
    /// checked.
    package func arriving(
        _ dispatch: Dispatch, digest: Digest, at own: CounterpartID
    ) throws(CorrespondenceFailure) -> Arrival {
        guard dispatch.to == own else { throw .otherAddressee(named: dispatch.to.text) }
        guard let counterpart = counterparts[dispatch.from] else {
            throw .unknownSender(dispatch.from.text)
        }
        let number = dispatch.number
        if let first = counterpart.first(under: number) {
            guard first.digest == digest else {
                let isKnown =
                    counterpart.alarms.contains { $0.number == number && $0.digest == digest }
                    || counterpart.alarms.count >= Correspondence.alarmLimit
                return .forked(isKnown: isKnown)
            }
            return .again(receipt: first.receipt)
        }
        let next = counterpart.nextNumber
        guard number <= next + Correspondence.heldLimit else {
            throw .tooFarAhead(number, next: next)
        }
        return number == next
            ? .inTurn(then: counterpart.waitingBehind(number)) : .early
    }

    /// A person takes note of an alarm, by its number from 1.
    package func acknowledging(
        alarm: Int, of other: CounterpartID
    ) throws(CorrespondenceFailure) -> AlarmAcknowledged {
        guard let counterpart = counterparts[other] else { throw .unknownCounterpart(other) }
        guard alarm >= 1, alarm <= counterpart.alarms.count else {
            throw .noSuchAlarm(alarm, of: other)
        }
        guard counterpart.alarms[alarm - 1].acknowledgedBy == nil else {
            throw .acknowledgedAlready(alarm, of: other)
        }
        return AlarmAcknowledged(from: other, alarm: alarm)
    }
}

extension Counterpart {
    /// Those that waited for `number` alone, without a gap after it.
    fileprivate func waitingBehind(_ number: Int) -> [HeldDispatch] {
        var found: [HeldDispatch] = []
        while let next = held[number + found.count + 1] { found.append(next) }
        return found
    }
}
